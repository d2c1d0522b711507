#include "server/engine/sighting.h"

#include "catalog/status.h"

#include "server/engine/bound.h"
#include "server/engine/tracing.h"

/** How far above a code the call that takes it may stand. */
enum { CLIMB_MAX = 12, OPERANDS_MAX = 4, CASE_DEPTH = 3 };

/** Of the values of a case, which some grammars have side by side, the one on the path. */
static struct node case_value(const struct view *view, struct path path, uint32_t at)
{
    struct node value = view_slot(view, path.nodes[at], SLOT_VALUE);
    struct node inner = at + 1 < path.count ? path.nodes[at + 1] : value;

    for (uint32_t i = at + 1; i < path.count && i <= at + CASE_DEPTH; i++)
        if (node_same(path.nodes[i], value))
            return value;
    return node_missing(value) || node_same(inner, view_slot(view, path.nodes[at], SLOT_BODY))
               ? value
               : inner;
}

static bool matches_case(const struct work *work, const struct match_context *context,
                         const struct shape *shape, uint32_t at, struct match *match)
{
    struct path path = context->target->path;

    if (shape->pattern->kind != PATTERN_COMPARE)
        return false;
    for (uint32_t i = at; i-- > 0;)
        if (view_kind(&work->view, path.nodes[i]) == KIND_SWITCH)
            return match_case(context, shape->pattern,
                              view_slot(&work->view, path.nodes[i], SLOT_VALUE),
                              case_value(&work->view, path, at), match);
    return false;
}

static bool matches(const struct work *work, const struct candidate *candidate,
                    const struct shape *shape, uint32_t at, struct match *match)
{
    struct match_context context = {&work->view, &work->imports, shape->framework->modules,
                                    &candidate->target, work};
    struct node node = candidate->target.path.nodes[at];

    if (view_kind(&work->view, node) == KIND_CASE)
        return matches_case(work, &context, shape, at, match);
    return match_pattern(&context, shape->pattern, node, match);
}

/** status <= 299 */
static bool is_bound(const struct work *work, const struct candidate *candidate)
{
    uint32_t top = candidate->target.top;
    struct text sign;

    if (candidate->code % 100 != 99 || !top ||
        view_kind(&work->view, candidate->target.path.nodes[top - 1]) != KIND_COMPARE)
        return false;
    sign = view_operator(&work->view, candidate->target.path.nodes[top - 1]);
    return text_starts(sign, "<") || text_starts(sign, ">");
}

bool sighting_fits(const struct work *work, const struct shape *shape,
                   const struct candidate *candidate)
{
    unsigned status_class = candidate->code ? candidate->code / 100u : candidate->status_class;

    if (shape->role == ROLE_COMPARISON && status_class > 5) /* a bound, no status */
        return false;
    if (shape->is_likely && candidate->code && !status_find(candidate->code) &&
        !is_bound(work, candidate))
        return false;
    if (shape->pattern->kind == PATTERN_COMPARE && candidate->spelling == SPELLING_SYMBOL)
        return false; /* what answers is asked for its number */
    if (shape->of_constants && candidate->spelling != SPELLING_CONSTANT)
        return false;
    if (shape->class_first > 1 && candidate->spelling == SPELLING_STRING) /* an error's text */
        return false;
    return shape->class_first <= status_class && status_class <= shape->class_last;
}

static bool try_shape(const struct work *work, const struct candidate *candidate,
                      const struct shape *shape, uint32_t at, struct sighting *out)
{
    bool suits = sighting_fits(work, shape, candidate);

    if ((!suits && !work->input->trace) || !matches(work, candidate, shape, at, &out->match))
        return false;
    out->shape = shape;
    out->role = shape->role;
    out->at = at;
    out->evidence = evidence_gather(work, shape, &out->match, candidate->target.path, at);
    if (suits && evidence_suffices(shape, &out->evidence, &out->confidence))
        return true;
    tracing_miss(work, candidate, out, !suits);
    return false;
}

static bool is_status(const struct shape *shape)
{
    return !shape->is_route && !shape->is_effect;
}

static bool try_shapes(const struct work *work, const struct candidate *candidate,
                       const struct shape_list *list, uint32_t at, struct sighting *out)
{
    for (uint32_t i = 0; list && i < list->count; i++) {
        const struct shape *shape = list->shapes[i];

        if (is_status(shape) && shape->binds_code && try_shape(work, candidate, shape, at, out))
            return true;
    }
    return false;
}

