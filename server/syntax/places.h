/**
 * A tree's nodes as they are asked for: the children of a node are read from the tree once, by a
 * cursor, and from then on found by their place. Asking the tree itself for the child at a byte, or
 * for the n-th child, goes through those before it each time. Only server/syntax includes this.
 */
#ifndef STATUSLS_SERVER_SYNTAX_PLACES_H
#define STATUSLS_SERVER_SYNTAX_PLACES_H

#include "server/base/arena.h"
#include "server/base/span.h"
#include "server/syntax/node.h"

#include <stdbool.h>
#include <stdint.h>

struct tree_place {
    struct node node;
    struct span span;
    bool is_named;
    bool is_read; /* the children were read */
    uint32_t count;
    struct tree_place *children; /* anonymous ones and comments included, in order */
};

struct places;

/** Everything lives in the arena. */
struct places *places_create(struct node root, struct arena *arena);
struct tree_place *places_root(struct places *places);
/** The child that holds the byte at `offset`; NULL when none does. */
struct tree_place *places_child_at(struct places *places, struct tree_place *parent,
                                   uint32_t offset);
/** How many nodes had their children read; for tests. */
uint32_t places_read(const struct places *places);

#endif
