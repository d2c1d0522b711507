/**
 * The way from the root down to a place. ts_node_parent starts from the root each time, so nobody
 * climbs with it: one cursor walks from candidate to candidate in order of offset and keeps what
 * they share.
 */
#ifndef STATUSLS_SERVER_SYNTAX_PATH_H
#define STATUSLS_SERVER_SYNTAX_PATH_H

#include "server/syntax/node.h"
#include "server/syntax/view.h"

#include <stdint.h>

struct path_walker;

/** Root first; the last is the smallest named node at the place. Borrowed until the next path_to.
 */
struct path {
    const struct node *nodes;
    uint32_t count;
};

struct path_walker *path_walker_create(const struct view *view);
void path_walker_destroy(struct path_walker *walker);
/** The named nodes that contain the byte at `offset`. Cheapest when offsets ascend. */
struct path path_to(struct path_walker *walker, uint32_t offset);

/**
 * The part of path.nodes[at] through which the path goes down. Of several the innermost, since an
 * else may stand inside what is done otherwise. SLOT_COUNT when it is none of them.
 */
enum slot path_slot(const struct view *view, struct path path, uint32_t at);
/** True for a function or closure, and for a block that is handed to a call as one. */
bool path_is_function(const struct view *view, struct path path, uint32_t at);
/**
 * True if the function around path.nodes[at] returns it: it stands behind `return`, or it is the
 * value of the function's last expression, through branches and blocks.
 */
bool path_is_returned(const struct view *view, struct path path, uint32_t at);
/** The outermost branching or choice that yields the value of path.nodes[at] by one of its
 * branches; `at` when there is none. */
uint32_t path_yielded(const struct view *view, struct path path, uint32_t at);

#endif
