#include "server/engine/values.h"

#include "server/engine/beside.h"
#include "server/engine/declared.h"
#include "server/engine/error_tables.h"
#include "server/engine/functions.h"
#include "server/engine/results.h"
#include "server/engine/rows.h"
#include "server/engine/tables.h"
#include "server/engine/tracing.h"
#include "server/engine/wrappers.h"

enum { DECLARATION_DISTANCE = 3, PLACES_MAX = 16, PATTERN_DISTANCE = 4 };

/** From 1; 0 for a place far down. */
static uint32_t place_in(struct node list, struct node child)
{
    struct node node = view_child(list, 0);

    for (uint32_t i = 1; i <= PLACES_MAX && !node_missing(node); i++, node = view_next(node))
        if (node_same(node, child))
            return i;
    return 0;
}

/** Of several names the one at a place, from 1; a lone name for the place 0. */
static struct node one_name(const struct view *view, struct node names, uint32_t place)
{
    names = view_unwrap(view, names);
    if (!place)
        return names;
    if (view_kind(view, names) != KIND_LIST)
        return (struct node){0};
    return view_unwrap(view, view_child(names, place - 1));
}

/** The name that the candidate's value is bound to, if it is a declaration, a bare assignment or a
 * pair. */
static struct node bound_name(const struct work *work, const struct candidate *candidate,
                              uint32_t *at)
{
    const struct view *view = &work->view;
    const struct target *target = &candidate->target;
    uint32_t place = candidate->part;

    for (uint32_t i = target->top, steps = 0; i-- > 0 && steps < DECLARATION_DISTANCE; steps++) {
        struct node node = target->path.nodes[i];

        *at = i;
        switch (view_kind(view, node)) {
        case KIND_DECLARATION:
        case KIND_PARAMETER:
        case KIND_PAIR:
        case KIND_KEYWORD:
            return one_name(view, view_slot(view, node, SLOT_NAME), place);
        case KIND_ASSIGN:
            return one_name(view, view_slot(view, node, SLOT_LEFT), place);
        case KIND_CASE: /* var (a, b) = x switch { y => (200, 404) } */
            if (!node_same(view_slot(view, node, SLOT_BODY), target->path.nodes[i + 1]))
                return (struct node){0};
            steps--;
            break;
        case KIND_SWITCH:
            steps--;
            break;
        case KIND_LIST: /* a, b := 200, 404 */
            if (place || steps)
                return (struct node){0};
            place = place_in(node, target->path.nodes[i + 1]);
            break;
        case KIND_LOOP: /* for _, code := range codes */
            if (!node_same(view_unwrap(view, target->path.nodes[i + 1]),
                           view_unwrap(view, view_slot(view, node, SLOT_VALUE))))
                return (struct node){0};
            return view_unwrap(view, view_slot(view, node, SLOT_NAME));
        case KIND_COMPARE:
        case KIND_BINARY:
        case KIND_CALL:
        case KIND_FUNCTION:
        case KIND_RETURN:
        case KIND_SUBSCRIPT: /* x = texts[404] */
        case KIND_UNARY:
            return (struct node){0};
        default:
            break;
        }
    }
    return (struct node){0};
}

bool value_declares(struct work *work, const struct candidate *candidate, enum role *role)
{
    uint32_t at;
    struct node node = bound_name(work, candidate, &at);

    *role = ROLE_EXPECTATION;
    if (candidate->code < 600 && row_declares(work, candidate))
        return tracing_because(work, BECAUSE_COLUMN);
    if (candidate->code < 600 && beside_asserted(work, candidate))
        return tracing_because(work, BECAUSE_ASSERTED);
    *role = sighting_is_asserted(work, candidate) ? ROLE_EXPECTATION : ROLE_COMPARISON;
    if (candidate->code < 600 && beside_compared(work, candidate))
        return tracing_because(work, BECAUSE_COMPARED);
    *role = ROLE_RESPONSE;
    if (candidate->code < 600 && result_declares(work, candidate))
        return tracing_because(work, BECAUSE_RESULT);
    if (candidate->code < 600 && beside_fallback(work, candidate))
        return tracing_because(work, BECAUSE_FALLBACK);
    *role = ROLE_DECLARATION;
    if (error_table_is_key(&work->view, &candidate->target) ||
        error_table_is_status(&work->view, &candidate->target))
        return tracing_because(work, BECAUSE_TABLE);
    return (declared_as(table_name_text(&work->view, node), candidate->code) ||
            table_declares(work, candidate)) &&
           tracing_because(work, BECAUSE_DECLARED);
}

