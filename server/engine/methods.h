/** Which request methods can reach a place: what the route says, narrowed by the branches on the
 * way. */
#ifndef STATUSLS_SERVER_ENGINE_METHODS_H
#define STATUSLS_SERVER_ENGINE_METHODS_H

#include "server/engine/work.h"

struct narrowed {
    unsigned methods;     /* METHOD_ANY when no branch says anything */
    struct span evidence; /* the innermost condition that narrowed; empty when none did */
};

/** Looks at every condition, switch and early exit between path.nodes[from] and path.nodes[to]. */
struct narrowed methods_narrow(const struct work *work, struct path path, uint32_t from,
                               uint32_t to);

/** Memory for what blocks say, for the work of one analysis. */
struct exits_memo *exits_memo_create(struct arena *arena);

#endif
