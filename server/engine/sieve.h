/**
 * Is a file worth parsing? A reading of its tokens by statements: an occurrence can only be where a
 * statement holds all the words of some shape, and a code where the shape has one; where a constant
 * hangs on a module that is imported; or where a code has a name, or a function takes it, that some
 * such statement speaks of. May say yes in vain, never no.
 *
 * A statement ends at a block that begins in it: a shape's match never reaches into or out of one
 * (the climb in sighting.c ends there), but for the cases of a switch.
 */
#ifndef STATUSLS_SERVER_ENGINE_SIEVE_H
#define STATUSLS_SERVER_ENGINE_SIEVE_H

#include "server/engine/lexicon.h"

#include <stdbool.h>
#include <stdint.h>

enum sieve_verdict {
    SIEVE_NO,
    SIEVE_YES,
    SIEVE_UNREADABLE, /* brackets that do not pair, or a language whose text is read by its grammar
                         alone */
};

/** `path` decides whether the file is a test; NULL: it may be one. */
enum sieve_verdict sieve_text(const struct lexicon *lexicon, const char *path, const char *text,
                              uint32_t len);

#endif
