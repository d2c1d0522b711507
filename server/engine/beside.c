#include "server/engine/beside.h"

#include "server/engine/declared.h"
#include "server/engine/functions.h"

enum { PARTS_MAX = 8, ASSERTED_MAX = 3 };

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

bool beside_compared(const struct work *work, const struct candidate *candidate)
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

/** In a test whatever compares is an assertion, if it does not merely tell: check(res.statusCode,
 * 500).
 */
static bool tells(const struct view *view, struct node call)
{
    return text_in_list(view_text(view, view_call_name(view, call)),
                        "log info debug warn error print printf format sprintf fprintf println "
                        "logf write expect String append push setTimeout",
                        true);
}

bool beside_asserted(const struct work *work, const struct candidate *candidate)
{
    const struct view *view = &work->view;
    const struct target *target = &candidate->target;
    uint32_t at = target->top_listed;
    struct argument arguments[ASSERTED_MAX];
    uint32_t count;
    struct node call;
    bool asserts;

    if (at < 2 || view_kind(view, target->path.nodes[at - 1]) != KIND_ARGUMENTS)
        return false;
    call = target->path.nodes[at - 2];
    if (view_kind(view, call) != KIND_CALL)
        return false;
    if (names_status(view, expected_subject(view, call)))
        return true;
    asserts = is_assertion(view, call) ||
              (work->in_test && !takes_message(view, call) && !tells(view, call));
    count = asserts ? view_arguments(view, call, arguments, ASSERTED_MAX) : 0;
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

bool beside_fallback(const struct work *work, const struct candidate *candidate)
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
