/** Routes below a class: the path that an annotation of the class puts before its methods'. */
#ifndef STATUSLS_SERVER_ENGINE_ROUTE_PREFIX_H
#define STATUSLS_SERVER_ENGINE_ROUTE_PREFIX_H

#include "server/engine/work.h"

/**
 * The path of a route declared at path.nodes[at], with what the class around it puts in front:
 * "/orders/new" of @Controller("orders") and @Post("new"). `own` as it is when the framework knows
 * no such annotation. In the work's arena, or `own`.
 */
const char *route_prefixed(const struct work *work, const struct framework *framework,
                           struct path path, uint32_t at, const char *own);

/** Two parts of a path with one slash between them; either may be empty. */
const char *route_join(struct arena *arena, struct text prefix, struct text own);

#endif
