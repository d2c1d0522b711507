/** A node of a syntax tree, by value; valid as long as its tree. Opaque: server/syntax/view.h asks
 * it. */
#ifndef STATUSLS_SERVER_SYNTAX_NODE_H
#define STATUSLS_SERVER_SYNTAX_NODE_H

#include <stdbool.h>
#include <stdint.h>

struct node {
    uint32_t context[4];
    const void *id;
    const void *tree;
};

static inline bool node_missing(struct node node)
{
    return !node.id;
}

static inline bool node_same(struct node a, struct node b)
{
    return a.id == b.id && a.context[0] == b.context[0];
}

#endif
