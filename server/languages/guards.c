#include "server/languages/guards.h"

#include <stdint.h>

enum { DEPTH_MAX = 10000 };

static const int8_t steps[256] = {
    ['('] = 1, ['['] = 1, ['{'] = 1, [')'] = -1, [']'] = -1, ['}'] = -1,
};

bool guard_nests_too_deep(const char *text, size_t len)
{
    long depth = 0;

    for (size_t i = 0; i < len && depth <= DEPTH_MAX; i++) {
        depth += steps[(unsigned char)text[i]];
        depth = depth < 0 ? 0 : depth;
    }
    return depth > DEPTH_MAX;
}
