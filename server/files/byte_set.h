/** The bracket expressions of ignore patterns, [a-z], as sets of bytes. */
#ifndef STATUSLS_SERVER_FILES_BYTE_SET_H
#define STATUSLS_SERVER_FILES_BYTE_SET_H

#include <stdbool.h>
#include <stdint.h>

struct byte_set {
    uint64_t bits[4];
};

/**
 * Reads a set whose '[' stands right before `at`: single bytes, ranges, named classes such as
 * [:alpha:], a backslash before any byte, '!' or '^' in front for the complement; a ']' in the
 * first place is an ordinary member. No set ever holds '/'. Returns what follows the closing ']',
 * or NULL when there is none or a class has an unknown name. POSIX.1-2017, XBD 9.3.5.
 */
const char *byte_set_parse(struct byte_set *set, const char *at, const char *end);
bool byte_set_has(const struct byte_set *set, char byte);

#endif
