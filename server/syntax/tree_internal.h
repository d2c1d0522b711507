/** How server/syntax sees a tree; nobody outside this folder includes it. */
#ifndef STATUSLS_SERVER_SYNTAX_TREE_INTERNAL_H
#define STATUSLS_SERVER_SYNTAX_TREE_INTERNAL_H

#include "server/syntax/blanks.h"
#include "server/syntax/grammar.h"
#include "server/syntax/node.h"

#include <string.h>
#include <tree_sitter/api.h>

struct tree {
    TSTree *tree;
    const struct compiled_grammar *grammar;
    struct blanks blanks; /* the bytes that were read so, moved by edits since */
};

_Static_assert(sizeof(struct node) == sizeof(TSNode), "struct node carries a TSNode");

static inline TSNode node_raw(struct node node)
{
    TSNode raw;

    memcpy(&raw, &node, sizeof raw);
    return raw;
}

static inline struct node node_wrap(TSNode raw)
{
    struct node node;

    memcpy(&node, &raw, sizeof node);
    return node;
}

/** What stands at the first alternative of a place that is there; NULL is nowhere. */
struct node locator_find(const struct locator *place, struct node node);

#endif
