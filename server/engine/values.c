#include "server/engine/values.h"

#include "catalog/status.h"

#include "server/engine/declared.h"
#include "server/engine/functions.h"
#include "server/engine/results.h"
#include "server/engine/rows.h"
#include "server/engine/tracing.h"
#include "server/engine/wrappers.h"

enum {
    DECLARATION_DISTANCE = 3,
    LIST_DISTANCE = 6,
    LIST_MAX = 64,
    PARTS_MAX = 8,
    PLACES_MAX = 16,
    PATTERN_DISTANCE = 4,
    ASSERTED_MAX = 3
};

/** From 1; 0 for a place far down. */
static uint32_t place_in(struct node list, struct node child)
{
    struct node node = view_child(list, 0);

    for (uint32_t i = 1; i <= PLACES_MAX && !node_missing(node); i++, node = view_next(node))
        if (node_same(node, child))
            return i;
    return 0;
}

/** Of several names the one at a place, from 1; a lone name for the place 0. */
static struct node one_name(const struct view *view, struct node names, uint32_t place)
{
    names = view_unwrap(view, names);
    if (!place)
        return names;
    if (view_kind(view, names) != KIND_LIST)
        return (struct node){0};
    return view_unwrap(view, view_child(names, place - 1));
}

/** The name that the candidate's value is bound to, if it is a declaration, a bare assignment or a
 * pair. */
static struct node bound_name(const struct work *work, const struct candidate *candidate,
                              uint32_t *at)
{
    const struct view *view = &work->view;
    const struct target *target = &candidate->target;
    uint32_t place = candidate->part;

    for (uint32_t i = target->top, steps = 0; i-- > 0 && steps < DECLARATION_DISTANCE; steps++) {
        struct node node = target->path.nodes[i];

        *at = i;
        switch (view_kind(view, node)) {
        case KIND_DECLARATION:
        case KIND_PARAMETER:
        case KIND_PAIR:
        case KIND_KEYWORD:
            return one_name(view, view_slot(view, node, SLOT_NAME), place);
        case KIND_ASSIGN:
            return one_name(view, view_slot(view, node, SLOT_LEFT), place);
        case KIND_CASE: /* var (a, b) = x switch { y => (200, 404) } */
            if (!node_same(view_slot(view, node, SLOT_BODY), target->path.nodes[i + 1]))
                return (struct node){0};
            steps--;
            break;
        case KIND_SWITCH:
            steps--;
            break;
        case KIND_LIST: /* a, b := 200, 404 */
            if (place || steps)
                return (struct node){0};
            place = place_in(node, target->path.nodes[i + 1]);
            break;
        case KIND_LOOP: /* for _, code := range codes */
            if (!node_same(view_unwrap(view, target->path.nodes[i + 1]),
                           view_unwrap(view, view_slot(view, node, SLOT_VALUE))))
                return (struct node){0};
            return view_unwrap(view, view_slot(view, node, SLOT_NAME));
        case KIND_COMPARE:
        case KIND_BINARY:
        case KIND_CALL:
        case KIND_FUNCTION:
        case KIND_RETURN:
        case KIND_UNARY:
            return (struct node){0};
        default:
            break;
        }
    }
    return (struct node){0};
}

/** What a list is handed on through unchanged: new Set([...]), Object.freeze([...]). */
static bool keeps_list(const struct view *view, struct node node)
{
    struct text name = view_text(view, view_call_name(view, node));

    switch (view_kind(view, node)) {
    case KIND_TRANSPARENT:
    case KIND_ARGUMENTS:
    case KIND_KEYWORD:
        return true;
    case KIND_CONSTRUCT: /* new() { 404 }, where the type stands before the name */
    case KIND_CALL:
        return !name.len ||
               text_in_list(name,
                            "Set freeze set frozenset tuple list HashSet List SortedSet Create",
                            false);
    default:
        return false;
    }
}

