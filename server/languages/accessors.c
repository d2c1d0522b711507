#include "server/languages/accessors.h"

#include "server/base/alloc.h"

#include <stdbool.h>
#include <string.h>

static size_t skip_blank(const char *text, size_t len, size_t at)
{
    while (at < len && (text[at] == ' ' || text[at] == '\t'))
        at++;
    return at;
}

/** What stands behind get, from `at` on, makes a call of it. */
static bool is_call(const char *text, size_t len, size_t at)
{
    at = skip_blank(text, len, at);
    if (at >= len)
        return false;
    if (text[at] == '<' || text[at] == '{')
        return true;
    return text[at] == '(' && skip_blank(text, len, at + 1) < len &&
           text[skip_blank(text, len, at + 1)] != ')';
}

uint32_t accessors_hide(const char *text, size_t len, uint32_t **out)
{
    uint32_t count = 0;
    size_t at = skip_blank(text, len, 0);

    *out = NULL;
    while (at < len) {
        const char *feed;

        if (len - at > 3 && !memcmp(text + at, "get", 3) && is_call(text, len, at + 3)) {
            if ((count & (count - 1)) == 0) /* full whenever a power of two */
                *out = xreallocarray(*out, count ? (size_t)count * 2 : 1, sizeof **out);
            (*out)[count++] = (uint32_t)at;
        }
        feed = memchr(text + at, '\n', len - at);
        at = feed ? skip_blank(text, len, (size_t)(feed - text) + 1) : len;
    }
    return count;
}
