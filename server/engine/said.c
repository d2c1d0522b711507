#include "server/engine/said.h"

enum { DEPTH_MAX = 6, ARGUMENTS_MAX = 24, CLIMB_MAX = 4 };

/** Calls that hand on what they get: what they say is what is said. */
static const char *const makers = "jsonify dumps stringify JSON Json JSONResponse make_response "
                                  "Response Error New Errorf H Map dict json render_json encode";

struct collector {
    const struct view *view;
    struct arena *arena;
    struct said *out;
    uint32_t count;
};

static void collect(struct collector *collector, struct node node, struct text key, int depth);

static struct text name_of(const struct view *view, struct node node)
{
    struct text name = view_string(view, node);

    return name.bytes ? name : view_text(view, view_last_name(view, node));
}

static void collect_arguments(struct collector *collector, struct node call, int depth)
{
    struct argument arguments[ARGUMENTS_MAX];
    uint32_t count = view_arguments(collector->view, call, arguments, ARGUMENTS_MAX);

    for (uint32_t i = 0; i < count && i < ARGUMENTS_MAX; i++)
        collect(collector, arguments[i].value, arguments[i].name, depth);
}

static void collect_children(struct collector *collector, struct node node, int depth)
{
    struct node_list children = view_children(node, collector->arena);

    for (uint32_t i = 0; i < children.count && i < ARGUMENTS_MAX; i++)
        collect(collector, children.nodes[i], (struct text){NULL, 0}, depth);
}

static void add(struct collector *collector, struct text text, struct text key)
{
    if (text.bytes && collector->count < SAID_MAX)
        collector->out[collector->count++] = (struct said){text, key};
}

static void collect(struct collector *collector, struct node node, struct text key, int depth)
{
    const struct view *view = collector->view;

    node = view_unwrap(view, node);
    if (node_missing(node) || depth > DEPTH_MAX)
        return;
    switch (view_kind(view, node)) {
    case KIND_STRING:
        add(collector, view_string(view, node), key);
        break;
    case KIND_PAIR:
    case KIND_KEYWORD:
        collect(collector, view_slot(view, node, SLOT_VALUE),
                name_of(view, view_slot(view, node, SLOT_NAME)), depth + 1);
        break;
    case KIND_OBJECT:
    case KIND_LIST:
    case KIND_SEQUENCE:
    case KIND_KEYWORDS:
    case KIND_RETURN:
    case KIND_THROW:
        collect_children(collector, node, depth + 1);
        break;
    case KIND_CALL:
    case KIND_CONSTRUCT:
    case KIND_ANNOTATION:
        if (depth == 0 || text_in_list(view_text(view, view_call_name(view, node)), makers, false))
            collect_arguments(collector, node, depth + 1);
        break;
    default:
        break;
    }
}

/** The innermost node that is exactly there: a call, not the statement that it is. */
static bool find(const struct work *work, struct span span, struct node *out)
{
    struct path path = path_to(work->follower, span.start);

    for (uint32_t i = path.count; i-- > 0;)
        if (view_span(path.nodes[i]).start == span.start &&
            view_span(path.nodes[i]).end == span.end) {
            *out = path.nodes[i];
            return true;
        }
    return false;
}

/** What holds a code that no shape's call explains: the pair that it is the key of, the object that
 * it is in, the call that it is handed to. */
static bool find_holder(const struct work *work, struct span code, struct node *out)
{
    struct path path = path_to(work->follower, code.start);

    for (uint32_t i = path.count, steps = 0; i-- > 0 && steps < CLIMB_MAX; steps++) {
        enum kind kind = view_kind(&work->view, path.nodes[i]);
        struct node name = view_slot(&work->view, path.nodes[i], SLOT_NAME);

        *out = path.nodes[i];
        if (kind == KIND_OBJECT || kind == KIND_CALL || kind == KIND_CONSTRUCT ||
            kind == KIND_ANNOTATION)
            return true;
        if (kind == KIND_PAIR && view_span(name).start <= code.start &&
            code.end <= view_span(name).end)
            return true;
    }
    return false;
}

static bool same_span(struct span a, struct span b)
{
    return a.start == b.start && a.end == b.end;
}

uint32_t said_beside(const struct work *work, const struct occurrence *occurrence, struct said *out)
{
    struct collector collector = {&work->view, work->arena, out, 0};
    const struct response *response =
        occurrence->response >= 0 ? &work->responses[occurrence->response] : NULL;
    struct text no_key = {NULL, 0};
    struct node node;

    if (!response || same_span(response->statement, occurrence->span)) {
        if (find_holder(work, occurrence->span, &node))
            collect(&collector, node, no_key, 0);
        return collector.count;
    }
    if (find(work, response->statement, &node))
        collect(&collector, node, no_key, 0);
    if (span_length(response->sender) && !same_span(response->sender, response->statement) &&
        find(work, response->sender, &node))
        collect(&collector, node, no_key, 0);
    return collector.count;
}
