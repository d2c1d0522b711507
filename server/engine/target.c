/** The place of a code: how far up its value is handed on unchanged. */
#include "server/engine/match.h"

/** Members and methods by which a constant is asked for its number. */
static const char asking[] = "value code getCode getStatusCode getValue as_u16 unwrap";

struct node target_asked(const struct view *view, struct node call)
{
    struct argument argument;

    if (!text_in_list(view_text(view, view_call_name(view, call)), asking, false) ||
        view_arguments(view, call, &argument, 1))
        return (struct node){0};
    return view_call_receiver(view, call);
}

/** The child is the call's receiver, or the callee that holds it. */
static bool is_asked(const struct view *view, struct node call, struct node child)
{
    struct node asked = target_asked(view, call);

    return !node_missing(asked) && (node_same(asked, view_unwrap(view, child)) ||
                                    node_same(view_slot(view, call, SLOT_CALLEE), child));
}

/** True if `child` of `node` stands where it becomes the value of `node`. */
static bool passes_on(const struct view *view, struct node node, struct node child)
{
    switch (view_kind(view, node)) {
    case KIND_TRANSPARENT:
        return true;
    case KIND_CONDITIONAL:
        return !node_same(view_slot(view, node, SLOT_CONDITION), child);
    case KIND_LOGICAL:
        return text_in_list(view_operator(view, node), "|| ?? or", false);
    case KIND_MEMBER:
        return text_in_list(view_text(view, view_slot(view, node, SLOT_NAME)), asking, false) &&
               node_same(view_slot(view, node, SLOT_OBJECT), child);
    case KIND_CALL:
        return is_asked(view, node, child);
    case KIND_CASE: /* x switch { A => 404 } */
        return node_same(view_slot(view, node, SLOT_BODY), child);
    case KIND_SWITCH:
        return view_kind(view, child) == KIND_CASE;
    default:
        return false;
    }
}

/** True for the argument of what stands for it: int64(404). */
static bool is_converted(const struct view *view, struct path path, uint32_t at)
{
    return at > 1 && view_kind(view, path.nodes[at - 1]) == KIND_ARGUMENTS &&
           view_kind(view, path.nodes[at - 2]) == KIND_TRANSPARENT;
}

/** True for what takes a value that branches yield: let code = if x { 404 } else { 500 }; */
static bool takes_value(enum kind kind)
{
    return kind == KIND_ARGUMENTS || kind == KIND_PAIR || kind == KIND_KEYWORD ||
           kind == KIND_DECLARATION || kind == KIND_ASSIGN;
}

/** The whole expression whose branch path.nodes[at] is; `at` when it is none's. */
static uint32_t branching(const struct view *view, struct path path, uint32_t at)
{
    uint32_t top = path_yielded(view, path, at);

    return top > 0 && top < at && takes_value(view_kind(view, path.nodes[top - 1])) ? top : at;
}

/** How far up from path.nodes[at] its value is handed on unchanged, if `lists` as an element. */
static uint32_t value_top(const struct view *view, struct path path, uint32_t at, bool lists)
{
    while (at > 0) {
        struct node outer = path.nodes[at - 1];
        uint32_t top = branching(view, path, at);

        if (top < at) {
            at = top;
            continue;
        }
        if (!passes_on(view, outer, path.nodes[at]) &&
            !(lists && view_kind(view, outer) == KIND_LIST) && !is_converted(view, path, at))
            break;
        at--;
    }
    return at;
}

struct target target_make(const struct view *view, struct path path, uint32_t at)
{
    struct target target = {path, at, at, at};

    target.top = value_top(view, path, at, false);
    target.top_listed = value_top(view, path, target.top, true);
    return target;
}
