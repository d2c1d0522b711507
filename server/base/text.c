#include "server/base/text.h"

#include <string.h>
#include <strings.h>

struct text text_of(const char *string)
{
    return (struct text){string, (uint32_t)strlen(string)};
}

bool text_equal(struct text a, struct text b)
{
    return a.len == b.len && (a.len == 0 || memcmp(a.bytes, b.bytes, a.len) == 0);
}

bool text_is(struct text text, const char *word)
{
    return text_equal(text, text_of(word));
}

bool text_is_folded(struct text text, const char *word)
{
    return text.len == strlen(word) && (text.len == 0 || !strncasecmp(text.bytes, word, text.len));
}

static bool same(struct text a, struct text b, bool folded)
{
    if (a.len != b.len)
        return false;
    return folded ? !strncasecmp(a.bytes, b.bytes, a.len) : !memcmp(a.bytes, b.bytes, a.len);
}

bool text_in_list(struct text text, const char *list, bool folded)
{
    while (text.len && list && *list) {
        size_t len = (size_t)(strchrnul(list, ' ') - list);

        if (same(text, (struct text){list, (uint32_t)len}, folded))
            return true;
        list += len + (list[len] == ' ');
    }
    return false;
}

bool text_starts(struct text text, const char *prefix)
{
    size_t len = strlen(prefix);

    return text.len >= len && !memcmp(text.bytes, prefix, len);
}
