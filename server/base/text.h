/** A borrowed piece of text, not NUL-terminated. */
#ifndef STATUSLS_SERVER_BASE_TEXT_H
#define STATUSLS_SERVER_BASE_TEXT_H

#include <stdbool.h>
#include <stdint.h>

struct text {
    const char *bytes;
    uint32_t len;
};

struct text text_of(const char *string);
bool text_is(struct text text, const char *word);
bool text_equal(struct text a, struct text b);
/** ASCII letters compare without case. */
bool text_is_folded(struct text text, const char *word);
/** True if `text` is one of the words in `list`, which are separated by single spaces; compared
 * without case when `folded`. */
bool text_in_list(struct text text, const char *list, bool folded);
/** True if `text` begins with `prefix`. */
bool text_starts(struct text text, const char *prefix);

#endif
