/** Where a value goes: through wrappers, rows, fields, results and names. */
#include "server/engine/bound.h"
#include "server/engine/fields.h"
#include "server/engine/results.h"
#include "server/engine/rows.h"
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
    return found;
}

bool value_leads(struct work *work, const struct candidate *candidate, struct sighting *out)
{
    bool found;

    if (work->depth >= DEPTH_MAX || work->steps++ >= STEPS_MAX)
        return false;
    work->depth++;
    found = wrapper_takes(work, candidate, out) || row_follow(work, candidate, out) ||
            field_follow(work, candidate, out) || result_follow(work, candidate, out) ||
            value_follow_binding(work, candidate, out);
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
    out->match = (struct match){0};
    out->evidence = (struct evidence){0};
    out->at = candidate->target.at;
    out->confidence = CONFIDENCE_LIKELY;
    handler_around(work, path, candidate->target.at, &out->evidence.handler);
    return true;
}
