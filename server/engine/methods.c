#include "server/engine/methods.h"

enum { OPERANDS_MAX = 16, NESTING_MAX = 32, EXITS_MAX = 64 };

/** What a condition says when it holds and when it does not; METHOD_ANY says nothing. */
struct verdict {
    unsigned if_true;
    unsigned if_false;
};

static const struct verdict silent = {METHOD_ANY, METHOD_ANY};

/** req.method, request.method, r.Method, self.request.method, event.httpMethod */
static bool is_request_method(const struct view *view, struct node node)
{
    struct text name;
    struct text object;

    node = view_unwrap(view, node);
    if (view_kind(view, node) != KIND_MEMBER)
        return false;
    name = view_text(view, view_last_name(view, node));
    object = view_text(view, view_last_name(view, view_slot(view, node, SLOT_OBJECT)));
    return text_in_list(name, "method Method httpMethod", false) &&
           text_in_list(object, "req request r ctx context c event", true);
}

/** "POST", http.MethodPost, or a list of such. */
static unsigned named_methods(const struct view *view, struct node node)
{
    struct text text = view_string(view, node);
    unsigned methods = 0;

    node = view_unwrap(view, node);
    if (text.bytes)
        return method_from_name(text.bytes, text.len);
    if (view_kind(view, node) == KIND_LIST) {
        for (uint32_t i = 0; i < OPERANDS_MAX; i++)
            methods |= named_methods(view, view_child(node, i));
        return methods;
    }
    text = view_text(view, view_last_name(view, node));
    if (view_kind(view, node) == KIND_MEMBER && text_starts(text, "Method"))
        return method_from_name(text.bytes + 6, text.len - 6);
    return 0;
}

static struct verdict judge_compare(const struct view *view, struct node node)
{
    struct node left = view_slot(view, node, SLOT_LEFT);
    struct node right = view_slot(view, node, SLOT_RIGHT);
    struct text sign = view_operator(view, node);
    unsigned methods;

    if (!is_request_method(view, left)) {
        struct node swap = left;

        left = right;
        right = swap;
    }
    methods = is_request_method(view, left) ? named_methods(view, right) : 0;
    if (!methods)
        return silent;
    if (text_in_list(sign, "== === in is", false))
        return (struct verdict){methods, METHOD_ANY & ~methods};
    if (text_in_list(sign, "!= !== not", false))
        return (struct verdict){METHOD_ANY & ~methods, methods};
    return silent;
}

static struct verdict judge(const struct view *view, struct node node, int nesting);

static struct verdict judge_logical(const struct view *view, struct node node, int nesting)
{
    struct verdict left = judge(view, view_slot(view, node, SLOT_LEFT), nesting + 1);
    struct verdict right = judge(view, view_slot(view, node, SLOT_RIGHT), nesting + 1);
    struct text sign = view_operator(view, node);

    if (text_in_list(sign, "&& and", false))
        return (struct verdict){left.if_true & right.if_true, left.if_false | right.if_false};
    if (text_in_list(sign, "|| or", false))
        return (struct verdict){left.if_true | right.if_true, left.if_false & right.if_false};
    return silent;
}

static struct verdict judge(const struct view *view, struct node node, int nesting)
{
    struct verdict inner;

    node = view_unwrap(view, node);
    if (nesting > NESTING_MAX)
        return silent;
    switch (view_kind(view, node)) {
    case KIND_COMPARE:
        return judge_compare(view, node);
    case KIND_LOGICAL:
        return judge_logical(view, node, nesting);
    case KIND_UNARY:
        if (!text_in_list(view_operator(view, node), "! not", false) &&
            !node_missing(view_slot(view, node, SLOT_OPERATOR)))
            return silent;
        inner = judge(view, view_slot(view, node, SLOT_VALUE), nesting + 1);
        return (struct verdict){inner.if_false, inner.if_true};
    default:
        return silent;
    }
}

static void apply(struct narrowed *narrowed, unsigned methods, struct span evidence)
{
    if (methods == METHOD_ANY)
        return;
    narrowed->methods &= methods;
    narrowed->evidence = evidence;
}

/** True if a branch surely leaves the function: nothing behind it is reached from it. */
static bool leaves(const struct work *work, struct node branch, int nesting)
{
    const struct view *view = &work->view;
    struct node_list statements;
    enum kind kind;

    branch = view_unwrap(view, branch);
    kind = view_kind(view, branch);
    if (kind == KIND_RETURN || kind == KIND_THROW)
        return true;
    if (nesting > NESTING_MAX || (kind != KIND_BLOCK && kind != KIND_OTHER))
        return false;
    statements = view_children(branch, work->arena);
    return statements.count && leaves(work, statements.nodes[statements.count - 1], nesting + 1);
}

