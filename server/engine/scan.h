/**
 * One pass over the bytes of a file, before any parsing: where are the words and numbers that could
 * matter? It knows nothing of the language's syntax, so it may find what stands in a comment, and
 * never misses what stands in code.
 */
#ifndef STATUSLS_SERVER_ENGINE_SCAN_H
#define STATUSLS_SERVER_ENGINE_SCAN_H

#include "server/base/arena.h"
#include "server/base/text.h"
#include "server/engine/lexicon.h"

#include <stdbool.h>
#include <stdint.h>

/** A word of the lexicon, or a number that could be a status code: three digits, or a class such as
 * 4xx; or a number of another length directly behind a word that a status hangs on, where it is
 * wrong. */
struct hit {
    uint32_t offset;
    uint32_t len;
    const struct word *word; /* NULL for a number */
};

struct hits {
    const struct hit *hits; /* by offset */
    uint32_t count;
};

struct hits scan(const struct lexicon *lexicon, const char *text, uint32_t len,
                 struct arena *arena);
/** False only if nothing in the text can be an occurrence. `path` decides whether the file is a
 * test; NULL: it may be one. */
bool scan_worthwhile(const struct lexicon *lexicon, const char *path, const char *text,
                     uint32_t len);

#endif
