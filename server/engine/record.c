#include "server/engine/record.h"

#include "server/engine/effects.h"
#include "server/engine/headers.h"
#include "server/engine/methods.h"

#include <string.h>

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

/** return Response(...), raise HTTPException(...), and a return that has the status itself. */
static bool is_result(const struct view *view, struct path path, uint32_t at)
{
    uint32_t outer = at;

    while (outer > 0 && view_kind(view, path.nodes[outer - 1]) == KIND_TRANSPARENT)
        outer--;
    if (view_kind(view, path.nodes[at]) == KIND_RETURN ||
        (outer > 0 && view_kind(view, path.nodes[outer - 1]) == KIND_THROW))
        return true;
    return path_is_returned(view, path, at);
}

static void add_response(struct work *work, const struct sighting *sighting,
                         const struct target *target)
{
    struct path path = target->path;
    const struct shape *shape = sighting->shape;
    const struct handler *handler = &sighting->evidence.handler;
    bool known = !node_missing(handler->function);
    uint32_t from = known ? handler->at : outermost_function(work, path, sighting->at);
    struct narrowed narrowed = methods_narrow(work, path, from, sighting->at);
    struct response *response = &work->responses[work->response_count];

    *response = (struct response){
        .occurrence = work->occurrence_count,
        .handler = view_span(handler->function),
        .methods = methods_here(handler, &narrowed),
        .method_evidence = narrowed.methods != METHOD_ANY ? narrowed.evidence : handler->evidence,
        .path = handler->path,
        .statement = view_span(path.nodes[sighting->at]),
        .body_span = view_span(sighting->match.bound[VARIABLE_BODY]),
        .redirects = shape->redirects,
        .target = view_span(sighting->match.bound[VARIABLE_URL]),
        .default_unsure = shape->unsure,
        .shape = shape,
    };
    response->function = view_span(path.nodes[outermost_function(work, path, sighting->at)]);
    if (outermost_function(work, path, sighting->at) == sighting->at)
        response->function = (struct span){0, 0};
    response->in_test = work->in_test;
    response->is_result = is_result(&work->view, path, sighting->at);
    effects_complete(work, sighting, target, response);
    headers_complete(work, sighting, target, response);
    work->occurrences[work->occurrence_count].response = (int32_t)work->response_count;
    work->response_count++;
}

bool record_knows(const struct work *work, struct span span)
{
    for (uint32_t i = work->occurrence_count; i-- > 0;) {
        if (work->occurrences[i].span.start == span.start)
            return true;
        if (work->occurrences[i].span.end < span.start)
            return false;
    }
    return false;
}

void record_plain(struct work *work, const struct candidate *candidate, enum role role,
                  enum confidence confidence)
{
    if (work->occurrence_count == work->capacity)
        reserve(work);
    work->occurrences[work->occurrence_count++] = (struct occurrence){
        .span = candidate->span,
        .code = candidate->code,
        .status_class = candidate->status_class,
        .spelling = candidate->spelling,
        .role = role,
        .confidence = confidence,
        .vocabulary = candidate->vocabulary,
        .response = -1,
    };
}

void record_sighting(struct work *work, const struct candidate *candidate,
                     const struct sighting *sighting)
{
    record_plain(work, candidate, sighting->role, sighting->confidence);
    work->occurrence_count--;
    work->occurrences[work->occurrence_count].framework = sighting->shape->framework;
    if (sighting->role == ROLE_RESPONSE)
        add_response(work, sighting, &candidate->target);
    work->occurrence_count++;
}