/** A value of map[string]int{"/x": 404}, whose type says that it is no structure. */
static bool is_in_map(const struct view *view, struct path path, uint32_t at)
{
    return at > 2 && view_kind(view, path.nodes[at - 1]) == KIND_PAIR &&
           node_same(view_slot(view, path.nodes[at - 1], SLOT_VALUE), path.nodes[at]) &&
           view_kind(view, path.nodes[at - 3]) == KIND_TRANSPARENT &&
           !node_missing(view_slot(view, path.nodes[at - 3], SLOT_CALLEE));
}

/** The name that a list with the candidate in it is bound to, or that it is iterated into. */
static struct node list_name(const struct work *work, const struct candidate *candidate,
                             uint32_t *at)
{
    const struct view *view = &work->view;
    const struct node *nodes = candidate->target.path.nodes;
    uint32_t i = candidate->target.top;

    if (is_in_map(view, candidate->target.path, i))
        i--;
    else if (!i || view_kind(view, nodes[i - 1]) != KIND_LIST)
        return (struct node){0};
    i--;
    for (uint32_t steps = 0; i-- > 0 && steps < LIST_DISTANCE; steps++) {
        enum kind kind = view_kind(view, nodes[i]);

        *at = i;
        if (kind == KIND_DECLARATION || kind == KIND_PAIR || kind == KIND_LOOP)
            return view_unwrap(view, view_slot(view, nodes[i], SLOT_NAME));
        if (kind == KIND_ASSIGN)
            return view_unwrap(view, view_slot(view, nodes[i], SLOT_LEFT));
        if (!keeps_list(view, nodes[i]))
            break;
    }
    return (struct node){0};
}

static bool is_code(const struct view *view, struct node node)
{
    struct text text = view_text(view, view_unwrap(view, node));

    if (view_kind(view, view_unwrap(view, node)) != KIND_NUMBER)
        return false;
    return text_is(text, "0") || /* an opaque response has none */
           (text.len == 3 && text.bytes[0] >= '1' && text.bytes[0] <= '5');
}

static bool holds_codes_alone(const struct view *view, struct node list)
{
    struct node_list elements = view_items(view, list);

    if (elements.count >= LIST_MAX)
        return false;
    for (uint32_t i = 0; i < elements.count; i++)
        if (!is_code(view, elements.nodes[i]))
            return false;
    return elements.count > 0;
}

static struct text name_text(const struct view *view, struct node node)
{
    struct text name = view_string(view, node);

    if (!name.bytes)
        name = view_text(view, view_last_name(view, node));
    while (name.len && (name.bytes[name.len - 1] == ' ' || name.bytes[name.len - 1] == ':'))
        name.len--; /* http_status: 404 */
    return name;
}

static bool declares_list(const struct work *work, const struct candidate *candidate)
{
    const struct target *target = &candidate->target;
    uint32_t at;
    struct node name = list_name(work, candidate, &at);

    return !node_missing(name) && declared_as_list(name_text(&work->view, name)) &&
           holds_codes_alone(&work->view, target->path.nodes[target->top - 1]);
}

/** A registered code of a final response. */
static bool is_final(const struct view *view, struct node node)
{
    struct text text = view_text(view, view_unwrap(view, node));

    return view_kind(view, view_unwrap(view, node)) == KIND_NUMBER && text.len == 3 &&
           text.bytes[0] > '1' &&
           status_find((uint16_t)((text.bytes[0] - '0') * 100 + (text.bytes[1] - '0') * 10 +
                                  text.bytes[2] - '0')) != NULL;
}

/** Every value is a code, and there is one of a failure. */
static bool tells_codes_alone(const struct view *view, struct node table)
{
    struct node_list pairs = view_items(view, table);
    bool fails = false;

    if (pairs.count < 2 || pairs.count >= LIST_MAX)
        return false;
    for (uint32_t i = 0; i < pairs.count; i++) {
        struct node value = view_slot(view, pairs.nodes[i], SLOT_VALUE);

        if (view_kind(view, pairs.nodes[i]) != KIND_PAIR || !is_final(view, value))
            return false;
        fails |= view_text(view, view_unwrap(view, value)).bytes[0] > '3';
    }
    return fails;
}

