#include "server/engine/functions.h"

/** How far above a function its name may stand: const f = wrap(async () => ...). */
enum { NAME_DISTANCE = 5, SIBLINGS_MAX = 400 };

struct node given_name(const struct view *view, struct node node)
{
    switch (view_kind(view, node)) {
    case KIND_DECLARATION:
    case KIND_PAIR:
        return view_unwrap(view, view_slot(view, node, SLOT_NAME));
    case KIND_ASSIGN:
        return view_last_name(view, view_slot(view, node, SLOT_LEFT));
    default:
        return (struct node){0};
    }
}

struct text function_name(const struct view *view, struct path path, uint32_t at)
{
    struct node own = view_slot(view, path.nodes[at], SLOT_NAME);

    for (uint32_t i = at; node_missing(own) && i > 0 && at - i < NAME_DISTANCE; i--) {
        enum kind kind = view_kind(view, path.nodes[i - 1]);

        if (kind == KIND_BLOCK || kind == KIND_FUNCTION || kind == KIND_CLASS)
            break;
        own = given_name(view, path.nodes[i - 1]);
    }
    return view_text(view, own);
}

struct node function_class(const struct view *view, struct path path, uint32_t at)
{
    while (at-- > 0) {
        enum kind kind = view_kind(view, path.nodes[at]);

        if (kind == KIND_CLASS)
            return path.nodes[at];
        if (kind == KIND_FUNCTION)
            break;
    }
    return (struct node){0};
}

static bool is_definition(enum kind kind)
{
    return kind == KIND_FUNCTION || kind == KIND_CLASS;
}

static struct node behind_export(const struct view *view, struct node node)
{
    enum kind kind = view_kind(view, node);

    if (kind == KIND_DECORATED)
        return view_slot(view, node, SLOT_BODY);
    return is_definition(kind) ? node : (struct node){0};
}

/** Annotations may stand beside what they annotate: the first definition behind them is meant. */
static struct node next_definition(const struct view *view, struct node parent, struct node after)
{
    bool passed = false;

    for (uint32_t i = 0; i < SIBLINGS_MAX; i++) {
        struct node child = view_child(parent, i);
        struct node definition = behind_export(view, child);

        if (node_missing(child))
            break;
        if (passed && !node_missing(definition))
            return definition;
        passed = passed || node_same(child, after);
    }
    return (struct node){0};
}

struct node annotated_definition(const struct view *view, struct path path, uint32_t at)
{
    for (uint32_t i = at; i > 0 && at - i < 3; i--) {
        struct node outer = path.nodes[i - 1];

        if (view_kind(view, outer) == KIND_DECORATED)
            return view_slot(view, outer, SLOT_BODY);
        if (is_definition(view_kind(view, outer)) && i < at) /* inside a list of modifiers */
            return outer;
        if (!node_missing(next_definition(view, outer, path.nodes[i])))
            return next_definition(view, outer, path.nodes[i]);
    }
    return (struct node){0};
}
