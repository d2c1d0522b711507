#include "server/languages/guards.h"

#include <stdint.h>
#include <string.h>

enum { DEPTH_MAX = 10000, ANGLES_MAX = 1000, OPEN_LINES_MAX = 2000 };

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

/** What ends a statement, in which a `<` waits no longer. */
static bool ends_statement(char byte)
{
    return byte == ';' || byte == '{' || byte == '}';
}

static bool has_many_angles(const char *text, size_t len)
{
    long open = 0;

    for (size_t i = 0; i < len && open <= ANGLES_MAX; i++) {
        open += (text[i] == '<') - (text[i] == '>');
        if (open < 0 || ends_statement(text[i]))
            open = 0;
    }
    return open > ANGLES_MAX;
}

static size_t count_open_lines(const char *text, size_t len)
{
    const char *at = text;
    const char *end = text + len;
    size_t count = 0;

    while (at < end && (at = memchr(at, '$', (size_t)(end - at))) != NULL) {
        const char *quote;

        at++;
        if (at == end || *at != '"')
            continue;
        at++;
        quote = memchr(at, '"', (size_t)(end - at));
        count += !quote || memchr(at, '\n', (size_t)(quote - at));
    }
    return count;
}

bool guard_csharp_doubts_too_much(const char *text, size_t len)
{
    return has_many_angles(text, len) || count_open_lines(text, len) > OPEN_LINES_MAX;
}
