/** The calls of the neutral view: what is called, on what, with which arguments, in every
 * language's way of writing it. */
#include "server/syntax/tree_internal.h"
#include "server/syntax/view.h"

static const struct node nowhere;

/** How many names deep an expression may be before we stop caring. */
enum { DEPTH_MAX = 64 };

struct arguments {
    struct argument *out;
    uint32_t max;
    uint32_t count;
};

static bool is_call(enum kind kind)
{
    return kind == KIND_CALL || kind == KIND_CONSTRUCT;
}

/**
 * The call behind a node that merely stands for one: a decorator around a call, or a call with a
 * trailing block whose callee is the call that has the arguments (a route in Ktor).
 */
static struct node inner_call(const struct view *view, struct node node)
{
    enum kind kind = view_kind(view, node);
    struct node callee = view_unwrap(view, view_slot(view, node, SLOT_CALLEE));

    if (kind == KIND_PIPE)
        return view_unwrap(view, view_slot(view, node, SLOT_RIGHT));
    if (!is_call(view_kind(view, callee)))
        return nowhere;
    if (kind == KIND_ANNOTATION)
        return callee;
    if (kind == KIND_CALL && node_missing(view_slot(view, node, SLOT_ARGUMENTS)))
        return callee;
    return nowhere;
}

struct node view_last_name(const struct view *view, struct node node)
{
    for (int depth = 0; depth < DEPTH_MAX && !node_missing(node); depth++) {
        struct node name;

        node = view_unwrap(view, node);
        switch (view_kind(view, node)) {
        case KIND_IDENTIFIER:
        case KIND_SYMBOL:
            return node;
        case KIND_CALL:
        case KIND_CONSTRUCT:
        case KIND_ANNOTATION:
        case KIND_PIPE:
            return view_call_name(view, node);
        case KIND_SUBSCRIPT:
            node = view_slot(view, node, SLOT_OBJECT);
            continue;
        default:
            break;
        }
        name = view_slot(view, node, SLOT_NAME);
        if (node_missing(name) || view_kind(view, name) == KIND_STRING)
            return name;
        node = name;
    }
    return nowhere;
}

struct node view_call_name(const struct view *view, struct node call)
{
    for (int depth = 0; depth < DEPTH_MAX; depth++) {
        struct node inner = inner_call(view, call);

        if (node_missing(inner))
            break;
        call = inner;
    }
    if (!node_missing(view_slot(view, call, SLOT_NAME)))
        return view_last_name(view, view_slot(view, call, SLOT_NAME));
    return view_last_name(view, view_slot(view, call, SLOT_CALLEE));
}

struct node view_call_receiver(const struct view *view, struct node call)
{
    struct node inner = inner_call(view, call);
    struct node object = view_slot(view, call, SLOT_OBJECT);
    struct node callee;

    if (!node_missing(inner))
        return view_call_receiver(view, inner);
    if (!node_missing(object))
        return view_unwrap(view, object);
    callee = view_unwrap(view, view_slot(view, call, SLOT_CALLEE));
    if (view_kind(view, callee) != KIND_MEMBER)
        return nowhere;
    return view_unwrap(view, view_slot(view, callee, SLOT_OBJECT));
}

static void add(struct arguments *arguments, struct argument argument)
{
    if (arguments->count < arguments->max)
        arguments->out[arguments->count++] = argument;
}

static struct text key_text(const struct view *view, struct node key)
{
    struct text text = view_string(view, key);

    if (text.bytes)
        return text;
    text = view_text(view, key);
    while (text.len &&
           text.bytes[text.len - 1] == ':') /* Elixir's keyword keys carry their colon */
        text.len--;
    return text;
}

static void add_node(struct arguments *arguments, const struct view *view, struct node node)
{
    enum kind kind = view_kind(view, node);
    struct argument argument = {.value = view_unwrap(view, node)};

    if (kind == KIND_KEYWORDS) {
        for (uint32_t i = 0; !node_missing(view_child(node, i)); i++)
            add_node(arguments, view, view_child(node, i));
        return;
    }
    argument.spread = kind == KIND_SPREAD;
    if (argument.spread)
        argument.value = view_unwrap(view, view_child(node, 0));
    if (kind == KIND_KEYWORD || kind == KIND_PAIR ||
        (kind == KIND_TRANSPARENT && !node_missing(view_slot(view, node, SLOT_NAME)))) {
        argument.name = key_text(view, view_slot(view, node, SLOT_NAME));
        argument.value = view_unwrap(view, view_slot(view, node, SLOT_VALUE));
    }
    add(arguments, argument);
}

/** Arguments that the grammar leaves as raw tokens: commas part them, "name = value" makes a
 * keyword. */
static void add_tokens(struct arguments *arguments, const struct view *view, struct node list)
{
    TSNode raw = node_raw(list);
    struct argument argument = {0};

    for (uint32_t i = 0; i < ts_node_child_count(raw); i++) {
        struct node child = node_wrap(ts_node_child(raw, i));
        struct text text = view_text(view, child);

        if (text_in_list(text, ", ( ) [ ]", false)) {
            if (!node_missing(argument.value))
                add(arguments, argument);
            argument = (struct argument){0};
        } else if (text_is(text, "=") && !node_missing(argument.value)) {
            argument.name = view_text(view, argument.value);
        } else {
            argument.value = child;
        }
    }
}

static void add_list(struct arguments *arguments, const struct view *view, struct node list)
{
    if (view_kind(view, list) == KIND_TOKENS) {
        add_tokens(arguments, view, list);
        return;
    }
    for (uint32_t i = 0; arguments->count < arguments->max; i++) {
        struct node child = view_child(list, i);

        if (node_missing(child))
            return;
        add_node(arguments, view, child);
    }
}

static void collect(struct arguments *arguments, const struct view *view, struct node call)
{
    struct node inner = inner_call(view, call);
    struct node body = view_slot(view, call, SLOT_BODY);

    if (view_kind(view, call) == KIND_PIPE)
        add_node(arguments, view, view_slot(view, call, SLOT_LEFT));
    if (!node_missing(inner))
        collect(arguments, view, inner);
    else
        add_list(arguments, view, view_slot(view, call, SLOT_ARGUMENTS));
    if (!node_missing(body) && view_kind(view, call) != KIND_PIPE)
        add_node(arguments, view, body);
}

uint32_t view_arguments(const struct view *view, struct node call, struct argument *out,
                        uint32_t max)
{
    struct arguments arguments = {out, max, 0};

    collect(&arguments, view, call);
    return arguments.count;
}

static bool is_quote(char byte)
{
    return byte == '"' || byte == '\'' || byte == '`';
}

struct text view_string(const struct view *view, struct node node)
{
    struct text text;

    node = view_unwrap(view, node);
    text = view_text(view, node);
    if (view_kind(view, node) != KIND_STRING)
        return (struct text){NULL, 0};
    while (text.len && !is_quote(text.bytes[0])) { /* a prefix such as r or b */
        text.bytes++;
        text.len--;
    }
    while (text.len >= 2 && is_quote(text.bytes[0]) && text.bytes[text.len - 1] == text.bytes[0]) {
        text.bytes++;
        text.len -= 2;
    }
    return text;
}
