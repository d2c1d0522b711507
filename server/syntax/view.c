#include "server/syntax/view.h"

#include "server/base/arena.h"
#include "server/syntax/tree_internal.h"

static const struct node nowhere;

enum { CHILDREN_NEAR = 12 };

void view_init(struct view *view, const struct tree *tree, const char *text, uint32_t len)
{
    view->tree = tree;
    view->grammar = tree->grammar;
    view->language = tree->grammar->language;
    view->text = text;
    view->len = len;
    view->memo = NULL;
}

struct node view_root(const struct view *view)
{
    return node_wrap(ts_tree_root_node(view->tree->tree));
}

struct span view_span(struct node node)
{
    TSNode raw = node_raw(node);

    if (node_missing(node))
        return (struct span){0, 0};
    return (struct span){ts_node_start_byte(raw), ts_node_end_byte(raw)};
}

struct text view_text(const struct view *view, struct node node)
{
    struct span span = view_span(node);

    if (node_missing(node) || span.end > view->len)
        return (struct text){NULL, 0};
    return (struct text){view->text + span.start, span_length(span)};
}

bool view_has_error(struct node node)
{
    return !node_missing(node) && ts_node_has_error(node_raw(node));
}

/** Many children are passed by a cursor: the tree counts up to each from the first. */
static struct node child_far(TSNode node, uint32_t index)
{
    TSTreeCursor cursor = ts_tree_cursor_new(node);
    struct node found = nowhere;

    for (bool more = ts_tree_cursor_goto_first_child(&cursor); more && node_missing(found);
         more = ts_tree_cursor_goto_next_sibling(&cursor)) {
        TSNode child = ts_tree_cursor_current_node(&cursor);

        if (ts_node_is_named(child) && !ts_node_is_extra(child) && index-- == 0)
            found = node_wrap(child);
    }
    ts_tree_cursor_delete(&cursor);
    return found;
}

struct node view_child(struct node node, uint32_t index)
{
    TSNode raw = node_raw(node);
    uint32_t count = node_missing(node) ? 0 : ts_node_named_child_count(raw);
    uint32_t sought = index;

    for (uint32_t i = 0; i < count; i++) {
        TSNode child = ts_node_named_child(raw, i);

        if (!ts_node_is_extra(child) && index-- == 0)
            return node_wrap(child);
        if (i == CHILDREN_NEAR)
            return child_far(raw, sought);
    }
    return nowhere;
}

struct node view_next(struct node node)
{
    TSNode raw = node_raw(node);

    if (node_missing(node))
        return nowhere;
    do
        raw = ts_node_next_named_sibling(raw);
    while (!ts_node_is_null(raw) && ts_node_is_extra(raw));
    return ts_node_is_null(raw) ? nowhere : node_wrap(raw);
}

static bool holds(const struct view *view, struct node node, const struct condition *given)
{
    struct node part;

    if (!given->part)
        return true;
    part = locator_find(given->part, node);
    if (node_missing(part))
        return false;
    return !given->words || text_in_list(view_text(view, part), given->words, false);
}

/** Almost no row has conditions, and this is asked all the time. */
static inline bool is_unconditional(const struct compiled_row *row)
{
    return !row->given[0].part && !row->given[1].part;
}

/** The first row of the node's type whose conditions hold; rows[0] knows nothing. */
static const struct compiled_row *row_of(const struct view *view, struct node node)
{
    const struct compiled_grammar *grammar = view->grammar;
    const struct compiled_row *row;
    TSSymbol symbol = node_missing(node) ? 0 : ts_node_symbol(node_raw(node));

    if (node_missing(node) || symbol >= grammar->symbol_count)
        return grammar->rows; /* the error symbol lies outside the table */
    row = &grammar->rows[grammar->row_of_symbol[symbol]];
    while (!is_unconditional(row) &&
           !(holds(view, node, &row->given[0]) && holds(view, node, &row->given[1])))
        row = &grammar->rows[row->next];
    return row;
}

