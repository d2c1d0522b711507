/** Routes below a group: the path that a router puts before those of the routes made on it. */
#ifndef STATUSLS_SERVER_ENGINE_ROUTE_GROUPS_H
#define STATUSLS_SERVER_ENGINE_ROUTE_GROUPS_H

#include "server/engine/work.h"

/**
 * The path of a route that hangs on `router`, with what the groups around it put in front:
 *
 *     v1 := r.Group("/v1")                                   v1.GET("/items", list)
 *     r.Route("/v1", func(r chi.Router) { … })               r.Get("/items", list)
 *     s := r.PathPrefix("/v1").Subrouter()                   s.HandleFunc("/items", list)
 *
 * `own` as it is when the framework knows no groups. In the work's arena, or `own`.
 */
const char *route_grouped(struct work *work, const struct framework *framework, struct node router,
                          const char *own);

/** The same for route("/orders") { get("/{id}") { } }: path.nodes[at] is the route's own call.
 * `own` may be NULL, and stays so where nothing is put in front. */
const char *route_nested(struct work *work, const struct framework *framework, struct path path,
                         uint32_t at, const char *own);

#endif
