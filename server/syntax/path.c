#include "server/syntax/path.h"

#include "server/base/alloc.h"
#include "server/syntax/tree_internal.h"

#include <stdlib.h>

struct path_walker {
    TSTreeCursor cursor;
    struct node *all; /* every node from the root to the cursor, anonymous ones included */
    uint32_t depth;   /* how many of `all` are valid; all[depth - 1] is the cursor's */
    struct node *named;
    uint32_t capacity;
};

static void push(struct path_walker *walker)
{
    if (walker->depth == walker->capacity) {
        walker->capacity = walker->capacity ? walker->capacity * 2 : 64;
        walker->all = xreallocarray(walker->all, walker->capacity, sizeof *walker->all);
        walker->named = xreallocarray(walker->named, walker->capacity, sizeof *walker->named);
    }
    walker->all[walker->depth++] = node_wrap(ts_tree_cursor_current_node(&walker->cursor));
}

struct path_walker *path_walker_create(const struct view *view)
{
    struct path_walker *walker = xcalloc(1, sizeof *walker);

    walker->cursor = ts_tree_cursor_new(ts_tree_root_node(view->tree->tree));
    push(walker);
    return walker;
}

void path_walker_destroy(struct path_walker *walker)
{
    if (!walker)
        return;
    ts_tree_cursor_delete(&walker->cursor);
    free(walker->all);
    free(walker->named);
    free(walker);
}

static bool holds(struct node node, uint32_t offset)
{
    struct span span = view_span(node);

    return span.start <= offset && offset < span.end;
}

static void climb_to(struct path_walker *walker, uint32_t offset)
{
    while (walker->depth > 1 && !holds(walker->all[walker->depth - 1], offset)) {
        ts_tree_cursor_goto_parent(&walker->cursor);
        walker->depth--;
    }
}

static void descend_to(struct path_walker *walker, uint32_t offset)
{
    while (ts_tree_cursor_goto_first_child_for_byte(&walker->cursor, offset) >= 0) {
        struct node child = node_wrap(ts_tree_cursor_current_node(&walker->cursor));

        if (!holds(child, offset)) {
            ts_tree_cursor_goto_parent(&walker->cursor);
            return;
        }
        push(walker);
    }
}

struct path path_to(struct path_walker *walker, uint32_t offset)
{
    struct path path = {0};

    climb_to(walker, offset);
    descend_to(walker, offset);
    for (uint32_t i = 0; i < walker->depth; i++)
        if (ts_node_is_named(node_raw(walker->all[i])))
            walker->named[path.count++] = walker->all[i];
    path.nodes = walker->named;
    return path;
}
