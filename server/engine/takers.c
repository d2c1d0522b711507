#include "server/engine/takers.h"

#include "server/engine/functions.h"

enum { ARGUMENTS_MAX = 24, TAKER_DISTANCE = 6, ROW_DISTANCE = 3 };

static bool is_kind(const struct view *view, const struct path *path, uint32_t at, enum kind kind)
{
    return view_kind(view, path->nodes[at]) == kind;
}

static struct node last_argument(const struct view *view, struct node call, uint32_t *count)
{
    struct argument arguments[ARGUMENTS_MAX];

    *count = view_arguments(view, call, arguments, ARGUMENTS_MAX);
    return *count ? arguments[*count - 1].value : (struct node){0};
}

static bool take_function(const struct view *view, struct node function, bool spread,
                          struct taker *out)
{
    struct node parameters = view_slot(view, function, SLOT_PARAMETERS);

    if (view_kind(view, function) != KIND_FUNCTION)
        return false;
    *out = (struct taker){.names = parameters,
                          .spread = spread,
                          .scope = view_span(view_slot(view, function, SLOT_BODY))};
    return !node_missing(parameters);
}

/** The names in front of the rows: "url, status", or a list of them. */
static struct text column_titles(const struct view *view, struct node call)
{
    struct argument arguments[ARGUMENTS_MAX];
    uint32_t count = view_arguments(view, call, arguments, ARGUMENTS_MAX);

    for (uint32_t i = 0; i < count; i++)
        if (text_is(arguments[i].name, "argnames") || (i == 0 && !arguments[i].name.len))
            return view_text(view, arguments[i].value);
    return (struct text){0};
}

/** @pytest.mark.parametrize("a, b", rows), @parameterized.expand(rows): path.nodes[at] is the call.
 */
static bool take_annotation(const struct view *view, const struct path *path, uint32_t at,
                            struct taker *out)
{
    struct text name = view_text(view, view_call_name(view, path->nodes[at]));
    struct node definition;

    if (at == 0 || !is_kind(view, path, at - 1, KIND_ANNOTATION))
        return false;
    definition = annotated_definition(view, *path, at - 1);
    if (view_kind(view, definition) != KIND_FUNCTION || !take_function(view, definition, true, out))
        return false;
    if (text_is(name, "parametrize"))
        out->title = column_titles(view, path->nodes[at]);
    return out->title.len || text_in_list(name, "expand parameterized", false);
}

bool taker_is_row(const struct view *view, const struct path *path, uint32_t at, uint32_t *function)
{
    struct text name = view_text(view, view_call_name(view, path->nodes[at]));

    if (!is_kind(view, path, at, KIND_ANNOTATION) ||
        !text_in_list(name, "InlineData TestCase DataRow Arguments", false))
        return false;
    for (uint32_t i = at, steps = 0; i-- > 0 && steps < ROW_DISTANCE; steps++)
        if (is_kind(view, path, i, KIND_FUNCTION)) {
            *function = i;
            return true;
        }
    return false;
}

bool taker_of_row(const struct view *view, const struct path *path, uint32_t at, struct taker *out)
{
    return take_function(view, path->nodes[at], true, out);
}

/** it.each(rows)("…", function), and rows.forEach(function): path.nodes[at] is the first call. */
static bool take_call(const struct view *view, const struct path *path, uint32_t at,
                      struct taker *out)
{
    struct text name = view_text(view, view_call_name(view, path->nodes[at]));
    uint32_t count;

    if (take_annotation(view, path, at, out))
        return true;
    if (!text_is(name, "each") || at == 0 || !is_kind(view, path, at - 1, KIND_CALL))
        return false;
    return take_function(view, last_argument(view, path->nodes[at - 1], &count), true, out);
}

/** `numbered`: for number, row in enumerate(rows) */
static bool take_loop(const struct view *view, struct node loop, bool numbered, struct taker *out)
{
    struct node names = view_slot(view, loop, SLOT_NAME);

    *out = (struct taker){.names = numbered ? view_child(view_unwrap(view, names), 1) : names,
                          .scope = view_span(view_slot(view, loop, SLOT_BODY))};
    return !node_missing(out->names);
}

static bool is_enumeration(const struct view *view, struct node call)
{
    return text_is(view_text(view, view_call_name(view, call)), "enumerate");
}

/** rows.forEach(function): path.nodes[at] is the member. */
static bool take_member(const struct view *view, const struct path *path, uint32_t at,
                        struct taker *out)
{
    uint32_t count;
    struct node function;

    if (at == 0 || !is_kind(view, path, at - 1, KIND_CALL) ||
        !text_in_list(view_text(view, view_slot(view, path->nodes[at], SLOT_NAME)),
                      "forEach map each", false))
        return false;
    function = last_argument(view, path->nodes[at - 1], &count);
    return count == 1 && take_function(view, function, false, out);
}

bool taker_find(const struct view *view, const struct path *path, uint32_t table, struct taker *out,
                struct node *name)
{
    bool numbered = false;

    for (uint32_t i = table, steps = 0; i-- > 0 && steps < TAKER_DISTANCE; steps++) {
        struct node node = path->nodes[i];

        switch (view_kind(view, node)) {
        case KIND_TRANSPARENT:
        case KIND_ARGUMENTS:
        case KIND_KEYWORD:
            break;
        case KIND_CALL:
            if (!is_enumeration(view, node))
                return take_call(view, path, i, out);
            numbered = true;
            break;
        case KIND_MEMBER:
            return take_member(view, path, i, out);
        case KIND_LOOP:
            return take_loop(view, node, numbered, out);
        case KIND_DECLARATION:
        case KIND_ASSIGN:
            *name = given_name(view, node);
            return false;
        default:
            return false;
        }
    }
    return false;
}
