/** The calls of the neutral view: what is called, on what, with which arguments, in every
 * language's way of writing it. */
#include "server/base/arena.h"
#include "server/syntax/tree_internal.h"
#include "server/syntax/view_memo.h"

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

/** What gives a call its name. */
static struct node called(const struct view *view, struct node call)
{
    struct node inner = inner_call(view, call);
    struct node name = view_slot(view, call, SLOT_NAME);

    if (!node_missing(inner))
        return inner;
    return node_missing(name) ? view_slot(view, call, SLOT_CALLEE) : name;
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
            node = called(view, node);
            continue;
        case KIND_SUBSCRIPT:
            node = view_slot(view, node, SLOT_OBJECT);
            continue;
        default:
            break;
        }
        if (!ts_node_is_named(node_raw(node))) /* base(...), where the grammar has a word for it */
            return node;
        name = view_slot(view, node, SLOT_NAME);
        if (node_missing(name) || view_kind(view, name) == KIND_STRING)
            return name;
        node = name;
    }
    return nowhere;
}

/* ---- what is kept ---- */

/** Where to look and to keep what is found out about a call; `scratch` when nothing is kept. */
static struct call_memo *memo_of(const struct view *view, struct node call,
                                 struct call_memo *scratch)
{
    struct call_memo *memo =
        view->memo ? &view->memo->calls[(memo_hash(call) >> 16) % CALLS_KEPT] : scratch;

    if (memo == scratch || !node_same(memo->call, call)) {
        memo->call = call;
        memo->has_name = memo->has_receiver = memo->has_arguments = false;
    }
    return memo;
}

/* ---- names ---- */

struct node view_token_qualifier(const struct view *view, struct node name)
{
    TSNode sign = ts_node_prev_sibling(node_raw(name));
    TSNode before;

    if (ts_node_is_null(sign) || !text_in_list(view_text(view, node_wrap(sign)), ":: .", false))
        return nowhere;
    before = ts_node_prev_sibling(sign);
    return ts_node_is_null(before) || view_kind(view, node_wrap(before)) != KIND_IDENTIFIER
               ? nowhere
               : node_wrap(before);
}

struct node view_call_name(const struct view *view, struct node call)
{
    struct call_memo scratch;
    struct call_memo *memo = memo_of(view, call, &scratch);

    if (!memo->has_name)
        memo->name = view_last_name(view, called(view, call));
    memo->has_name = true;
    return memo->name;
}

static struct node receiver_of(const struct view *view, struct node call)
{
    struct node inner = inner_call(view, call);
    struct node object;
    struct node callee;

    for (int depth = 0; depth < DEPTH_MAX && !node_missing(inner); depth++) {
        call = inner;
        inner = inner_call(view, call);
    }
    object = view_slot(view, call, SLOT_OBJECT);
    if (!node_missing(object))
        return view_unwrap(view, object);
    callee = view_unwrap(view, view_slot(view, call, SLOT_CALLEE));
    if (view_kind(view, callee) != KIND_MEMBER)
        callee = view_kind(view, call) == KIND_MEMBER ? call : nowhere; /* what a pipe ends in */
    return view_unwrap(view, view_slot(view, callee, SLOT_OBJECT));
}

struct node view_call_receiver(const struct view *view, struct node call)
{
    struct call_memo scratch;
    struct call_memo *memo = memo_of(view, call, &scratch);

    if (!memo->has_receiver)
        memo->receiver = receiver_of(view, call);
    memo->has_receiver = true;
    return memo->receiver;
}

static void add(struct arguments *arguments, struct argument argument)
{
    if (arguments->count < arguments->max)
        arguments->out[arguments->count++] = argument;
}

/** Elixir's keys carry the colon and the space behind it, a symbol the colon before it. */
struct text view_key(const struct view *view, struct node pair)
{
    struct node key = view_slot(view, pair, SLOT_NAME);
    struct text text = view_string(view, key);

    if (text.bytes)
        return text;
    text = view_text(view, key);
    while (text.len && (text.bytes[text.len - 1] == ':' || text.bytes[text.len - 1] == ' '))
        text.len--;
    if (text.len && text.bytes[0] == ':') {
        text.bytes++;
        text.len--;
    }
    return text;
}

static void add_node(struct arguments *arguments, const struct view *view, struct node node)
{
    struct argument argument = {.value = view_unwrap(view, node)};
    enum kind kind;

    node = argument.value;
    kind = view_kind(view, node);
    if (kind == KIND_KEYWORDS) {
        for (uint32_t i = 0; !node_missing(view_child(node, i)); i++)
            add_node(arguments, view, view_child(node, i));
        return;
    }
    argument.spread = kind == KIND_SPREAD;
    if (argument.spread)
        argument.value = view_unwrap(view, view_child(node, 0));
    if (kind == KIND_KEYWORD || kind == KIND_PAIR ||
        (kind == KIND_ASSIGN && !node_missing(view_slot(view, node, SLOT_NAME)))) {
        argument.name = view_key(view, node);
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

        if (text_in_list(text, ", ( ) [ ] { }", false)) {
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

/** What stands behind the list: the one argument that needs none, a trailing block. */
static void add_trailing(struct arguments *arguments, const struct view *view, struct node call)
{
    struct node value = view_slot(view, call, SLOT_VALUE);
    struct node body = view_slot(view, call, SLOT_BODY);

    if (!node_missing(value))
        add_node(arguments, view, value);
    if (!node_missing(body))
        add_node(arguments, view, body);
}

static void collect(struct arguments *arguments, const struct view *view, struct node call,
                    int depth)
{
    struct node inner = inner_call(view, call);
    enum kind kind = view_kind(view, call);

    if (kind == KIND_PIPE)
        add_node(arguments, view, view_slot(view, call, SLOT_LEFT));
    if (!node_missing(inner) && depth < DEPTH_MAX)
        collect(arguments, view, inner, depth + 1);
    else if (kind == KIND_OBJECT || kind == KIND_LIST || kind == KIND_TOKENS)
        add_list(arguments, view, call);
    else
        add_list(arguments, view, view_slot(view, call, SLOT_ARGUMENTS));
    if (is_call(kind))
        add_trailing(arguments, view, call);
}

uint32_t view_arguments(const struct view *view, struct node call, struct argument *out,
                        uint32_t max)
{
    struct arguments arguments = {out, max, 0};
    struct call_memo scratch;
    struct call_memo *memo = memo_of(view, call, &scratch);

    if (memo == &scratch || max < ARGUMENTS_KEPT) {
        collect(&arguments, view, call, 0);
        return arguments.count;
    }
    if (!memo->has_arguments) {
        struct arguments kept = {memo->arguments, ARGUMENTS_KEPT, 0};

        collect(&kept, view, call, 0);
        memo->argument_count = kept.count;
    }
    memo->has_arguments = true;
    memcpy(out, memo->arguments, memo->argument_count * sizeof *out);
    return memo->argument_count;
}
