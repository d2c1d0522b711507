#include "server/syntax/path.h"

#include "server/base/alloc.h"
#include "server/syntax/places.h"
#include "server/syntax/view_memo.h"

#include <stdlib.h>

/** A node on the way down, and how many of it and those above have a name in the grammar. */
struct level {
    struct tree_place *place;
    uint32_t named;
};

struct path_walker {
    struct places *places;
    struct arena own; /* of the places, when the view keeps none */
    struct level *levels;
    uint32_t depth;
    struct node *named;
    uint32_t capacity;
};

static void push(struct path_walker *walker, struct tree_place *place)
{
    uint32_t named = walker->depth ? walker->levels[walker->depth - 1].named : 0;

    if (walker->depth == walker->capacity) {
        walker->capacity = walker->capacity ? walker->capacity * 2 : 64;
        walker->levels = xreallocarray(walker->levels, walker->capacity, sizeof *walker->levels);
        walker->named = xreallocarray(walker->named, walker->capacity, sizeof *walker->named);
    }
    if (place->is_named)
        walker->named[named++] = place->node;
    walker->levels[walker->depth++] = (struct level){place, named};
}

struct path_walker *path_walker_create(const struct view *view)
{
    struct path_walker *walker = xcalloc(1, sizeof *walker);

    walker->places = view->memo ? view->memo->places : places_create(view_root(view), &walker->own);
    push(walker, places_root(walker->places));
    return walker;
}

void path_walker_destroy(struct path_walker *walker)
{
    if (!walker)
        return;
    arena_finish(&walker->own);
    free(walker->levels);
    free(walker->named);
    free(walker);
}

static bool holds(const struct tree_place *place, uint32_t offset)
{
    return place->span.start <= offset && offset < place->span.end;
}

struct path path_to(struct path_walker *walker, uint32_t offset)
{
    struct tree_place *place;

    while (walker->depth > 1 && !holds(walker->levels[walker->depth - 1].place, offset))
        walker->depth--;
    place = walker->levels[walker->depth - 1].place;
    while ((place = places_child_at(walker->places, place, offset)))
        push(walker, place);
    return (struct path){walker->named, walker->levels[walker->depth - 1].named};
}
