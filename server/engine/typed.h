/** What stands around a caret, told from the text alone: what was typed of a code, a name or a
 * string, and what the line leaves open. */
#ifndef STATUSLS_SERVER_ENGINE_TYPED_H
#define STATUSLS_SERVER_ENGINE_TYPED_H

#include "server/base/arena.h"
#include "server/base/span.h"
#include "server/base/text.h"

#include <stdbool.h>

struct typed {
    struct span whole; /* the expression that is being typed: http.Sta; of a string the inside */
    struct span word;  /* its last word, up to the caret: Sta; of a string the last one of it */
    uint32_t word_end; /* where the word ends that the caret may be in the middle of */
    struct text qualifier; /* "http" of http.Sta; no bytes when there is none */
    char quote;            /* of the string that the caret is in, else 0 */
    bool follows_pair;     /* a key of an object could stand here */
    const char *closing;   /* what closes the quote and the brackets that the line leaves open */
};

/** False where no value can be typed: at the start of a statement, behind another value. */
bool typed_at(struct text text, uint32_t caret, struct arena *arena, struct typed *out);

#endif
