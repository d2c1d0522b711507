#include "server/syntax/view_memo.h"

#include <assert.h>

enum { LISTS_AT_FIRST = 64 };

static struct list_memo *list_slot(struct view_memo *memo, struct node parent)
{
    uint32_t mask = memo->list_capacity - 1;
    uint32_t i = memo_hash(parent) & mask;

    while (!node_missing(memo->lists[i].parent) && !node_same(memo->lists[i].parent, parent))
        i = (i + 1) & mask;
    return &memo->lists[i];
}

static void lists_grow(struct view_memo *memo)
{
    struct list_memo *old = memo->lists;
    uint32_t count = memo->list_capacity;

    memo->list_capacity = count ? count * 2 : LISTS_AT_FIRST;
    memo->lists = arena_alloc(memo->arena, memo->list_capacity * sizeof *memo->lists);
    for (uint32_t i = 0; i < count; i++)
        if (!node_missing(old[i].parent))
            *list_slot(memo, old[i].parent) = old[i];
}

void view_remember(struct view *view, struct arena *arena)
{
    view->memo = arena_alloc(arena, sizeof *view->memo);
    view->memo->arena = arena;
    view->memo->places = places_create(view_root(view), arena);
    lists_grow(view->memo);
}

struct node_list view_items(const struct view *view, struct node node)
{
    struct view_memo *memo = view->memo;
    struct list_memo *list;

    assert(memo);
    if (node_missing(node))
        return (struct node_list){0};
    if (memo->list_count * 2 >= memo->list_capacity)
        lists_grow(memo);
    list = list_slot(memo, node);
    if (node_missing(list->parent)) {
        *list = (struct list_memo){node, view_children(node, memo->arena)};
        memo->list_count++;
    }
    return list->items;
}

/** Children stand in order of their place. */
uint32_t view_item_index(struct node_list items, struct node child)
{
    uint32_t low = 0;
    uint32_t high = items.count;

    while (low < high) {
        uint32_t middle = low + (high - low) / 2;

        if (view_span(items.nodes[middle]).start < view_span(child).start)
            low = middle + 1;
        else
            high = middle;
    }
    while (low < items.count && !node_same(items.nodes[low], child) &&
           view_span(items.nodes[low]).start == view_span(child).start)
        low++;
    return low < items.count && node_same(items.nodes[low], child) ? low : items.count;
}

uint32_t view_next_word(const struct view *view, struct text word, uint32_t from, uint32_t end)
{
    assert(view->memo);
    if (!view->memo->words)
        view->memo->words = words_create((struct text){view->text, view->len}, view->memo->arena);
    return words_next(view->memo->words, word, from, end);
}
