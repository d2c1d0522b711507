/**
 * Vocabularies: the names that libraries give to status codes.
 *
 * A vocabulary is the set of constants, symbols or classes of one library. An identifier is the
 * last component as it is written in code: "StatusConflict" of go-net-http, "HTTP_409_CONFLICT" of
 * starlette, "conflict" of rack (without the colon), "NotFoundException" of nest-exceptions. Within
 * a vocabulary identifiers are unique and at most one name per code is NAME_CURRENT.
 *
 * No allocation, no I/O, no failure. Returned pointers are to constants.
 */
#ifndef STATUSCATALOG_NAMES_H
#define STATUSCATALOG_NAMES_H

#include <stddef.h>
#include <stdint.h>

enum name_kind {
    NAME_CURRENT,    /* the name to write */
    NAME_ALIAS,      /* means the same and stays */
    NAME_DEPRECATED, /* still works somewhere; the library warns, or has removed it (see until) */
};

struct name {
    const char *identifier;
    uint16_t code; /* may be unregistered (509) */
    enum name_kind kind;
    const char
        *since; /* first version of the library that has it, "0.48"; NULL: always, or not known */
    const char *until; /* first version that lacks it; NULL: still there, or not known */
};

struct vocabulary {
    const char *id;           /* "go-net-http" */
    const char *title;        /* "Go net/http" */
    const struct name *names; /* sorted by identifier, in the order of strcmp() */
    size_t count;
};

/** The vocabulary with that id, or NULL. */
const struct vocabulary *vocabulary_find(const char *id);

/** All vocabularies, sorted by id: 0 <= index < vocabulary_count(). */
size_t vocabulary_count(void);
const struct vocabulary *vocabulary_at(size_t index);

/** The name that `identifier` (`len` bytes, not terminated) is, compared exactly; NULL when it is
 * none. */
const struct name *vocabulary_lookup(const struct vocabulary *vocabulary, const char *identifier,
                                     size_t len);

/** The name to write for a code: its NAME_CURRENT, or NULL when the vocabulary has none. */
const struct name *vocabulary_preferred(const struct vocabulary *vocabulary, uint16_t code);

#endif