/** STATUS_BY_ERROR = {"missing": 404, "taken": 409} */
static bool declares_table(const struct work *work, const struct candidate *candidate)
{
    const struct view *view = &work->view;
    const struct node *nodes = candidate->target.path.nodes;
    uint32_t i = candidate->target.top;

    if (i < 3 || view_kind(view, nodes[i - 1]) != KIND_PAIR ||
        view_kind(view, nodes[i - 2]) != KIND_OBJECT)
        return false;
    i -= 2;
    for (uint32_t steps = 0, at = i; at-- > 0 && steps < LIST_DISTANCE; steps++) {
        enum kind kind = view_kind(view, nodes[at]);
        enum slot slot = kind == KIND_ASSIGN ? SLOT_LEFT : SLOT_NAME;

        if (kind == KIND_DECLARATION || kind == KIND_ASSIGN)
            return declared_as_table(name_text(view, view_slot(view, nodes[at], slot))) &&
                   tells_codes_alone(view, nodes[i]);
        if (kind != KIND_LIST && !keeps_list(view, nodes[at]))
            return false;
    }
    return false;
}

/** A body repeats the status at will: response.json()["status_code"]. */
static bool is_in_body(const struct view *view, struct node node)
{
    for (uint32_t i = 0; i < PARTS_MAX && !node_missing(node); i++) {
        struct node object = view_slot(view, node, SLOT_OBJECT);

        if (text_in_list(view_text(view, view_last_name(view, node)),
                         "json body data content payload", true))
            return true;
        if (view_kind(view, node) == KIND_CALL)
            object = view_call_receiver(view, node);
        node = view_unwrap(view, object);
    }
    return false;
}

/** expected_status, x.http_status, result["StatusCode"]: says by its name that it is one. */
static bool names_status(const struct view *view, struct node node)
{
    struct text name = view_text(view, view_last_name(view, node));

    node = view_unwrap(view, node);
    if (view_kind(view, node) == KIND_SUBSCRIPT)
        name = view_string(view, view_slot(view, node, SLOT_NAME));
    return declared_as(name, 0) && !is_in_body(view, view_slot(view, node, SLOT_OBJECT));
}

/** validateStatus: (s) => s === 200 */
static bool is_validated(const struct view *view, struct path path, struct node subject)
{
    for (uint32_t i = path.count; i-- > 0;)
        if (view_kind(view, path.nodes[i]) == KIND_FUNCTION)
            return view_kind(view, view_unwrap(view, subject)) == KIND_IDENTIFIER &&
                   text_in_list(function_name(view, path, i), "validateStatus validate_status",
                                false);
    return false;
}

/** result["StatusCode"] == 200, expected_status != 403: what is compared says what it is. */
static bool compared_says_status(const struct work *work, const struct candidate *candidate)
{
    const struct view *view = &work->view;
    const struct target *target = &candidate->target;
    uint32_t at = target->top_listed;
    struct node subject;

    if (at == 0 || view_kind(view, target->path.nodes[at - 1]) != KIND_COMPARE)
        return false;
    subject = view_child(target->path.nodes[at - 1], 0);
    return names_status(view, subject) || is_validated(view, target->path, subject);
}

/** x of expect(x).not.toBe(404); missing in any other call. */
static struct node expected_subject(const struct view *view, struct node call)
{
    struct node node = view_call_receiver(view, call);

    for (uint32_t i = 0; i < PARTS_MAX && !node_missing(node); i++) {
        struct argument first;

        if (view_kind(view, node) == KIND_CALL)
            return text_is(view_text(view, view_call_name(view, node)), "expect") &&
                           view_arguments(view, node, &first, 1)
                       ? first.value
                       : (struct node){0};
        node = view_unwrap(view, view_slot(view, node, SLOT_OBJECT));
    }
    return (struct node){0};
}

/** What takes one value, with a message for its failure behind it: assertTrue(x, 200). */
static bool takes_message(const struct view *view, struct node call)
{
    return text_in_list(view_text(view, view_call_name(view, call)),
                        "assert assertTrue assertFalse assertNull assertNotNull assertIsNone "
                        "assertIsNotNone assert_true assert_false assert_ assertNil assertNotNil "
                        "ok notOk isOk isNotOk isTrue isFalse isDefined exists True False Nil "
                        "NotNil Empty NotEmpty",
                        false);
}

