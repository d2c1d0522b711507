#include "server/engine/body_status.h"

enum { PAIRS_MAX = 64 };

static const char keys[] =
    "status statusCode status_code httpStatus http_status httpStatusCode code";
/** GraphQL, JSON-RPC, chat commands and voice assistants answer 200 whatever happened. */
static const char protocol_keys[] =
    "jsonrpc data errors extensions response_type sessionAttributes results items";

static struct node find_node(const struct work *work, struct span span)
{
    struct path path = path_to(work->follower, span.start);

    for (uint32_t i = 0; i < path.count; i++) {
        struct span own = view_span(path.nodes[i]);

        if (own.start == span.start && own.end == span.end)
            return view_unwrap(&work->view, path.nodes[i]);
    }
    return (struct node){0};
}

static bool encodes(const struct view *view, struct node call)
{
    return text_in_list(view_text(view, view_call_name(view, call)), "jsonify stringify dumps",
                        false);
}

/** The object itself, behind what encodes it. */
static struct node object_in(const struct view *view, struct node body)
{
    struct argument first;

    if (view_kind(view, body) != KIND_CALL || !encodes(view, body))
        return body;
    if (view_arguments(view, body, &first, 1) && !first.name.len && !first.spread)
        return first.value;
    return body;
}

static bool has_pairs(const struct view *view, struct node node)
{
    enum kind kind = view_kind(view, node);

    return kind == KIND_OBJECT || kind == KIND_CONSTRUCT ||
           (kind == KIND_CALL && encodes(view, node));
}

/** 404, or a constant that was recognized. */
static uint16_t code_of(const struct work *work, struct node value)
{
    struct text text = view_text(&work->view, value);
    struct span span = view_span(value);

    if (view_kind(&work->view, value) == KIND_NUMBER && text.len == 3 && text.bytes[0] >= '1' &&
        text.bytes[1] >= '0' && text.bytes[1] <= '9' && text.bytes[2] >= '0' &&
        text.bytes[2] <= '9')
        return (uint16_t)((text.bytes[0] - '0') * 100 + (text.bytes[1] - '0') * 10 +
                          (text.bytes[2] - '0'));
    for (uint32_t i = 0; i < work->occurrence_count; i++)
        if (work->occurrences[i].span.start == span.start &&
            work->occurrences[i].span.end == span.end)
            return work->occurrences[i].code;
    return 0;
}

static bool take(const struct work *work, const struct argument *pair, struct body_status *out)
{
    uint16_t code;

    if (!text_in_list(pair->name, keys, false))
        return false;
    code = code_of(work, pair->value);
    if (code < 400 || code > 599)
        return false;
    *out = (struct body_status){code, view_span(pair->value), pair->name,
                                view_kind(&work->view, pair->value) == KIND_NUMBER};
    return true;
}

bool body_status_find(const struct work *work, struct span body, struct body_status *out)
{
    struct argument pairs[PAIRS_MAX];
    struct node node;
    uint32_t count;
    bool found = false;

    if (!span_length(body))
        return false;
    node = object_in(&work->view, find_node(work, body));
    if (node_missing(node) || !has_pairs(&work->view, node))
        return false;
    count = view_arguments(&work->view, node, pairs, PAIRS_MAX);
    for (uint32_t i = 0; i < count; i++) {
        if (pairs[i].spread || text_in_list(pairs[i].name, protocol_keys, false))
            return false;
        found = found || take(work, &pairs[i], out);
    }
    return found;
}
