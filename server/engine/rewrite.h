/** The same code in another spelling: number to the file's constant and back, at one place or in
 * the whole file. Nothing on the wire changes. */
#ifndef STATUSLS_SERVER_ENGINE_REWRITE_H
#define STATUSLS_SERVER_ENGINE_REWRITE_H

#include "server/engine/finding.h"
#include "server/engine/idiom.h"

enum { REWRITES_MAX = 2 };

struct rewrite {
    const char *title;
    const struct text_edit
        *edits; /* sorted, not overlapping; with the import where it is missing */
    size_t edit_count;
};

/**
 * What can be done with the first code that `selection` touches: rewriting it, and rewriting all of
 * its kind in the file when there are others. Fills `out`; returns how many there are. A place
 * where the other spelling would not compile, or would not be equal to what it replaces, is left as
 * it is.
 */
size_t rewrites_at(const struct idiom_file *file, struct span selection, struct arena *arena,
                   struct rewrite out[REWRITES_MAX]);

#endif
