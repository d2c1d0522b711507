#include "server/engine/occurrences.h"

#include "server/engine/class_tests.h"
#include "server/engine/constants.h"
#include "server/engine/record.h"
#include "server/engine/tracing.h"
#include "server/engine/values.h"

#include <string.h>

enum { HELPER_DISTANCE = 4, ROLE_DISTANCE = 8, CODE_LENGTH = 3, HANGS_MAX = 64 };
/** Stands in for a number that is no code, so that only what takes any number explains it. */
enum { CODE_BEYOND = 999 };

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

/** What stands behind the version of a status line: "404 Not Found" of "HTTP/1.1 404 Not Found". */
static struct text behind_version(struct text text)
{
    const char *blank = memchr(text.bytes, ' ', text.len);

    if (!text_starts(text, "HTTP/") || !blank)
        return text;
    return (struct text){blank + 1, text.len - (uint32_t)(blank + 1 - text.bytes)};
}

/** "409", "409 Conflict", "HTTP/1.1 409 Conflict", "4XX"; anything else in quotes is no status. */
static bool read_string(struct text text, struct candidate *candidate)
{
    if (text.len)
        text = behind_version(text);
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

static void try_class_test(struct work *work, struct path path)
{
    struct candidate candidate = {0};
    struct sighting sighting;

    if (!class_test_find(work, path, &candidate, &sighting) || record_knows(work, candidate.span))
        return;
    tracing_begin(work, &candidate);
    tracing_shape(work, &candidate, &sighting);
    record_sighting(work, &candidate, &sighting);
}

/** Told by a name in a function that answers: what is known otherwise says more. */
static bool is_guess(const struct sighting *sighting)
{
    return sighting->shape->needs & NEEDS_ANSWERS;
}

/** In a status slot itself, or followed into one. */
static bool is_sighted(struct work *work, const struct candidate *candidate,
                       struct sighting *sighting)
{
    struct sighting followed;
    bool found = sighting_find(work, candidate, sighting);

    if (found && !is_guess(sighting))
        return true;
    if ((candidate->spelling != SPELLING_NUMBER && candidate->spelling != SPELLING_SYMBOL) ||
        !value_follow(work, candidate, &followed))
        return found;
    *sighting = followed;
    return true;
}

bool occurrences_odd_slot(const struct work *work, const struct hit *hit, struct sighting *out)
{
    struct path path = path_to(work->walker, hit->offset);
    struct node leaf = path.nodes[path.count - 1];
    struct candidate candidate = {.code = CODE_BEYOND, .spelling = SPELLING_NUMBER};

    if (view_kind(&work->view, leaf) != KIND_NUMBER || span_length(view_span(leaf)) != hit->len)
        return false;
    candidate.span = view_span(leaf);
    candidate.target = target_make(&work->view, path, path.count - 1);
    return sighting_find(work, &candidate, out) && out->role == ROLE_RESPONSE;
}

bool occurrence_sighted_at(struct work *work, uint32_t offset, struct candidate *candidate,
                           struct sighting *sighting)
{
    *candidate = (struct candidate){0};
    return read_number(work, path_to(work->walker, offset), candidate) &&
           is_sighted(work, candidate, sighting);
}

/** t.Errorf("got %d, want %d", code, http.StatusOK) */
static bool is_complaint(const struct view *view, struct node call)
{
    return text_in_list(view_text(view, view_call_name(view, call)),
                        "Errorf Error Fatalf Fatal Logf Log Skipf", false) &&
           text_in_list(view_text(view, view_call_receiver(view, call)), "t tb b", false);
}

/** assertStatus, expect, ThenTheStatusShouldBe */
static bool demands(struct text name)
{
    if (text_starts(name, "assert") || text_starts(name, "Assert") || text_starts(name, "expect") ||
        text_in_list(name, "toBe toEqual Equal equal", false))
        return true;
    for (uint32_t i = 1; i + sizeof "Should" - 1 <= name.len; i++)
        if (!memcmp(name.bytes + i, "Should", sizeof "Should" - 1))
            return true;
    return false;
}

/** What is done with a constant that no shape explains. */
static enum role role_of_context(const struct work *work, const struct target *target)
{
    const struct view *view = &work->view;

    for (uint32_t i = target->top, steps = 0; i-- > 0 && steps < ROLE_DISTANCE; steps++) {
        struct text name = view_text(view, view_call_name(view, target->path.nodes[i]));

        switch (view_kind(view, target->path.nodes[i])) {
        case KIND_CASE: /* not what it does: case x: return HttpStatusCode.OK */
            if (node_same(view_slot(view, target->path.nodes[i], SLOT_BODY),
                          target->path.nodes[i + 1]))
                break;
            return ROLE_COMPARISON;
        case KIND_COMPARE:
            return ROLE_COMPARISON;
        case KIND_DECLARATION:
            return ROLE_DECLARATION;
        case KIND_CALL:
            if (demands(name) || is_complaint(view, target->path.nodes[i]))
                return ROLE_EXPECTATION;
            break;
        case KIND_ANNOTATION: /* a row of a test's data */
            return work->in_test ? ROLE_EXPECTATION : ROLE_RESPONSE;
        case KIND_BLOCK:
        case KIND_FUNCTION:
        case KIND_STATEMENT:
        case KIND_RETURN:
        case KIND_THROW:
            return ROLE_RESPONSE;
        default:
            break;
        }
    }
    return ROLE_RESPONSE;
}

static void try_number(struct work *work, const struct hit *hit)
{
    struct path path = path_to(work->walker, hit->offset);
    struct candidate candidate = {0};
    struct sighting sighting;
    enum role role;

    if (!read_number(work, path, &candidate) || record_knows(work, candidate.span))
        return;
    tracing_begin(work, &candidate);
    if (is_sighted(work, &candidate, &sighting))
        record_sighting(work, &candidate, &sighting);
    else if (candidate.spelling != SPELLING_NUMBER)
        return;
    else if (value_declares(work, &candidate, &role))
        record_plain(work, &candidate, role, CONFIDENCE_LIKELY);
    else if (constant_is_cast(work, &candidate.target))
        record_plain(work, &candidate, role_of_context(work, &candidate.target),
                     CONFIDENCE_CERTAIN);
    else if (candidate.code == 100)
        try_class_test(work, path);
}

/** A constant of the application's own, in the slot of a status or under a name that says so. */
static void try_own_constant(struct work *work, struct path path, const struct hit *hit)
{
    struct candidate candidate = {.spelling = SPELLING_CONSTANT};
    struct constant constant;
    struct sighting sighting;
    enum role role;

    if (!constant_of_application(work, path, hit, &constant)) {
        tracing_unknown_constant(work, hit);
        return;
    }
    candidate.code = constant.code;
    candidate.span = constant.span;
    candidate.target = target_make(&work->view, path, constant.at);
    if (record_knows(work, candidate.span))
        return;
    tracing_begin(work, &candidate);
    tracing_own_constant(work);
    if (sighting_find(work, &candidate, &sighting) && !is_guess(&sighting)) {
        sighting.confidence = CONFIDENCE_LIKELY;
        record_sighting(work, &candidate, &sighting);
    } else if (value_declares(work, &candidate, &role)) {
        record_plain(work, &candidate, role, CONFIDENCE_LIKELY);
    }
}

/** :conflict, which is a status only where one is wanted. */
static void try_symbol(struct work *work, struct path path, const struct hit *hit)
{
    struct candidate candidate = {.spelling = SPELLING_SYMBOL};
    struct sighting sighting;

    if (!constant_of_symbol(work, path, hit, &candidate.code, &candidate.vocabulary))
        return;
    candidate.span = view_span(path.nodes[path.count - 1]);
    candidate.target = target_make(&work->view, path, path.count - 1);
    if (!record_knows(work, candidate.span) && is_sighted(work, &candidate, &sighting))
        record_sighting(work, &candidate, &sighting);
}

/** A constant of a known vocabulary names a status wherever it stands, except where it is imported.
 */
static void try_constant(struct work *work, const struct hit *hit)
{
    struct path path = path_to(work->walker, hit->offset);
    struct candidate candidate = {.spelling = SPELLING_CONSTANT};
    struct constant constant;
    struct sighting sighting;

    if (view_kind(&work->view, path.nodes[path.count - 1]) == KIND_SYMBOL) {
        try_symbol(work, path, hit);
        return;
    }
    if (!constant_at(work, path, hit, &constant)) {
        try_own_constant(work, path, hit);
        return;
    }
    candidate.code = constant.code;
    candidate.vocabulary = constant.vocabulary;
    candidate.span = constant.span;
    candidate.target = target_make(&work->view, path, constant.at);
    if (record_knows(work, candidate.span))
        return;
    tracing_begin(work, &candidate);
    if (sighting_find(work, &candidate, &sighting)) {
        record_sighting(work, &candidate, &sighting);
    } else {
        tracing_because(work, BECAUSE_VOCABULARY);
        record_plain(work, &candidate, role_of_context(work, &candidate.target),
                     CONFIDENCE_CERTAIN);
    }
}

/** f() and f().b, but not a.b. */
static bool hangs_on_call(const struct view *view, struct node receiver)
{
    for (int i = 0; i < HANGS_MAX && view_kind(view, receiver) == KIND_MEMBER; i++)
        receiver = view_unwrap(view, view_slot(view, receiver, SLOT_OBJECT));
    return view_kind(view, receiver) == KIND_CALL;
}

/** What is called, without what it hangs on when that is itself a call. */
static struct span callee_span(const struct view *view, struct node call)
{
    struct node name = view_call_name(view, call);
    struct node receiver = view_call_receiver(view, call);
    struct span span = view_span(name);

    if (node_missing(receiver) || hangs_on_call(view, receiver))
        return span;
    if (!node_missing(view_slot(view, call, SLOT_OBJECT))) /* with a variable's sign */
        receiver = view_slot(view, call, SLOT_OBJECT);
    span.start = view_span(receiver).start;
    return span;
}

static void try_helper(struct work *work, const struct hit *hit)
{
    struct path path = path_to(work->walker, hit->offset);
    struct sighting sighting;

    for (uint32_t i = path.count, steps = 0; i-- > 0 && steps < HELPER_DISTANCE; steps++) {
        struct node name = view_call_name(&work->view, path.nodes[i]);
        struct candidate candidate = {.span = callee_span(&work->view, path.nodes[i]),
                                      .target = {path, i, i, i}};

        if (node_missing(name) || view_span(name).start != hit->offset)
            continue;
        if (record_knows(work, candidate.span))
            continue;
        tracing_begin(work, &candidate);
        if (sighting_of_helper(work, &candidate, &hit->word->shapes, i, &sighting)) {
            record_sighting(work, &candidate, &sighting);
            return;
        }
    }
}

void occurrences_collect(struct work *work)
{
    for (uint32_t i = 0; i < work->hits.count; i++) {
        const struct hit *hit = &work->hits.hits[i];

        tracing_word(work, hit);
        if (!hit->word) {
            if (hit->len == CODE_LENGTH)
                try_number(work, hit);
            continue;
        }
        if (hit->word->flags & WORD_HELPER)
            try_helper(work, hit);
        if (hit->word->constant_of)
            try_constant(work, hit);
    }
    tracing_end(work);
}
