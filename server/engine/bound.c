#include "server/engine/bound.h"

#include "server/engine/functions.h"
#include "server/engine/wrappers.h"

enum { FUNCTIONS_MAX = 8, MENTIONS_MAX = 100, BINDER_DISTANCE = 4, NAMES_MAX = 24, ANSWERS = 32 };

/** Kept by where the name is used. */
struct bound_memo {
    struct answer {
        struct bound bound;
        struct span use;
        bool is_known;
        bool is_found;
    } answers[ANSWERS];
};

/** The index of a name beside others; NAMES_MAX when it is none of them. */
static uint32_t index_among(const struct view *view, struct node names, struct node name)
{
    struct node node = view_unwrap(view, view_child(names, 0));

    for (uint32_t i = 0; i < NAMES_MAX && !node_missing(node); i++, node = view_next(node))
        if (node_same(node, name))
            return i;
    return NAMES_MAX;
}

/** The value of `name` in a, b := 1, 2; the whole of a lone one. */
static struct node value_beside(const struct view *view, struct node names, struct node values,
                                struct node name)
{
    names = view_unwrap(view, names);
    values = view_unwrap(view, values);
    if (view_kind(view, names) != KIND_LIST)
        return node_same(names, name) ? values : (struct node){0};
    if (view_kind(view, values) != KIND_LIST)
        return (struct node){0};
    return view_unwrap(view, view_child(values, index_among(view, names, name)));
}

static bool assigns(const struct view *view, struct node node)
{
    return view_kind(view, node) == KIND_DECLARATION ||
           text_in_list(view_operator(view, node), "= :=", false) ||
           node_missing(view_slot(view, node, SLOT_OPERATOR));
}

/** Reads the binding that path ends in, if it is one. */
static bool read_binding(const struct view *view, struct path path, struct bound *out)
{
    struct node leaf = path.nodes[path.count - 1];

    if (value_binding(view, path) == BINDING_NONE)
        return false;
    *out = (struct bound){.name = leaf};
    for (uint32_t i = path.count - 1, steps = 0; i-- > 0 && steps < BINDER_DISTANCE; steps++) {
        struct node node = path.nodes[i];

        switch (view_kind(view, node)) {
        case KIND_ASSIGN:
            if (assigns(view, node))
                out->value = value_beside(view, view_slot(view, node, SLOT_LEFT),
                                          view_slot(view, node, SLOT_RIGHT), leaf);
            return true;
        case KIND_DECLARATION:
            out->value = value_beside(view, view_slot(view, node, SLOT_NAME),
                                      view_slot(view, node, SLOT_VALUE), leaf);
            return true;
        case KIND_PARAMETERS:
            out->parameters = node;
            return true;
        case KIND_FUNCTION:
            return false;
        default:
            break;
        }
    }
    return true;
}

static bool is_in_function(const struct view *view, struct path path)
{
    for (uint32_t i = 0; i < path.count; i++)
        if (view_kind(view, path.nodes[i]) == KIND_FUNCTION)
            return true;
    return false;
}

/** The last binding of the name in a scope; of a file only what stands outside of functions. */
static bool find_in(const struct work *work, struct text name, struct span scope, bool file,
                    struct bound *out)
{
    uint32_t at = scope.start;
    bool found = false;

    for (uint32_t i = 0; i < MENTIONS_MAX; i++, at += name.len) {
        struct path path;

        at = wrapper_next_word(&work->view, name, at, scope.end);
        if (at == scope.end)
            break;
        path = path_to(work->resolver, at);
        if (view_kind(&work->view, path.nodes[path.count - 1]) == KIND_IDENTIFIER &&
            !(file && is_in_function(&work->view, path)))
            found = read_binding(&work->view, path, out) || found;
    }
    return found;
}

static bool find(const struct work *work, struct node name, struct bound *out)
{
    struct node functions[FUNCTIONS_MAX + 1];
    struct span use = view_span(name);
    struct path path = path_to(work->resolver, use.start);
    struct text text = view_text(&work->view, name);
    uint32_t count = 0;

    for (uint32_t i = path.count; i-- > 0 && count < FUNCTIONS_MAX;)
        if (i == 0 || view_kind(&work->view, path.nodes[i]) == KIND_FUNCTION)
            functions[count++] = path.nodes[i];
    for (uint32_t i = 0; i < count; i++) {
        bool file = view_kind(&work->view, functions[i]) != KIND_FUNCTION;
        struct span scope = view_span(functions[i]);

        if (!find_in(work, text, (struct span){scope.start, file ? scope.end : use.start}, file,
                     out))
            continue;
        out->function = file ? (struct node){0} : functions[i];
        out->scope = scope;
        return true;
    }
    return false;
}

bool bound_find(const struct work *work, struct node name, struct bound *out)
{
    struct span use = view_span(name);
    struct answer *answer = &work->bindings->answers[use.start % ANSWERS];

    if (!answer->is_known || answer->use.start != use.start || answer->use.end != use.end) {
        answer->bound = (struct bound){0};
        answer->is_found = find(work, name, &answer->bound);
        answer->use = use;
        answer->is_known = true;
    }
    *out = answer->bound;
    return answer->is_found;
}

struct bound_memo *bound_memo_create(struct arena *arena)
{
    return arena_alloc(arena, sizeof(struct bound_memo));
}

struct node bound_value(const struct work *work, struct node name)
{
    struct bound bound;

    return bound_find(work, name, &bound) ? bound.value : (struct node){0};
}
