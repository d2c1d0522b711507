/**
 * The neutral view: a tree seen through its language's table. A part that is not there is a node
 * for which node_missing() holds, and every function accepts such a node.
 */
#ifndef STATUSLS_SERVER_SYNTAX_VIEW_H
#define STATUSLS_SERVER_SYNTAX_VIEW_H

#include "server/base/span.h"
#include "server/base/text.h"
#include "server/syntax/kind.h"
#include "server/syntax/node.h"

#include <stdbool.h>
#include <stdint.h>

struct arena;
struct compiled_grammar;
struct language;
struct tree;

struct view_memo;

struct view {
    const struct tree *tree;
    const struct language *language;
    const struct compiled_grammar *grammar;
    const char *text;
    uint32_t len;
    struct view_memo *memo; /* NULL unless view_remember() was called */
};

/** Nodes in order, in an arena. */
struct node_list {
    const struct node *nodes;
    uint32_t count;
};

void view_init(struct view *view, const struct tree *tree, const char *text, uint32_t len);
/** From here on the view keeps what it found out about the call that it was last asked about, in
 * `arena`. Pays where the same is asked in a row, as when many shapes are tried on one call. */
void view_remember(struct view *view, struct arena *arena);

struct node view_root(const struct view *view);
enum kind view_kind(const struct view *view, struct node node);
struct span view_span(struct node node);
struct text view_text(const struct view *view, struct node node);
/** True if the node or something in it could not be parsed. */
bool view_has_error(struct node node);

/** The part of a node as its language's table gives it. */
struct node view_slot(const struct view *view, struct node node, enum slot slot);
/** The node behind parentheses, casts and the like. */
struct node view_unwrap(const struct view *view, struct node node);
/** The named child of that index, comments left out; missing past the end. For short lists: the
 * cost grows with the index. */
struct node view_child(struct node node, uint32_t index);
/** The next named sibling that is no comment; missing behind the last. */
struct node view_next(struct node node);
/** All named children without comments: elements of a list, pairs of an object, operands,
 * statements of a block. */
struct node_list view_children(struct node node, struct arena *arena);
/** The same, read once and then kept; for a view that remembers. What goes through the children of
 * a node for each of them, or for each code in it, asks this. */
struct node_list view_items(const struct view *view, struct node node);
/** The index of a child, by halves; items.count when it is none of them. */
uint32_t view_item_index(struct node_list items, struct node child);

/** Where a word stands next, as words_next() has it; for a view that remembers. */
uint32_t view_next_word(const struct view *view, struct text word, uint32_t from, uint32_t end);

/** What view_walk() does next. */
enum walk { WALK_INTO, WALK_PAST, WALK_STOP };

/** Visits the node and all that is in it, outer before inner and in order, comments left out, as
 * long as `visit` has it. Much cheaper than children and siblings one by one. */
void view_walk(struct node node, enum walk (*visit)(void *user, struct node node), void *user);

/** The name of a pair or a keyword argument, without quotes or a language's signs around it. */
struct text view_key(const struct view *view, struct node pair);

/** One argument of a call, construction or annotation. */
struct argument {
    struct node value; /* unwrapped; of a spread what is spread */
    struct text name;  /* of a keyword argument, else empty */
    bool spread;
};

/**
 * Up to `max` arguments in order; returns how many were written. The left side of a pipe comes
 * first, a trailing block or lambda last. The pairs of an object come as keyword arguments, the
 * elements of a list and the values of a return or throw that has several as plain ones.
 */
uint32_t view_arguments(const struct view *view, struct node call, struct argument *out,
                        uint32_t max);

/** The node of what is called by its last name: "json" of res.status(1).json(), of a constructed
 * type, of an annotation. */
struct node view_call_name(const struct view *view, struct node call);
/** What a call hangs on: res.status(1) of res.status(1).json(); missing for a bare call. */
struct node view_call_receiver(const struct view *view, struct node call);
/** Among raw tokens: B of A::B::name, what the name hangs on; missing when it stands alone. */
struct node view_token_qualifier(const struct view *view, struct node name);
/** The node of an expression's last name: "status" of r.status, "x" of x, "f" of f(1); missing when
 * it has none. */
struct node view_last_name(const struct view *view, struct node node);

/** Of a part that declares several names at once the one behind `name`: b of (a, b int). */
struct node view_next_name(struct node name);

/** The inside of a string without quotes and prefix; empty with bytes NULL when the node is no
 * plain string. */
struct text view_string(const struct view *view, struct node node);
/** The operator between the operands of a binary node or comparison. */
struct text view_operator(const struct view *view, struct node node);

#endif