struct node view_slot(const struct view *view, struct node node, enum slot slot)
{
    if (node_missing(node))
        return nowhere;
    return locator_find(row_of(view, node)->slots[slot], node);
}

struct node view_unwrap(const struct view *view, struct node node)
{
    while (view_kind(view, node) == KIND_TRANSPARENT) {
        struct node inner = view_slot(view, node, SLOT_VALUE);

        if (node_missing(inner))
            inner = view_child(node, 0);
        if (node_missing(inner))
            return node;
        node = inner;
    }
    return node;
}

struct node view_next_name(struct node name)
{
    struct node next = view_next(name);

    if (node_missing(next) || ts_node_symbol(node_raw(next)) != ts_node_symbol(node_raw(name)))
        return nowhere;
    return next;
}

struct node_list view_children(struct node node, struct arena *arena)
{
    struct node_list list = {0};
    struct node *nodes;
    TSTreeCursor cursor;

    if (node_missing(node))
        return list;
    nodes = arena_alloc(arena, ts_node_named_child_count(node_raw(node)) * sizeof *nodes);
    cursor = ts_tree_cursor_new(node_raw(node));
    for (bool more = ts_tree_cursor_goto_first_child(&cursor); more;
         more = ts_tree_cursor_goto_next_sibling(&cursor)) {
        TSNode child = ts_tree_cursor_current_node(&cursor);

        if (ts_node_is_named(child) && !ts_node_is_extra(child))
            nodes[list.count++] = node_wrap(child);
    }
    ts_tree_cursor_delete(&cursor);
    list.nodes = nodes;
    return list;
}

static bool go_on(TSTreeCursor *cursor, uint32_t *depth)
{
    while (*depth && !ts_tree_cursor_goto_next_sibling(cursor)) {
        ts_tree_cursor_goto_parent(cursor);
        (*depth)--;
    }
    return *depth > 0;
}

void view_walk(struct node node, enum walk (*visit)(void *user, struct node node), void *user)
{
    TSTreeCursor cursor;
    enum walk next = WALK_INTO;
    uint32_t depth = 0;
    bool more = !node_missing(node);

    if (!more)
        return;
    cursor = ts_tree_cursor_new(node_raw(node));
    while (more) {
        TSNode raw = ts_tree_cursor_current_node(&cursor);
        bool counts = ts_node_is_named(raw) && !ts_node_is_extra(raw);

        next = counts ? visit(user, node_wrap(raw)) : WALK_PAST;
        if (next == WALK_STOP)
            break;
        if (next == WALK_INTO && ts_tree_cursor_goto_first_child(&cursor)) {
            depth++;
            continue;
        }
        more = go_on(&cursor, &depth);
    }
    ts_tree_cursor_delete(&cursor);
}

struct text view_operator(const struct view *view, struct node node)
{
    return view_text(view, view_slot(view, node, SLOT_OPERATOR));
}

/** What each operator makes of a binary node, in whatever language it stands. */
static enum kind kind_of_operator(struct text sign)
{
    if (text_in_list(sign, "== === != !== < > <= >= in not =~ is !in", false))
        return KIND_COMPARE;
    if (text_in_list(sign, "&& || ?? and or ?:", false))
        return KIND_LOGICAL;
    if (text_is(sign, "|>"))
        return KIND_PIPE;
    if (text_is(sign, "="))
        return KIND_ASSIGN;
    return KIND_BINARY;
}

/** Go wraps both sides of every assignment in a list, mostly of one. */
static bool is_lone(struct node node)
{
    return !node_missing(view_child(node, 0)) && node_missing(view_child(node, 1));
}

enum kind view_kind(const struct view *view, struct node node)
{
    const struct compiled_row *row = row_of(view, node);

    if (row->kind == KIND_BINARY)
        return kind_of_operator(view_operator(view, node));
    if (row->kind == KIND_SEQUENCE)
        return is_lone(node) ? KIND_TRANSPARENT : KIND_LIST;
    if (row->kind == KIND_KEYWORD && node_missing(locator_find(row->slots[SLOT_NAME], node)))
        return KIND_TRANSPARENT;
    return row->kind;
}
