/**
 * Routes: records of {methods, path, handler, evidence}, collected once a file and joined with
 * responses on the handler, so that an index over files only has to widen the join.
 */
#ifndef STATUSLS_SERVER_ENGINE_ROUTES_H
#define STATUSLS_SERVER_ENGINE_ROUTES_H

#include "server/engine/work.h"

/** Fills work->routes from the hits that announce routes. */
void routes_collect(struct work *work);
/** What is known of the handlers around a place. */
struct handler {
    struct node function; /* missing when none is known to be a handler */
    uint32_t at;          /* its index in the path */
    unsigned methods;     /* 0: known to be a handler, its methods not */
    const char *path;
    struct span evidence;
    const struct framework *framework;
};

/** The innermost function around path.nodes[at] that a route or a convention makes a handler. False
 * when there is none. */
bool handler_around(const struct work *work, struct path path, uint32_t at, struct handler *out);

#endif
