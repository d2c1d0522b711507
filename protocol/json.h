/**
 * The one door through which JSON enters and leaves: messages, configuration, manifests, reports.
 * <jansson.h> is included only below protocol/.
 */
#ifndef STATUSLS_PROTOCOL_JSON_H
#define STATUSLS_PROTOCOL_JSON_H

#include <stddef.h>

struct json_t;

struct json_problem {
    int line;      /* from 1; -1 when unknown */
    int column;    /* from 1, in characters; -1 when unknown */
    size_t offset; /* in bytes, about */
    char text[200];
};

/**
 * Parses any JSON value; a byte order mark before it is skipped. What the library refuses but real
 * clients send is mended first: a lone surrogate escape and \u0000 become U+FFFD, which is one
 * UTF-16 unit as well, so that columns counted by the client stay true; so does each byte inside a
 * string that is no UTF-8, and a surrogate that was encoded as if it were a character. Refused are
 * all other errors of syntax, nesting deeper than 2048 and numbers beyond 64 bits. Returns a new
 * reference (json_decref), or NULL with `problem` filled (may be NULL).
 */
struct json_t *json_read(const char *text, size_t len, struct json_problem *problem);
/** Compact text, keys in insertion order, without a trailing newline. Caller frees with free(). */
char *json_write(const struct json_t *value);

#endif
