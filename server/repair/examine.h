/** One file's text looked at again and again while it is being changed. */
#ifndef STATUSLS_SERVER_REPAIR_EXAMINE_H
#define STATUSLS_SERVER_REPAIR_EXAMINE_H

#include "server/base/arena.h"
#include "server/base/text.h"
#include "server/engine/analyze.h"

#include <stdbool.h>

struct language;
struct parser;
struct policy;

/** Whose text it is. Everything is borrowed. */
struct subject {
    const char *path;
    const struct language *language;
    const struct policy *policy;
    struct parser *parser;
};

/** What one version of the text holds; borrows the text. */
struct examined {
    struct tree *tree;
    struct arena arena;
    struct analysis analysis;
    bool broken; /* some of it is no code of its language */
};

/** False when the grammar refuses the text, and then there is nothing to finish. */
bool examine(const struct subject *subject, struct text text, struct examined *out);
/** Safe on a zeroed struct. */
void examined_finish(struct examined *examined);
/** True if `after` has no finding that `before` lacks, rule by rule, and is broken only where that
 * was. */
bool examined_is_no_worse(const struct examined *before, const struct examined *after);

#endif