static bool is_assertion(const struct view *view, struct node call)
{
    if (takes_message(view, call))
        return false;
    return text_starts(view_text(view, view_call_name(view, call)), "assert") ||
           text_in_list(view_text(view, view_last_name(view, view_call_receiver(view, call))),
                        "assert t Assert", false);
}

/** assertEqual(result["StatusCode"], 200), assert.Equal(t, 200, statusCode) */
static bool asserted_says_status(const struct work *work, const struct candidate *candidate)
{
    const struct view *view = &work->view;
    const struct target *target = &candidate->target;
    uint32_t at = target->top_listed;
    struct argument arguments[ASSERTED_MAX];
    uint32_t count;
    struct node call;

    if (at < 2 || view_kind(view, target->path.nodes[at - 1]) != KIND_ARGUMENTS)
        return false;
    call = target->path.nodes[at - 2];
    if (view_kind(view, call) != KIND_CALL)
        return false;
    if (names_status(view, expected_subject(view, call)))
        return true;
    count = is_assertion(view, call) ? view_arguments(view, call, arguments, ASSERTED_MAX) : 0;
    for (uint32_t i = 0; i < count; i++)
        if (names_status(view, arguments[i].value))
            return true;
    return false;
}

/** err.status, error.response.status: of what fails, and of what answers. */
static bool is_status_of_error(const struct view *view, struct node node)
{
    struct node object = view_slot(view, node, SLOT_OBJECT);

    return view_kind(view, node) == KIND_MEMBER &&
           text_is(view_text(view, view_slot(view, node, SLOT_NAME)), "status") &&
           text_in_list(view_text(view, view_last_name(view, object)),
                        "err error e ex exc exception response res resp", true);
}

/** The last of a || b, where b is what has the candidate for its own fallback. */
static bool asks_status(const struct view *view, struct node node)
{
    for (uint32_t i = 0; i < PARTS_MAX && view_kind(view, node) == KIND_LOGICAL; i++)
        node = view_unwrap(view, view_slot(view, node, SLOT_RIGHT));
    return !node_missing(node) && (names_status(view, node) || is_status_of_error(view, node));
}

/** What it stands in for says that it is one: err.statusCode || 500, ok ? err.status : 500. */
static bool fallback_says_status(const struct work *work, const struct candidate *candidate)
{
    static const enum slot beside[] = {SLOT_LEFT, SLOT_RIGHT, SLOT_THEN, SLOT_ELSE};
    const struct view *view = &work->view;
    const struct target *target = &candidate->target;

    for (uint32_t i = target->top; i + 1 < target->path.count; i++) {
        struct node node = target->path.nodes[i];
        enum kind kind = view_kind(view, node);

        if (kind != KIND_LOGICAL && kind != KIND_CONDITIONAL)
            continue;
        for (size_t s = 0; s < sizeof beside / sizeof *beside; s++) {
            struct node other = view_slot(view, node, beside[s]);

            if (!node_missing(other) && !node_same(other, target->path.nodes[i + 1]) &&
                asks_status(view, view_unwrap(view, other)))
                return true;
        }
    }
    return false;
}

bool value_declares(struct work *work, const struct candidate *candidate, enum role *role)
{
    uint32_t at;
    struct node node = bound_name(work, candidate, &at);

    *role = ROLE_EXPECTATION;
    if (candidate->code < 600 && row_declares(work, candidate))
        return tracing_because(work, BECAUSE_COLUMN);
    if (candidate->code < 600 && asserted_says_status(work, candidate))
        return tracing_because(work, BECAUSE_ASSERTED);
    *role = sighting_is_asserted(work, candidate) ? ROLE_EXPECTATION : ROLE_COMPARISON;
    if (candidate->code < 600 && compared_says_status(work, candidate))
        return tracing_because(work, BECAUSE_COMPARED);
    *role = ROLE_RESPONSE;
    if (candidate->code < 600 && result_declares(work, candidate))
        return tracing_because(work, BECAUSE_RESULT);
    if (candidate->code < 600 && fallback_says_status(work, candidate))
        return tracing_because(work, BECAUSE_FALLBACK);
    *role = ROLE_DECLARATION;
    return (declared_as(name_text(&work->view, node), candidate->code) ||
            declares_list(work, candidate) || declares_table(work, candidate)) &&
           tracing_because(work, BECAUSE_DECLARED);
}