static void apply_if(const struct work *work, struct narrowed *narrowed, struct node node,
                     struct node child)
{
    const struct view *view = &work->view;
    struct node condition = view_slot(view, node, SLOT_CONDITION);
    struct verdict verdict;

    if (node_same(child, condition))
        return;
    verdict = judge(view, condition, 0);
    apply(narrowed,
          node_same(child, view_slot(view, node, SLOT_THEN)) ? verdict.if_true : verdict.if_false,
          view_span(condition));
}

/** What the ifs before each statement of a block say, so that the block is read once. */
struct exits {
    struct node block;
    struct node_list statements;
    struct narrowed *before; /* each statement */
};

struct exits_memo {
    struct exits slots[EXITS_MAX]; /* by the block's place */
};

struct exits_memo *exits_memo_create(struct arena *arena)
{
    return arena_alloc(arena, sizeof(struct exits_memo));
}

/** An if without else that leaves: what comes after knows its condition to be false. */
static void apply_exit(const struct work *work, struct narrowed *narrowed, struct node node)
{
    const struct view *view = &work->view;
    struct node condition = view_slot(view, node, SLOT_CONDITION);

    if (view_kind(view, node) == KIND_IF && node_missing(view_slot(view, node, SLOT_ELSE)) &&
        leaves(work, view_slot(view, node, SLOT_THEN), 0))
        apply(narrowed, judge(view, condition, 0).if_false, view_span(condition));
}

static const struct exits *exits_of(const struct work *work, struct node block)
{
    struct exits *exits = &work->exits->slots[view_span(block).start % EXITS_MAX];
    struct narrowed narrowed = {METHOD_ANY, {0, 0}};

    if (node_same(exits->block, block))
        return exits;
    exits->block = block;
    exits->statements = view_children(block, work->arena);
    exits->before = arena_alloc(work->arena, (exits->statements.count + 1) * sizeof narrowed);
    for (uint32_t i = 0; i < exits->statements.count; i++) {
        exits->before[i] = narrowed;
        apply_exit(work, &narrowed, exits->statements.nodes[i]);
    }
    exits->before[exits->statements.count] = narrowed;
    return exits;
}

static void apply_early_exits(const struct work *work, struct narrowed *narrowed, struct node block,
                              struct node child)
{
    const struct exits *exits = exits_of(work, block);
    uint32_t low = 0;
    uint32_t high = exits->statements.count;

    while (low < high) {
        uint32_t middle = (low + high) / 2;

        if (view_span(exits->statements.nodes[middle]).start < view_span(child).start)
            low = middle + 1;
        else
            high = middle;
    }
    apply(narrowed, exits->before[low].methods, exits->before[low].evidence);
}

static bool case_is_empty(struct node node)
{
    return node_missing(view_child(node, 1));
}

/** A case with those that fall through into it; the default is what no case names. */
static void apply_switch(const struct work *work, struct narrowed *narrowed, struct path path,
                         uint32_t at)
{
    const struct view *view = &work->view;
    struct node_list cases;
    unsigned here = 0;
    unsigned named = 0;

    if (!is_request_method(view, view_slot(view, path.nodes[at], SLOT_VALUE)))
        return;
    for (uint32_t i = at + 1; i < path.count && view_kind(view, path.nodes[i]) != KIND_CASE; i++)
        at = i;
    if (at + 1 >= path.count)
        return;
    cases = view_children(path.nodes[at], work->arena);
    for (uint32_t i = 0; i < cases.count; i++) {
        unsigned methods = named_methods(view, view_slot(view, cases.nodes[i], SLOT_VALUE));

        named |= methods;
        here |= methods;
        if (node_same(cases.nodes[i], path.nodes[at + 1])) {
            apply(narrowed, here ? here : METHOD_ANY & ~named, view_span(cases.nodes[i]));
            return;
        }
        if (!case_is_empty(cases.nodes[i]))
            here = 0;
    }
}

struct narrowed methods_narrow(const struct work *work, struct path path, uint32_t from,
                               uint32_t to)
{
    struct narrowed narrowed = {METHOD_ANY, {0, 0}};

    for (uint32_t i = from; i < to; i++) {
        switch (view_kind(&work->view, path.nodes[i])) {
        case KIND_IF:
            apply_if(work, &narrowed, path.nodes[i], path.nodes[i + 1]);
            break;
        case KIND_BLOCK:
            apply_early_exits(work, &narrowed, path.nodes[i], path.nodes[i + 1]);
            break;
        case KIND_SWITCH:
            apply_switch(work, &narrowed, path, i);
            break;
        default:
            break;
        }
    }
    return narrowed;
}
