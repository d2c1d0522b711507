#include "server/engine/functions.h"

#include <string.h>

/** How far above a function its name may stand: const f = wrap(async () => ...). */
enum { NAME_DISTANCE = 5, SIBLINGS_MAX = 400, BASES_MAX = 64 };

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
    struct node last;

    for (uint32_t i = at; node_missing(own) && i > 0 && at - i < NAME_DISTANCE; i--) {
        enum kind kind = view_kind(view, path.nodes[i - 1]);

        if (kind == KIND_BLOCK || kind == KIND_FUNCTION || kind == KIND_CLASS)
            break;
        own = given_name(view, path.nodes[i - 1]);
    }
    last = view_last_name(view, own); /* create of def create(conn, params) */
    return view_text(view, node_missing(last) ? own : last);
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
    struct node_list items = view_items(view, parent);

    uint32_t at = view_item_index(items, after);

    for (uint32_t i = at + 1; i < items.count && i - at < SIBLINGS_MAX; i++) {
        struct node definition = behind_export(view, items.nodes[i]);

        if (!node_missing(definition))
            return definition;
    }
    return (struct node){0};
}

struct node annotated_definition(const struct view *view, struct path path, uint32_t at)
{
    for (uint32_t i = at; i > 0 && at - i < 3; i--) {
        struct node outer = path.nodes[i - 1];
        struct node definition;

        if (view_kind(view, outer) == KIND_DECORATED)
            return view_slot(view, outer, SLOT_BODY);
        if (is_definition(view_kind(view, outer)) && i < at) /* inside a list of modifiers */
            return outer;
        definition = next_definition(view, outer, path.nodes[i]);
        if (!node_missing(definition))
            return definition;
    }
    return (struct node){0};
}

static bool ends_with(struct text text, struct text end)
{
    return text.len > end.len && !memcmp(text.bytes + text.len - end.len, end.bytes, end.len);
}

/** One of the names, or an ending of one: *View. */
static bool is_base(struct text name, const char *bases)
{
    if (text_in_list(name, bases, false))
        return true;
    while (*bases) {
        struct text base = {bases, (uint32_t)strcspn(bases, " ")};

        if (*bases == '*' && ends_with(name, (struct text){base.bytes + 1, base.len - 1}))
            return true;
        bases += base.len + (bases[base.len] == ' ');
    }
    return false;
}

bool class_extends(const struct view *view, struct node class_node, const char *bases)
{
    struct node list = view_slot(view, class_node, SLOT_BASES);

    for (uint32_t i = 0; i < BASES_MAX && bases; i++) {
        struct node base = view_child(list, i);

        if (node_missing(base))
            return false;
        if (is_base(view_text(view, view_last_name(view, base)), bases) ||
            is_base(view_text(view, base), bases))
            return true;
    }
    return false;
}
