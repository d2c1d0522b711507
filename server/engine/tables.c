#include "server/engine/tables.h"

#include "catalog/status.h"

#include "server/engine/declared.h"

enum { LIST_DISTANCE = 6, LIST_MAX = 64 };

/** What a list is handed on through unchanged: new Set([...]), Object.freeze([...]). */
static bool keeps_list(const struct view *view, struct node node)
{
    struct text name = view_text(view, view_call_name(view, node));

    switch (view_kind(view, node)) {
    case KIND_TRANSPARENT:
    case KIND_ARGUMENTS:
    case KIND_KEYWORD:
        return true;
    case KIND_CONSTRUCT: /* new() { 404 }, where the type stands before the name */
    case KIND_CALL:
        return !name.len ||
               text_in_list(name,
                            "Set Map freeze set frozenset tuple list HashSet List SortedSet Create",
                            false);
    default:
        return false;
    }
}

bool table_is_map_value(const struct view *view, struct path path, uint32_t at)
{
    return at > 2 && view_kind(view, path.nodes[at - 1]) == KIND_PAIR &&
           node_same(view_slot(view, path.nodes[at - 1], SLOT_VALUE), path.nodes[at]) &&
           view_kind(view, path.nodes[at - 3]) == KIND_TRANSPARENT &&
           !node_missing(view_slot(view, path.nodes[at - 3], SLOT_CALLEE));
}

struct node table_list_name(const struct work *work, const struct candidate *candidate,
                            uint32_t *at)
{
    const struct view *view = &work->view;
    const struct node *nodes = candidate->target.path.nodes;
    uint32_t i = candidate->target.top;

    if (table_is_map_value(view, candidate->target.path, i))
        i--;
    else if (!i || view_kind(view, nodes[i - 1]) != KIND_LIST)
        return (struct node){0};
    i--;
    for (uint32_t steps = 0; i-- > 0 && steps < LIST_DISTANCE; steps++) {
        enum kind kind = view_kind(view, nodes[i]);

        *at = i;
        if (kind == KIND_DECLARATION || kind == KIND_PAIR || kind == KIND_LOOP)
            return view_unwrap(view, view_slot(view, nodes[i], SLOT_NAME));
        if (kind == KIND_ASSIGN)
            return view_unwrap(view, view_slot(view, nodes[i], SLOT_LEFT));
        if (!keeps_list(view, nodes[i]))
            break;
    }
    return (struct node){0};
}

static bool is_code(const struct view *view, struct node node)
{
    struct text text = view_text(view, view_unwrap(view, node));

    if (view_kind(view, view_unwrap(view, node)) != KIND_NUMBER)
        return false;
    return text_is(text, "0") || /* an opaque response has none */
           (text.len == 3 && text.bytes[0] >= '1' && text.bytes[0] <= '5');
}

static bool holds_codes_alone(const struct view *view, struct node list)
{
    struct node_list elements = view_items(view, list);

    if (elements.count >= LIST_MAX)
        return false;
    for (uint32_t i = 0; i < elements.count; i++)
        if (!is_code(view, elements.nodes[i]))
            return false;
    return elements.count > 0;
}

struct text table_name_text(const struct view *view, struct node node)
{
    struct text name = view_string(view, node);

    if (!name.bytes)
        name = view_text(view, view_last_name(view, node));
    if (!name.len && text_starts(view_text(view, node), "[")) /* [Kind.NOT_FOUND]: 404 */
        name = view_text(view, view_last_name(view, view_child(node, 0)));
    while (name.len && (name.bytes[name.len - 1] == ' ' || name.bytes[name.len - 1] == ':'))
        name.len--; /* http_status: 404 */
    return name;
}

static bool declares_list(const struct work *work, const struct candidate *candidate)
{
    const struct target *target = &candidate->target;
    uint32_t at;
    struct node name = table_list_name(work, candidate, &at);

    return !node_missing(name) && declared_as_list(table_name_text(&work->view, name)) &&
           holds_codes_alone(&work->view, target->path.nodes[target->top - 1]);
}

/** A registered code of a final response. */
static bool is_final(const struct view *view, struct node node)
{
    struct text text = view_text(view, view_unwrap(view, node));

    return view_kind(view, view_unwrap(view, node)) == KIND_NUMBER && text.len == 3 &&
           text.bytes[0] > '1' &&
           status_find((uint16_t)((text.bytes[0] - '0') * 100 + (text.bytes[1] - '0') * 10 +
                                  text.bytes[2] - '0')) != NULL;
}

/** Every value is a code, and there is one of a failure. */
static bool tells_codes_alone(const struct view *view, struct node table)
{
    struct node_list pairs = view_items(view, table);
    bool fails = false;

    if (pairs.count < 2 || pairs.count >= LIST_MAX)
        return false;
    for (uint32_t i = 0; i < pairs.count; i++) {
        struct node value = view_slot(view, pairs.nodes[i], SLOT_VALUE);

        if (view_kind(view, pairs.nodes[i]) != KIND_PAIR || !is_final(view, value))
            return false;
        fails |= view_text(view, view_unwrap(view, value)).bytes[0] > '3';
    }
    return fails;
}

struct text table_name(const struct view *view, struct path path, uint32_t at)
{
    for (uint32_t steps = 0; at-- > 0 && steps < LIST_DISTANCE; steps++) {
        enum kind kind = view_kind(view, path.nodes[at]);
        enum slot slot = kind == KIND_ASSIGN ? SLOT_LEFT : SLOT_NAME;

        if (kind == KIND_DECLARATION || kind == KIND_ASSIGN || kind == KIND_PAIR ||
            (kind == KIND_KEYWORD && !node_missing(view_slot(view, path.nodes[at], slot))))
            return table_name_text(view, view_slot(view, path.nodes[at], slot));
        if (kind != KIND_LIST && !keeps_list(view, path.nodes[at]))
            break;
    }
    return (struct text){0};
}

/** STATUS_BY_ERROR = {"missing": 404, "taken": 409} */
static bool declares_table(const struct work *work, const struct candidate *candidate)
{
    const struct view *view = &work->view;
    const struct node *nodes = candidate->target.path.nodes;
    uint32_t i = candidate->target.top;

    if (i < 3 || view_kind(view, nodes[i - 1]) != KIND_PAIR ||
        view_kind(view, nodes[i - 2]) != KIND_OBJECT)
        return false;
    i -= 2;
    for (uint32_t steps = 0, at = i; at-- > 0 && steps < LIST_DISTANCE; steps++) {
        enum kind kind = view_kind(view, nodes[at]);
        enum slot slot = kind == KIND_ASSIGN ? SLOT_LEFT : SLOT_NAME;

        if (kind == KIND_DECLARATION || kind == KIND_ASSIGN)
            return declared_as_table(table_name_text(view, view_slot(view, nodes[at], slot))) &&
                   tells_codes_alone(view, nodes[i]);
        if (kind != KIND_LIST && !keeps_list(view, nodes[at]))
            return false;
    }
    return false;
}

bool table_declares(const struct work *work, const struct candidate *candidate)
{
    return declares_list(work, candidate) || declares_table(work, candidate);
}