static const struct shape_list *shapes_named(const struct work *work, struct text name)
{
    const struct word *word = lexicon_find(work->lexicon, name);

    if (!word || !word->shapes.count)
        word = lexicon_find(work->lexicon, imports_original(&work->imports, name));
    return word ? &word->shapes : NULL;
}

static struct text last_name(const struct work *work, struct node node)
{
    return view_text(&work->view, view_last_name(&work->view, node));
}

/** By its last name, or by that of what it asks for its number: r.getStatusCode().value() */
static bool try_named(const struct work *work, const struct candidate *candidate,
                      struct node subject, uint32_t at, struct sighting *out)
{
    struct node asked = target_asked(&work->view, view_unwrap(&work->view, subject));

    return try_shapes(work, candidate, shapes_named(work, last_name(work, subject)), at, out) ||
           (!node_missing(asked) &&
            try_shapes(work, candidate, shapes_named(work, last_name(work, asked)), at, out));
}

/** What is compared is known by its name, or by that of what it was given: code := resp.StatusCode.
 */
static bool try_subject(const struct work *work, const struct candidate *candidate,
                        struct node subject, uint32_t at, struct sighting *out)
{
    if (try_named(work, candidate, subject, at, out))
        return true;
    subject = view_unwrap(&work->view, subject);
    return view_kind(&work->view, subject) == KIND_IDENTIFIER &&
           try_named(work, candidate, bound_value(work, subject), at, out);
}

/** A comparison is found by whichever operand has a name that a shape knows. */
static bool try_comparison(const struct work *work, const struct candidate *candidate, uint32_t at,
                           struct sighting *out)
{
    for (uint32_t i = 0; i < OPERANDS_MAX; i++) {
        struct node operand = view_child(candidate->target.path.nodes[at], i);

        if (node_missing(operand))
            return false;
        if (try_subject(work, candidate, operand, at, out))
            return true;
    }
    return false;
}

static bool try_case(const struct work *work, const struct candidate *candidate, uint32_t at,
                     struct sighting *out)
{
    struct path path = candidate->target.path;

    for (uint32_t i = at; i-- > 0;) {
        struct node subject = view_slot(&work->view, path.nodes[i], SLOT_VALUE);

        if (view_kind(&work->view, path.nodes[i]) == KIND_SWITCH)
            return try_subject(work, candidate, subject, at, out);
    }
    return false;
}

/** An object by itself is found by the key on the way to the code. */
static bool try_object(const struct work *work, const struct candidate *candidate, uint32_t at,
                       struct sighting *out)
{
    struct path path = candidate->target.path;
    bool wrapped = view_kind(&work->view, path.nodes[at + 1]) == KIND_KEYWORDS;
    struct node pair =
        at + 1 + wrapped < path.count ? path.nodes[at + 1 + wrapped] : path.nodes[at];

    return try_shapes(work, candidate, shapes_named(work, view_key(&work->view, pair)), at, out);
}

/** What no grammar reads is read as arguments in an annotation only, not in a macro. */
static bool in_annotation(const struct view *view, struct path path, uint32_t at)
{
    while (at-- > 0) {
        enum kind kind = view_kind(view, path.nodes[at]);

        if (kind == KIND_ANNOTATION)
            return true;
        if (kind != KIND_TOKENS && kind != KIND_OTHER)
            break;
    }
    return false;
}

static bool try_at(const struct work *work, const struct candidate *candidate, uint32_t at,
                   struct sighting *out)
{
    struct node node = candidate->target.path.nodes[at];
    struct node named = node;

    switch (view_kind(&work->view, node)) {
    case KIND_RETURN:
    case KIND_THROW:
    case KIND_LIST: /* [404, {}, []] */
        return try_shapes(work, candidate, &work->lexicon->returns, at, out);
    case KIND_COMPARE:
        return try_comparison(work, candidate, at, out);
    case KIND_CASE:
        return try_case(work, candidate, at, out);
    case KIND_OBJECT:
        return at + 1 < candidate->target.path.count && try_object(work, candidate, at, out);
    case KIND_ASSIGN:
        named = view_slot(&work->view, node, SLOT_LEFT);
        break;
    case KIND_DECLARATION:
    case KIND_PARAMETER:
        named = view_slot(&work->view, node, SLOT_NAME);
        break;
    case KIND_CALL:
    case KIND_PIPE:
    case KIND_CONSTRUCT:
    case KIND_ANNOTATION:
    case KIND_SUBSCRIPT:
        break;
    case KIND_TOKENS:
        if (!in_annotation(&work->view, candidate->target.path, at))
            return false;
        break;
    default:
        return false;
    }
    return try_shapes(work, candidate, shapes_named(work, last_name(work, named)), at, out) ||
           try_shapes(work, candidate, &work->lexicon->returns, at, out);
}

