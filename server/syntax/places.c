#include "server/syntax/places.h"

#include "server/syntax/tree_internal.h"
#include "server/syntax/view.h"

struct places {
    struct arena *arena;
    struct tree_place root;
    uint32_t read;
};

static struct tree_place place_make(struct node node)
{
    return (struct tree_place){
        .node = node, .span = view_span(node), .is_named = ts_node_is_named(node_raw(node))};
}

struct places *places_create(struct node root, struct arena *arena)
{
    struct places *places = arena_alloc(arena, sizeof *places);

    places->arena = arena;
    places->root = place_make(root);
    return places;
}

struct tree_place *places_root(struct places *places)
{
    return &places->root;
}

uint32_t places_read(const struct places *places)
{
    return places->read;
}

static void read_children(struct places *places, struct tree_place *parent)
{
    TSTreeCursor cursor;
    uint32_t capacity = ts_node_child_count(node_raw(parent->node));

    parent->is_read = true;
    places->read++;
    if (!capacity)
        return;
    parent->children = arena_alloc(places->arena, capacity * sizeof *parent->children);
    cursor = ts_tree_cursor_new(node_raw(parent->node));
    for (bool more = ts_tree_cursor_goto_first_child(&cursor); more && parent->count < capacity;
         more = ts_tree_cursor_goto_next_sibling(&cursor))
        parent->children[parent->count++] =
            place_make(node_wrap(ts_tree_cursor_current_node(&cursor)));
    ts_tree_cursor_delete(&cursor);
}

struct tree_place *places_child_at(struct places *places, struct tree_place *parent,
                                   uint32_t offset)
{
    uint32_t low = 0;
    uint32_t high;

    if (!parent->is_read)
        read_children(places, parent);
    high = parent->count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;

        if (parent->children[middle].span.end > offset)
            high = middle;
        else
            low = middle + 1;
    }
    if (low == parent->count || parent->children[low].span.start > offset)
        return NULL;
    return &parent->children[low];
}
