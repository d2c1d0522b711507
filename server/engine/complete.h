/**
 * Completion of a status code: what may stand at a caret, in the spelling that was begun there.
 *
 * What was typed decides the style: a digit asks for numbers, a letter for constants (or numbers by
 * their names where the file has no constants), a qualifier for what it holds, a quote for a status
 * line's text. Every item begins with what was typed, or has a text to filter by that does. There
 * is nothing outside status slots.
 */
#ifndef STATUSLS_SERVER_ENGINE_COMPLETE_H
#define STATUSLS_SERVER_ENGINE_COMPLETE_H

#include "server/engine/analyze.h"
#include "server/engine/gap.h"

struct completion_request {
    struct gap_text text;
    const struct analysis *analysis; /* of this text */
    uint32_t caret;
    bool automatic; /* nobody asked for it: a character was typed */
};

struct completion_item {
    uint16_t code;
    bool constant;
    const char *label;
    const char *filter; /* NULL: the label, which begins with what was typed */
    const char *name;   /* "409 Conflict" */
    const char *detail; /* the name; where the label says that, what the code means, or NULL */
    const char *text;
    unsigned rank; /* its place when sorted */
};

/** Everything in the arena. */
struct completion {
    const struct completion_item *items; /* likeliest first; they differ by `code` or spelling */
    size_t count;
    bool incomplete;                /* further characters may bring other items */
    struct span insert;             /* what was typed, up to the caret */
    struct span replace;            /* with the rest of the word that the caret is in */
    const struct text_edit *import; /* which every item needs besides; NULL: none */
};

/** False when there is nothing to offer. */
bool complete(const struct completion_request *request, struct arena *arena,
              struct completion *out);

#endif
