#include "server/engine/flow.h"

#include <string.h>

enum { NODES_MAX = 4000 };

/** Functions that do not come back, or hand the request on to someone else. */
static const char leaving[] =
    "exit Exit _exit abort panic Fatal Fatalf Fatalln Goexit FailNow fail next die raise "
    "throw throwError assert unreachable skip Skip";

/** What is in a statement. Counts down so that a huge one counts as leaving. */
struct contents {
    const struct view *view;
    uint32_t nodes_left;
    bool leaves;
    bool returns_value;
};

static bool is_leaving_call(const struct view *view, struct node node)
{
    return text_in_list(view_text(view, view_call_name(view, node)), leaving, false);
}

static enum walk look_at(void *user, struct node node)
{
    struct contents *contents = user;
    enum kind kind = view_kind(contents->view, node);

    if (kind == KIND_FUNCTION || kind == KIND_CLASS)
        return WALK_PAST;
    if (!contents->nodes_left) {
        contents->leaves = true;
        return WALK_STOP;
    }
    contents->nodes_left--;
    if (kind == KIND_RETURN && !node_missing(view_slot(contents->view, node, SLOT_VALUE)))
        contents->returns_value = true;
    if (kind == KIND_RETURN || kind == KIND_THROW || kind == KIND_EXIT ||
        (kind == KIND_CALL && is_leaving_call(contents->view, node)))
        contents->leaves = true;
    return WALK_INTO;
}

static struct contents contents_of(const struct view *view, struct node node)
{
    struct contents contents = {.view = view, .nodes_left = NODES_MAX};

    view_walk(node, look_at, &contents);
    return contents;
}

static struct node value_of(const struct view *view, struct node statement)
{
    switch (view_kind(view, statement)) {
    case KIND_STATEMENT:
        return view_child(statement, 0);
    case KIND_RETURN:
    case KIND_DECLARATION:
        return view_slot(view, statement, SLOT_VALUE);
    case KIND_ASSIGN:
        return view_slot(view, statement, SLOT_RIGHT);
    default:
        return (struct node){0};
    }
}

/** The call that a statement does for sure, and nothing around it: `defer f()` is none. */
static struct span call_of(const struct view *view, struct node statement)
{
    struct node value = value_of(view, statement);
    struct node call = view_unwrap(view, value);

    if (view_kind(view, call) != KIND_CALL)
        return (struct span){0, 0};
    if (view_kind(view, statement) == KIND_STATEMENT &&
        view_span(value).start != view_span(statement).start)
        return (struct span){0, 0};
    return view_span(call);
}

/** Takes what stands behind `node` in its block; false when the way out is not certain any more. */
static bool take_block(const struct view *view, struct node node, bool outside, struct flow *flow)
{
    for (node = view_next(node); !node_missing(node); node = view_next(node)) {
        enum kind kind = view_kind(view, node);
        bool leaves = contents_of(view, node).leaves;

        if (flow->count == FLOW_STEPS_MAX || (leaves && kind != KIND_RETURN))
            return false;
        flow->steps[flow->count++] =
            (struct flow_step){view_span(node), call_of(view, node), outside};
        if (leaves)
            return false;
    }
    return true;
}

/** True if whoever comes to the end of path.nodes[at + 1] comes to the end of path.nodes[at]. */
static bool goes_on(const struct view *view, struct path path, uint32_t at)
{
    switch (view_kind(view, path.nodes[at])) {
    case KIND_TRANSPARENT:
        return true;
    case KIND_IF:
        return path_slot(view, path, at) != SLOT_CONDITION;
    case KIND_OTHER: /* what some grammars put around an else */
        return at > 0 && view_kind(view, path.nodes[at - 1]) == KIND_IF;
    default:
        return false;
    }
}

static void follow(const struct view *view, struct path path, uint32_t at, struct flow *flow)
{
    bool outside = false;

    for (; at > 0; at--) {
        if (view_kind(view, path.nodes[at - 1]) == KIND_BLOCK) {
            if (!take_block(view, path.nodes[at], outside, flow))
                return;
        } else if (!goes_on(view, path, at - 1)) {
            return;
        }
        outside = outside || view_kind(view, path.nodes[at - 1]) == KIND_IF;
    }
}

static uint32_t find_statement(const struct view *view, struct path path, struct span call)
{
    for (uint32_t i = path.count; i-- > 0;) {
        struct span own = call_of(view, path.nodes[i]);

        if (view_kind(view, path.nodes[i]) == KIND_STATEMENT && own.start == call.start &&
            own.end == call.end)
            return i;
    }
    return 0;
}

static bool find_function(const struct view *view, struct path path, uint32_t at, struct flow *flow)
{
    while (at-- > 0) {
        struct node node = path.nodes[at];

        if (view_kind(view, node) != KIND_FUNCTION)
            continue;
        flow->function = view_span(node);
        flow->parameters = view_text(view, view_slot(view, node, SLOT_PARAMETERS));
        flow->body = view_slot(view, node, SLOT_BODY);
        return true;
    }
    return false;
}

bool flow_find(const struct work *work, struct span call, struct flow *out)
{
    const struct view *view = &work->view;
    struct path path = path_to(work->follower, call.start);
    uint32_t at = find_statement(view, path, call);

    memset(out, 0, sizeof *out);
    if (!at || !find_function(view, path, at, out))
        return false;
    out->statement = view_span(path.nodes[at]);
    out->is_lone = view_kind(view, path.nodes[at - 1]) != KIND_BLOCK;
    follow(view, path, at, out);
    return true;
}

bool flow_returns_value(const struct work *work, const struct flow *flow)
{
    return contents_of(&work->view, flow->body).returns_value;
}
