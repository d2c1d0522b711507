/** Routes by the function that answers them, so that asking for a function's takes no walk over
 * all.
 */
#ifndef STATUSLS_SERVER_ENGINE_ROUTE_INDEX_H
#define STATUSLS_SERVER_ENGINE_ROUTE_INDEX_H

#include "server/base/arena.h"
#include "server/base/text.h"
#include "server/engine/response.h"

#include <stdbool.h>
#include <stdint.h>

struct framework;
struct route_record;

struct route_index {
    struct route_record **buckets;
    uint32_t mask;
};

/** Takes the records of a list of `count`, the newest first. */
void route_index_make(struct route_index *index, struct route_record *records, uint32_t count,
                      struct arena *arena);
/**
 * The next route of the function after `last`, NULL for the first; in no order. Routes of which the
 * same chain of calls says more are left out: r.HandleFunc(...) within
 * r.HandleFunc(...).Methods("POST").
 */
const struct route_record *route_index_next(const struct route_index *index, struct span function,
                                            struct text name, const struct route_record *last);

#endif
