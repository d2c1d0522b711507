#include "server/engine/occurrences.h"

#include "server/engine/constants.h"
#include "server/engine/evidence.h"
#include "server/engine/methods.h"

#include <string.h>

/** How far above a code the call that takes it may stand. */
enum { CLIMB_MAX = 12, HELPER_DISTANCE = 4 };

/** A token that may be a status code, before anything says that it is. */
struct candidate {
    struct span span;
    uint16_t code;
    uint8_t status_class;
    enum spelling spelling;
    const struct vocabulary *vocabulary;
    struct target target;
};

static void reserve(struct work *work)
{
    uint32_t capacity = work->capacity ? work->capacity * 2 : 32;
    struct occurrence *occurrences = arena_alloc(work->arena, capacity * sizeof *occurrences);
    struct response *responses = arena_alloc(work->arena, capacity * sizeof *responses);

    if (work->occurrence_count)
        memcpy(occurrences, work->occurrences, work->occurrence_count * sizeof *occurrences);
    if (work->response_count)
        memcpy(responses, work->responses, work->response_count * sizeof *responses);
    work->occurrences = occurrences;
    work->responses = responses;
    work->capacity = capacity;
}

static unsigned methods_here(const struct handler *handler, const struct narrowed *narrowed)
{
    if (narrowed->methods != METHOD_ANY && !handler->methods)
        return narrowed->methods; /* the branch alone says it */
    return handler->methods & narrowed->methods;
}

/** The outermost function around a place: where branches begin to matter when no handler is known.
 */
static uint32_t outermost_function(const struct work *work, struct path path, uint32_t at)
{
    for (uint32_t i = 0; i < at; i++)
        if (view_kind(&work->view, path.nodes[i]) == KIND_FUNCTION)
            return i;
    return at;
}

static void add_response(struct work *work, const struct shape *shape, const struct match *match,
                         const struct evidence *evidence, struct path path, uint32_t at)
{
    const struct handler *handler = &evidence->handler;
    bool known = !node_missing(handler->function);
    uint32_t from = known ? handler->at : outermost_function(work, path, at);
    struct narrowed narrowed = methods_narrow(work, path, from, at);
    struct response *response = &work->responses[work->response_count];

    *response = (struct response){
        .occurrence = work->occurrence_count,
        .handler = view_span(handler->function),
        .methods = methods_here(handler, &narrowed),
        .method_evidence = narrowed.methods != METHOD_ANY ? narrowed.evidence : handler->evidence,
        .path = handler->path,
        .statement = view_span(path.nodes[at]),
        .body = shape->body,
        .body_span = view_span(match->bound[VARIABLE_BODY]),
        .redirects = shape->redirects,
        .target = view_span(match->bound[VARIABLE_URL]),
        .default_unsure = shape->unsure,
        .shape = shape,
    };
    work->occurrences[work->occurrence_count].response = (int32_t)work->response_count;
    work->response_count++;
}

static bool is_known(const struct work *work, struct span span)
{
    for (uint32_t i = work->occurrence_count; i-- > 0;) {
        if (work->occurrences[i].span.start == span.start)
            return true;
        if (work->occurrences[i].span.end < span.start)
            return false;
    }
    return false;
}

static void add_occurrence(struct work *work, const struct candidate *candidate,
                           const struct shape *shape, enum confidence confidence)
{
    work->occurrences[work->occurrence_count] = (struct occurrence){
        .span = candidate->span,
        .code = candidate->code,
        .status_class = candidate->status_class,
        .spelling = candidate->spelling,
        .role = shape->role,
        .confidence = confidence,
        .framework = shape->framework,
        .vocabulary = candidate->vocabulary,
        .response = -1,
    };
}

/** Records the candidate if the shape's evidence is there. */
static bool admit(struct work *work, const struct candidate *candidate, const struct shape *shape,
                  const struct match *match, uint32_t at)
{
    struct path path = candidate->target.path;
    struct evidence evidence = evidence_gather(work, shape, match, path, at);
    enum confidence confidence;

    if (!evidence_suffices(shape, &evidence, &confidence) || is_known(work, candidate->span))
        return false;
    if (work->occurrence_count == work->capacity)
        reserve(work);
    add_occurrence(work, candidate, shape, confidence);
    if (shape->role == ROLE_RESPONSE)
        add_response(work, shape, match, &evidence, path, at);
    work->occurrence_count++;
    return true;
}