static bool ends_climb(enum kind kind)
{
    return kind == KIND_FUNCTION || kind == KIND_CLASS || kind == KIND_BLOCK;
}

/** An object by itself says less than the call that takes it. */
static bool find(const struct work *work, const struct candidate *candidate, struct sighting *out)
{
    struct path path = candidate->target.path;
    struct sighting object;
    bool in_object = false;

    for (uint32_t i = candidate->target.top, steps = 0; i-- > 0 && steps < CLIMB_MAX; steps++) {
        enum kind kind = view_kind(&work->view, path.nodes[i]);

        if (ends_climb(kind))
            break;
        if (!try_at(work, candidate, i, out))
            continue;
        if (kind != KIND_OBJECT)
            return true;
        if (!in_object)
            object = *out;
        in_object = true;
    }
    if (in_object)
        *out = object;
    return in_object;
}

/** assert r.status == 200, assert.ok(r.status === 200), expect(r.status === 200).toBe(true): a test
 * demands what it compares. */
static bool is_asserted(const struct view *view, struct path path, uint32_t at)
{
    static const char *const starts[] = {"assert", "Assert", "expect(", "require."};

    for (; at > 0 && !ends_climb(view_kind(view, path.nodes[at])); at--)
        for (size_t i = 0; i < sizeof starts / sizeof *starts; i++)
            if (text_starts(view_text(view, path.nodes[at]), starts[i]))
                return true;
    return false;
}

bool sighting_is_asserted(const struct work *work, const struct candidate *candidate)
{
    uint32_t top = candidate->target.top;

    return top > 0 && is_asserted(&work->view, candidate->target.path, top - 1);
}

bool sighting_find(const struct work *work, const struct candidate *candidate, struct sighting *out)
{
    if (!find(work, candidate, out))
        return false;
    if (out->role == ROLE_COMPARISON && is_asserted(&work->view, candidate->target.path, out->at))
        out->role = ROLE_EXPECTATION;
    tracing_shape(work, candidate, out);
    return true;
}

/** conn |> put_status(301) |> redirect(to: x) */
static bool is_set_before(const struct work *work, const struct shape *shape, struct node call)
{
    for (int i = 0; i < CLIMB_MAX && view_kind(&work->view, call) == KIND_PIPE; i++) {
        const struct shape_list *shapes;

        call = view_unwrap(&work->view, view_slot(&work->view, call, SLOT_LEFT));
        shapes = shapes_named(work, view_text(&work->view, view_call_name(&work->view, call)));
        for (uint32_t s = 0; shapes && s < shapes->count; s++)
            if (shapes->shapes[s]->framework == shape->framework && shapes->shapes[s]->binds_code)
                return true;
    }
    return false;
}

/** A default holds only where no code is given. */
static bool overrides_default(const struct work *work, const struct shape *shape, struct node call)
{
    if (shape->is_default && shape->set == SET_CHAIN && is_set_before(work, shape, call))
        return true;
    return shape->is_default && shape->set == SET_KEYWORD &&
           match_has_keyword(&work->view, call, shape->set_keyword);
}

bool sighting_of_helper(const struct work *work, struct candidate *candidate,
                        const struct shape_list *shapes, uint32_t at, struct sighting *out)
{
    struct node call = candidate->target.path.nodes[at];

    for (uint32_t i = 0; i < shapes->count; i++) {
        const struct shape *shape = shapes->shapes[i];

        if (!is_status(shape) || shape->binds_code || overrides_default(work, shape, call))
            continue;
        candidate->code = shape->code;
        candidate->spelling = shape->is_default ? SPELLING_IMPLICIT : SPELLING_HELPER;
        if (!try_shape(work, candidate, shape, at, out))
            continue;
        tracing_shape(work, candidate, out);
        return true;
    }
    return false;
}
