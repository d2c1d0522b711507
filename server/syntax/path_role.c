/** What part a node of a path plays in those around it. */
#include "server/syntax/path.h"

#include "server/languages/language.h"

/** How many wrappers may stand between a node and one of its parts. */
enum { PART_DISTANCE = 4 };

static bool is_part(const struct view *view, struct node node, enum slot slot, struct node part)
{
    struct node found = view_slot(view, node, slot);

    return !node_missing(found) && node_same(found, part);
}

enum slot path_slot(const struct view *view, struct path path, uint32_t at)
{
    enum slot found = SLOT_COUNT;

    for (uint32_t i = at + 1; i < path.count && i - at <= PART_DISTANCE; i++)
        for (int slot = 0; slot < SLOT_COUNT; slot++)
            if (is_part(view, path.nodes[at], (enum slot)slot, path.nodes[i]))
                found = (enum slot)slot;
    return found;
}

bool path_is_function(const struct view *view, struct path path, uint32_t at)
{
    enum kind kind = view_kind(view, path.nodes[at]);

    if (kind == KIND_FUNCTION)
        return true;
    return kind == KIND_BLOCK && at > 0 && view_kind(view, path.nodes[at - 1]) == KIND_CALL &&
           is_part(view, path.nodes[at - 1], SLOT_BODY, path.nodes[at]);
}

/** True of what stands in a block for its effect alone. */
static bool yields_nothing(enum kind kind)
{
    return kind == KIND_STATEMENT || kind == KIND_DECLARATION || kind == KIND_ASSIGN;
}

/** True if `child` is what `outer` yields: nothing but what handles failures stands behind it. */
static bool is_last(const struct view *view, struct node outer, struct node child)
{
    struct node next;

    for (next = view_next(child); !node_missing(next); next = view_next(next)) {
        enum kind kind = view_kind(view, next);

        if (kind != KIND_CATCH && kind != KIND_BLOCK)
            return false;
    }
    return view_kind(view, outer) == KIND_FUNCTION || !yields_nothing(view_kind(view, child));
}

/** The index of what has path.nodes[at] as its body or a branch; `at` when nothing has. */
static uint32_t owner(const struct view *view, struct path path, uint32_t at)
{
    for (uint32_t i = at; i-- > 0 && at - i <= PART_DISTANCE;)
        if (is_part(view, path.nodes[i], SLOT_BODY, path.nodes[at]) ||
            is_part(view, path.nodes[i], SLOT_THEN, path.nodes[at]) ||
            is_part(view, path.nodes[i], SLOT_ELSE, path.nodes[at]))
            return i;
    return at;
}

/** `return(409)`, where the grammar gives return an argument list. */
static bool is_lone_argument(const struct view *view, struct path path, uint32_t at)
{
    return at > 1 && view_kind(view, path.nodes[at - 2]) == KIND_RETURN &&
           node_missing(view_child(path.nodes[at - 1], 1));
}

enum step { STEP_UP, STEP_RETURNED, STEP_LOST };

/** Whether the value of path.nodes[at] becomes the value of what is around it. */
static enum step step_out(const struct view *view, struct path path, uint32_t at)
{
    struct node outer = path.nodes[at - 1];

    if (view_kind(view, path.nodes[at]) == KIND_CASE)
        return view_kind(view, outer) == KIND_FUNCTION ? STEP_RETURNED : STEP_UP;
    switch (view_kind(view, outer)) {
    case KIND_RETURN:
        return STEP_RETURNED;
    case KIND_TRANSPARENT:
        return STEP_UP;
    case KIND_FUNCTION:
        return view->language->yields_last && is_last(view, outer, path.nodes[at]) ? STEP_RETURNED
                                                                                   : STEP_LOST;
    case KIND_BLOCK:
    case KIND_TRY:
    case KIND_CATCH:
        return is_last(view, outer, path.nodes[at]) ? STEP_UP : STEP_LOST;
    case KIND_ARGUMENTS:
        return is_lone_argument(view, path, at) ? STEP_UP : STEP_LOST;
    case KIND_SWITCH:
        return is_part(view, outer, SLOT_VALUE, path.nodes[at]) ? STEP_LOST : STEP_UP;
    default:
        return STEP_LOST;
    }
}

/** A function's body: its value, unless the language wants a return and the body is a block. */
static enum step step_to_owner(const struct view *view, struct node node, struct node body)
{
    switch (view_kind(view, node)) {
    case KIND_FUNCTION:
    case KIND_CALL:
        if (view_kind(view, view_unwrap(view, body)) == KIND_BLOCK && !view->language->yields_last)
            return STEP_LOST;
        return STEP_RETURNED;
    case KIND_LOOP:
    case KIND_CLASS:
        return STEP_LOST;
    default:
        return STEP_UP;
    }
}

bool path_is_returned(const struct view *view, struct path path, uint32_t at)
{
    enum step step = STEP_UP;

    while (step == STEP_UP && at > 0) {
        uint32_t outer = owner(view, path, at);

        if (outer == at) {
            step = step_out(view, path, at);
            at--;
        } else {
            step = step_to_owner(view, path.nodes[outer], path.nodes[at]);
            at = outer;
        }
    }
    return step == STEP_RETURNED;
}

uint32_t path_yielded(const struct view *view, struct path path, uint32_t at)
{
    enum step step = STEP_UP;
    uint32_t top = at;

    while (at > 0) {
        uint32_t outer = owner(view, path, at);

        step = outer == at ? step_out(view, path, at)
                           : step_to_owner(view, path.nodes[outer], path.nodes[at]);
        if (step != STEP_UP)
            break;
        at = outer == at ? at - 1 : outer;
        if (view_kind(view, path.nodes[at]) == KIND_IF ||
            view_kind(view, path.nodes[at]) == KIND_SWITCH)
            top = at;
    }
    return top;
}