static bool matches(const struct work *work, const struct candidate *candidate,
                    const struct shape *shape, uint32_t at, struct match *match)
{
    struct path path = candidate->target.path;
    struct match_context context = {&work->view, &work->imports, shape->framework->modules,
                                    &candidate->target};
    struct node node = path.nodes[at];

    if (view_kind(&work->view, node) != KIND_CASE)
        return match_pattern(&context, shape->pattern, node, match);
    if (shape->pattern->kind != PATTERN_COMPARE)
        return false;
    while (at-- > 0)
        if (view_kind(&work->view, path.nodes[at]) == KIND_SWITCH)
            return match_case(&context, shape->pattern,
                              view_slot(&work->view, path.nodes[at], SLOT_VALUE),
                              view_slot(&work->view, node, SLOT_VALUE), match);
    return false;
}

static bool try_shapes(struct work *work, const struct candidate *candidate,
                       const struct shape_list *list, uint32_t at)
{
    struct match match;

    for (uint32_t i = 0; list && i < list->count; i++) {
        const struct shape *shape = list->shapes[i];

        if (shape->is_route || !shape->binds_code)
            continue;
        if (matches(work, candidate, shape, at, &match) &&
            admit(work, candidate, shape, &match, at))
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

static struct text name_of(const struct work *work, struct node node)
{
    const struct view *view = &work->view;

    switch (view_kind(view, node)) {
    case KIND_CALL:
    case KIND_PIPE:
    case KIND_CONSTRUCT:
    case KIND_ANNOTATION:
        return view_text(view, view_call_name(view, node));
    case KIND_ASSIGN:
        return view_text(view, view_last_name(view, view_slot(view, node, SLOT_LEFT)));
    default:
        return (struct text){NULL, 0};
    }
}

/** A comparison is found by whichever operand has a name that a shape knows. */
static bool try_comparison(struct work *work, const struct candidate *candidate, uint32_t at)
{
    const struct view *view = &work->view;

    for (uint32_t i = 0; i < 4; i++) {
        struct node operand = view_child(candidate->target.path.nodes[at], i);
        struct text name = view_text(view, view_last_name(view, operand));

        if (node_missing(operand))
            return false;
        if (try_shapes(work, candidate, shapes_named(work, name), at))
            return true;
    }
    return false;
}

static bool try_case(struct work *work, const struct candidate *candidate, uint32_t at)
{
    const struct view *view = &work->view;
    struct path path = candidate->target.path;

    for (uint32_t i = at; i-- > 0;) {
        struct node subject = view_slot(view, path.nodes[i], SLOT_VALUE);

        if (view_kind(view, path.nodes[i]) == KIND_SWITCH)
            return try_shapes(work, candidate,
                              shapes_named(work, view_text(view, view_last_name(view, subject))),
                              at);
    }
    return false;
}

static bool try_object(struct work *work, const struct candidate *candidate, uint32_t at)
{
    struct path path = candidate->target.path;
    struct node pair = path.nodes[at + 1];
    struct text key = view_text(&work->view, view_slot(&work->view, pair, SLOT_NAME));

    return try_shapes(work, candidate, shapes_named(work, key), at);
}

static bool try_at(struct work *work, const struct candidate *candidate, uint32_t at)
{
    struct node node = candidate->target.path.nodes[at];

    switch (view_kind(&work->view, node)) {
    case KIND_RETURN:
        return try_shapes(work, candidate, &work->lexicon->returns, at);
    case KIND_COMPARE:
        return try_comparison(work, candidate, at);
    case KIND_CASE:
        return try_case(work, candidate, at);
    case KIND_OBJECT:
        return try_object(work, candidate, at);
    default:
        return try_shapes(work, candidate, shapes_named(work, name_of(work, node)), at);
    }
}

static bool ends_climb(enum kind kind)
{
    return kind == KIND_FUNCTION || kind == KIND_CLASS || kind == KIND_BLOCK;
}

/** From the code upwards: the first thing around it that a shape knows. */
static void climb(struct work *work, const struct candidate *candidate)
{
    struct path path = candidate->target.path;

    for (uint32_t i = candidate->target.top, steps = 0; i-- > 0 && steps < CLIMB_MAX; steps++) {
        if (ends_climb(view_kind(&work->view, path.nodes[i])) || try_at(work, candidate, i))
            return;
    }
}

static bool is_decimal(struct text text)
{
    for (uint32_t i = 0; i < text.len; i++)
        if (text.bytes[i] < '0' || text.bytes[i] > '9')
            return false;
    return text.len == 3;
}

static uint16_t decimal(const char *digits)
{
    return (uint16_t)((digits[0] - '0') * 100 + (digits[1] - '0') * 10 + (digits[2] - '0'));
}

/** "409", "409 Conflict", "4XX"; anything else in quotes is no status. */
static bool read_string(struct text text, struct candidate *candidate)
{
    if (text.len < 3 || text.bytes[0] < '1' || text.bytes[0] > '5')
        return false;
    if (text.len == 3 && (text.bytes[1] | 32) == 'x' && (text.bytes[2] | 32) == 'x') {
        candidate->status_class = (uint8_t)(text.bytes[0] - '0');
        return true;
    }
    candidate->code = decimal(text.bytes);
    return is_decimal((struct text){text.bytes, 3}) && (text.len == 3 || text.bytes[3] == ' ');
}

/** A number, or a string around one: path.nodes[at] is the whole token. */
static bool read_number(const struct work *work, struct path path, struct candidate *candidate)
{
    const struct view *view = &work->view;

    for (uint32_t i = path.count, steps = 0; i-- > 0 && steps < 3; steps++) {
        struct text text = view_text(view, path.nodes[i]);
        enum kind kind = view_kind(view, path.nodes[i]);

        candidate->span = view_span(path.nodes[i]);
        candidate->target = target_make(view, path, i);
        if (kind == KIND_NUMBER) {
            candidate->spelling = SPELLING_NUMBER;
            candidate->code = is_decimal(text) ? decimal(text.bytes) : 0;
            return candidate->code >= 100;
        }
        if (kind == KIND_STRING) {
            candidate->spelling = SPELLING_STRING;
            return read_string(view_string(view, path.nodes[i]), candidate);
        }
    }
    return false;
}

static void try_number(struct work *work, const struct hit *hit)
{
    struct candidate candidate = {0};
    struct path path = path_to(work->walker, hit->offset);

    if (read_number(work, path, &candidate))
        climb(work, &candidate);
}

static void try_constant(struct work *work, const struct hit *hit, struct path path)
{
    struct constant constant;
    struct candidate candidate = {.spelling = SPELLING_CONSTANT};

    if (!path.count || !constant_at(work, path, hit, &constant))
        return;
    candidate.code = constant.code;
    candidate.vocabulary = constant.vocabulary;
    candidate.span = view_span(path.nodes[constant.at]);
    candidate.target = target_make(&work->view, path, constant.at);
    climb(work, &candidate);
}

/** What is called, without what it hangs on when that is itself a call. */
static struct span callee_span(const struct view *view, struct node call)
{
    struct node name = view_call_name(view, call);
    struct node receiver = view_call_receiver(view, call);
    struct span span = view_span(name);

    if (!node_missing(receiver) && view_kind(view, receiver) != KIND_CALL)
        span.start = view_span(receiver).start;
    return span;
}

/** A default holds only where no code is given. */
static bool overrides_default(const struct work *work, const struct shape *shape, struct node call)
{
    return shape->is_default && shape->set == SET_KEYWORD &&
           match_has_keyword(&work->view, call, shape->set_keyword);
}

static bool try_helper_at(struct work *work, const struct hit *hit, struct path path, uint32_t at)
{
    struct candidate candidate = {.span = callee_span(&work->view, path.nodes[at]),
                                  .target = {path, at, at, at}};
    struct match match;

    for (uint32_t i = 0; i < hit->word->shapes.count; i++) {
        const struct shape *shape = hit->word->shapes.shapes[i];

        if (shape->is_route || shape->binds_code || overrides_default(work, shape, path.nodes[at]))
            continue;
        candidate.code = shape->code;
        candidate.spelling = shape->is_default ? SPELLING_IMPLICIT : SPELLING_HELPER;
        if (matches(work, &candidate, shape, at, &match) &&
            admit(work, &candidate, shape, &match, at))
            return true;
    }
    return false;
}

static void try_helper(struct work *work, const struct hit *hit, struct path path)
{
    for (uint32_t i = path.count, steps = 0; i-- > 0 && steps < HELPER_DISTANCE; steps++) {
        struct node name = view_call_name(&work->view, path.nodes[i]);

        if (view_span(name).start == hit->offset && try_helper_at(work, hit, path, i))
            return;
    }
}

static void try_word(struct work *work, const struct hit *hit)
{
    struct path path = path_to(work->walker, hit->offset);

    if (hit->word->constant_of)
        try_constant(work, hit, path);
    if (hit->word->flags & WORD_HELPER)
        try_helper(work, hit, path);
}

void occurrences_collect(struct work *work)
{
    for (uint32_t i = 0; i < work->hits.count; i++) {
        const struct hit *hit = &work->hits.hits[i];

        if (!hit->word)
            try_number(work, hit);
        else if (hit->word->constant_of || hit->word->flags & WORD_HELPER)
            try_word(work, hit);
    }
}