/** True for a name, each of several beside each other up to the value, and each of a list. */
static bool holds_name(const struct view *view, struct node names, struct node value,
                       struct node leaf)
{
    names = view_unwrap(view, names);
    if (view_kind(view, names) == KIND_LIST)
        names = view_unwrap(view, view_child(names, 0));
    for (; !node_missing(names) && !node_same(names, value); names = view_next_name(names))
        if (node_same(names, leaf))
            return true;
    return false;
}

static bool binds_name(const struct view *view, struct node node, struct node leaf)
{
    switch (view_kind(view, node)) {
    case KIND_DECLARATION:
    case KIND_PARAMETER:
    case KIND_FUNCTION:
        return holds_name(view, view_slot(view, node, SLOT_NAME), view_slot(view, node, SLOT_VALUE),
                          leaf);
    case KIND_ASSIGN:
        return holds_name(view, view_slot(view, node, SLOT_LEFT), view_slot(view, node, SLOT_RIGHT),
                          leaf);
    default:
        return false;
    }
}

enum binding value_binding(const struct view *view, struct path path)
{
    struct node leaf = path.nodes[path.count - 1];

    for (uint32_t i = path.count - 1, steps = 0; i-- > 0 && steps < 3; steps++) {
        enum kind kind = view_kind(view, path.nodes[i]);

        if (binds_name(view, path.nodes[i], leaf))
            return kind == KIND_ASSIGN || kind == KIND_DECLARATION ? BINDING_VALUE : BINDING_OTHER;
    }
    return BINDING_NONE;
}

/** Where a name holds: the block of its declaration, the function of its assignment, its loop. */
static struct span scope_of(const struct view *view, struct path path, uint32_t at)
{
    enum kind binder = view_kind(view, path.nodes[at]);

    if (binder == KIND_LOOP)
        return view_span(path.nodes[at]);
    while (at-- > 0) {
        enum kind kind = view_kind(view, path.nodes[at]);

        if (kind == KIND_FUNCTION || (kind == KIND_BLOCK && binder == KIND_DECLARATION))
            return view_span(path.nodes[at]);
    }
    return view_span(path.nodes[0]);
}

/** const {status = 500} = error: the default's name is declared where the pattern is. */
static uint32_t declaration_around(const struct view *view, struct path path, uint32_t at)
{
    for (uint32_t i = at, steps = 0; i-- > 0 && steps < PATTERN_DISTANCE; steps++) {
        enum kind kind = view_kind(view, path.nodes[i]);

        if (kind == KIND_DECLARATION)
            return i;
        if (kind == KIND_PARAMETERS || kind == KIND_FUNCTION || kind == KIND_BLOCK)
            break;
    }
    return at;
}

bool value_follow_binding(struct work *work, const struct candidate *candidate,
                          struct sighting *out)
{
    const struct view *view = &work->view;
    struct path path = candidate->target.path;
    uint32_t at = 0;
    struct node name = {0};
    struct use_search search;
    enum kind kind;

    if (!is_in_map(view, path, candidate->target.top))
        name = bound_name(work, candidate, &at);
    if (node_missing(name))
        name = list_name(work, candidate, &at);
    if (!node_missing(name) && view_kind(view, path.nodes[at]) == KIND_PARAMETER)
        at = declaration_around(view, path, at);
    kind = node_missing(name) ? KIND_OTHER : view_kind(view, path.nodes[at]);
    if ((kind != KIND_DECLARATION && kind != KIND_ASSIGN && kind != KIND_LOOP) ||
        view_kind(view, name) != KIND_IDENTIFIER)
        return false;
    search = (struct use_search){.name = view_text(view, name),
                                 .scope = scope_of(view, path, at),
                                 .declared = view_span(name),
                                 .reassignable = true};
    if (!wrapper_find_use(work, &search, out))
        return false;
    if (kind != KIND_LOOP && work->depth == 1)
        out->role = ROLE_DECLARATION;
    return true;
}
