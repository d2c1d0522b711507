/** The texts that go with a status: what a response says in words, and what an object beside a code
 * says. */
#ifndef STATUSLS_SERVER_ENGINE_SAID_H
#define STATUSLS_SERVER_ENGINE_SAID_H

#include "server/engine/work.h"

/** One string literal. */
struct said {
    struct text text; /* without quotes */
    struct text key;  /* of the pair or keyword that it is the value of; empty for an argument */
};

enum { SAID_MAX = 16 };

/**
 * The literals in the call that sets the status, in the call that sends its body, or in the object
 * that the code is in: in their arguments and objects, and through calls that make a body
 * of what they get, but not through others. Writes up to SAID_MAX and returns how many.
 */
uint32_t said_beside(const struct work *work, const struct occurrence *occurrence,
                     struct said *out);

#endif
