/** Where a value goes: through wrappers, rows, fields, results and names. */
#include "server/engine/bound.h"
#include "server/engine/fields.h"
#include "server/engine/results.h"
#include "server/engine/rows.h"
#include "server/engine/tracing.h"
#include "server/engine/values.h"
#include "server/engine/wrappers.h"

/** How far a value is followed, and how many uses are looked at for one code. */
enum { DEPTH_MAX = 4, STEPS_MAX = 400 };

/** What a code is compared with: a name, a parameter or a field that reaches a slot elsewhere. */
static bool follow_subject(struct work *work, struct node subject, struct sighting *out)
{
    struct use_search search;
    struct bound bound;

    subject = view_unwrap(&work->view, subject);
    if (view_kind(&work->view, subject) == KIND_MEMBER)
        return field_reaches(work, subject, out);
    if (view_kind(&work->view, subject) != KIND_IDENTIFIER || !bound_find(work, subject, &bound))
        return false;
    search = (struct use_search){.name = view_text(&work->view, subject),
                                 .scope = bound.scope,
                                 .declared = view_span(bound.name),
                                 .reassignable = true};
    return wrapper_find_use(work, &search, out) || wrapper_sets(work, &bound, out);
}

/** if code == 404, where w.WriteHeader(code) stands elsewhere. */
static bool follow_comparison(struct work *work, const struct candidate *candidate,
                              struct sighting *out)
{
    const struct view *view = &work->view;
    struct path path = candidate->target.path;
    uint32_t top = candidate->target.top_listed;
    struct node outer = top ? path.nodes[top - 1] : (struct node){0};
    struct node subject = view_child(outer, 0);
    struct trace_event step = tracing_before(work, candidate, TRACE_COMPARED);
    uint32_t mark = tracing_mark(work);
    bool found = false;

    if (view_kind(view, outer) == KIND_COMPARE) {
        if (node_same(subject, path.nodes[top]))
            subject = view_next(subject);
        found = follow_subject(work, subject, out);
    } else if (view_kind(view, outer) == KIND_CASE) {
        while (top > 0 && view_kind(view, path.nodes[top]) != KIND_SWITCH)
            top--;
        found = follow_subject(work, view_slot(view, path.nodes[top], SLOT_VALUE), out);
    }
    out->role = sighting_is_asserted(work, candidate) ? ROLE_EXPECTATION : ROLE_COMPARISON;
    return tracing_after(work, mark, &step, found);
}

typedef bool follow_function(struct work *work, const struct candidate *candidate,
                             struct sighting *out);

static const struct {
    enum trace_what what;
    follow_function *follow;
} ways[] = {
    {TRACE_WRAPPER, wrapper_takes},     {TRACE_ROW, row_follow},
    {TRACE_FIELD, field_follow},        {TRACE_RESULT, result_follow},
    {TRACE_NAME, value_follow_binding},
};

bool value_leads(struct work *work, const struct candidate *candidate, struct sighting *out)
{
    uint32_t mark = tracing_mark(work);
    bool found = false;

    if (work->depth >= DEPTH_MAX || work->steps++ >= STEPS_MAX)
        return false;
    work->depth++;
    for (size_t i = 0; !found && i < sizeof ways / sizeof *ways; i++) {
        struct trace_event step = tracing_before(work, candidate, ways[i].what);

        found = tracing_after(work, mark, &step, ways[i].follow(work, candidate, out));
    }
    work->depth--;
    return found;
}

bool value_follow(struct work *work, const struct candidate *candidate, struct sighting *out)
{
    struct path path = candidate->target.path;

    work->steps = 0;
    if (!value_leads(work, candidate, out) &&
        !(candidate->code < 600 && follow_comparison(work, candidate, out)))
        return false;
    if (out->shape && !sighting_fits(work, out->shape, candidate))
        return false;
    out->match = (struct match){0};
    out->evidence = (struct evidence){0};
    out->at = candidate->target.at;
    out->confidence = CONFIDENCE_LIKELY;
    handler_around(work, path, candidate->target.at, &out->evidence.handler);
    return true;
}