/** True for a name, each of several beside each other up to the value, and each of a list. */
static bool holds_name(const struct view *view, struct node names, struct node value,
                       struct node leaf)
{
    names = view_unwrap(view, names);
    if (view_kind(view, names) == KIND_LIST)
        names = view_unwrap(view, view_child(names, 0));
    for (; !node_missing(names) && !node_same(names, value); names = view_next_name(names))
        if (node_same(names, leaf))
            return true;
    return false;
}

static bool binds_name(const struct view *view, struct node node, struct node leaf)
{
    switch (view_kind(view, node)) {
    case KIND_DECLARATION:
    case KIND_PARAMETER:
    case KIND_FUNCTION:
        return holds_name(view, view_slot(view, node, SLOT_NAME), view_slot(view, node, SLOT_VALUE),
                          leaf);
    case KIND_ASSIGN:
        return holds_name(view, view_slot(view, node, SLOT_LEFT), view_slot(view, node, SLOT_RIGHT),
                          leaf);
    default:
        return false;
    }
}

enum binding value_binding(const struct view *view, struct path path)
{
    struct node leaf = path.nodes[path.count - 1];

    for (uint32_t i = path.count - 1, steps = 0; i-- > 0 && steps < 3; steps++) {
        enum kind kind = view_kind(view, path.nodes[i]);

        if (binds_name(view, path.nodes[i], leaf))
            return kind == KIND_ASSIGN || kind == KIND_DECLARATION ? BINDING_VALUE : BINDING_OTHER;
    }
    return BINDING_NONE;
}

/** Where a name holds: the block of its declaration, the function of its assignment, its loop. */
static struct span scope_of(const struct view *view, struct path path, uint32_t at)
{
    enum kind binder = view_kind(view, path.nodes[at]);

    if (binder == KIND_LOOP)
        return view_span(path.nodes[at]);
    while (at-- > 0) {
        enum kind kind = view_kind(view, path.nodes[at]);

        if (kind == KIND_FUNCTION || (kind == KIND_BLOCK && binder == KIND_DECLARATION))
            return view_span(path.nodes[at]);
    }
    return view_span(path.nodes[0]);
}

/** const {status = 500} = error: the default's name is declared where the pattern is. */
static uint32_t declaration_around(const struct view *view, struct path path, uint32_t at)
{
    for (uint32_t i = at, steps = 0; i-- > 0 && steps < PATTERN_DISTANCE; steps++) {
        enum kind kind = view_kind(view, path.nodes[i]);

        if (kind == KIND_DECLARATION)
            return i;
        if (kind == KIND_PARAMETERS || kind == KIND_FUNCTION || kind == KIND_BLOCK)
            break;
    }
    return at;
}

bool value_follow_binding(struct work *work, const struct candidate *candidate,
                          struct sighting *out)
{
    const struct view *view = &work->view;
    struct path path = candidate->target.path;
    uint32_t at = 0;
    struct node name = {0};
    struct use_search search;
    enum kind kind;

    if (!table_is_map_value(view, path, candidate->target.top))
        name = bound_name(work, candidate, &at);
    if (node_missing(name))
        name = table_list_name(work, candidate, &at);
    if (!node_missing(name) && view_kind(view, path.nodes[at]) == KIND_PARAMETER)
        at = declaration_around(view, path, at);
    kind = node_missing(name) ? KIND_OTHER : view_kind(view, path.nodes[at]);
    if ((kind != KIND_DECLARATION && kind != KIND_ASSIGN && kind != KIND_LOOP) ||
        view_kind(view, name) != KIND_IDENTIFIER)
        return false;
    search = (struct use_search){.name = view_text(view, name),
                                 .scope = scope_of(view, path, at),
                                 .declared = view_span(name),
                                 .reassignable = true};
    if (!wrapper_find_use(work, &search, out))
        return false;
    if (kind != KIND_LOOP && work->depth == 1)
        out->role = ROLE_DECLARATION;
    return true;
}
