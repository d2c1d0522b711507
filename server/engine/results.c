#include "server/engine/results.h"

#include "server/engine/declared.h"
#include "server/engine/functions.h"
#include "server/engine/values.h"
#include "server/engine/wrappers.h"

enum { CALLS_MAX = 100, RESULTS_MAX = 8 };

/** One of the values that a function returns. */
struct result {
    struct text function;
    uint32_t part; /* from 1; 0 for the only one */
};

/** What is known of one, so that other returns need not ask again. */
struct result_memo {
    struct result result;
    const struct shape *shape; /* NULL: no slot uses it */
    enum role role;
    struct result_memo *next;
};

static uint32_t index_of(struct node list, struct node child)
{
    struct node node = view_child(list, 0);

    for (uint32_t i = 0; i < RESULTS_MAX && !node_missing(node); i++, node = view_next(node))
        if (node_same(node, child))
            return i;
    return RESULTS_MAX;
}

/** False when the candidate is not returned by a function that has a name. */
static bool find_result(const struct view *view, const struct target *target, struct result *out)
{
    struct path path = target->path;
    uint32_t at = target->top;

    *out = (struct result){0};
    if (at > 1 && view_kind(view, path.nodes[at - 1]) == KIND_LIST) {
        out->part = index_of(path.nodes[at - 1], path.nodes[at]) + 1;
        at--;
    }
    if (at == 0 || out->part > RESULTS_MAX || !path_is_returned(view, path, at))
        return false;
    while (at > 0 && view_kind(view, path.nodes[at]) != KIND_FUNCTION)
        at--;
    out->function = function_name(view, path, at);
    return out->function.len > 0;
}

/** The call of what path's last node names; path.count when it is not called there. */
static uint32_t call_at(const struct work *work, struct path path)
{
    const struct view *view = &work->view;
    uint32_t at = path.count - 1;

    if (at > 0 && view_kind(view, path.nodes[at - 1]) == KIND_MEMBER)
        at--;
    if (at == 0 || view_kind(view, path.nodes[at - 1]) != KIND_CALL ||
        !node_same(view_call_name(view, path.nodes[at - 1]), path.nodes[path.count - 1]) ||
        !wrapper_is_own_call(work, path.nodes[at - 1]))
        return path.count;
    return at - 1;
}

static bool call_leads(struct work *work, struct path path, uint32_t at, uint32_t part,
                       struct sighting *out)
{
    struct candidate candidate = {.code = 400, .spelling = SPELLING_NUMBER, .part = part};

    candidate.span = view_span(path.nodes[at]);
    candidate.target = target_make(&work->view, path, at);
    return (!part && sighting_find(work, &candidate, out)) || value_leads(work, &candidate, out);
}

static const struct result_memo *learn(struct work *work, struct result result)
{
    struct result_memo *memo = arena_alloc(work->arena, sizeof *memo);
    struct sighting sighting;
    uint32_t at = 0;

    *memo = (struct result_memo){.result = result, .next = work->results};
    work->results = memo;
    if (node_missing(wrapper_function(work, result.function)))
        return memo;
    for (uint32_t i = 0; i < CALLS_MAX && !memo->shape; i++, at += result.function.len) {
        struct path path;
        uint32_t call;

        at = wrapper_next_word(&work->view, result.function, at, work->view.len);
        if (at == work->view.len)
            break;
        path = path_to(work->follower, at);
        call = call_at(work, path);
        if (call == path.count || !call_leads(work, path, call, result.part, &sighting))
            continue;
        memo->shape = sighting.shape;
        memo->role = sighting.role;
    }
    return memo;
}

bool result_follow(struct work *work, const struct candidate *candidate, struct sighting *out)
{
    const struct result_memo *memo = work->results;
    struct result result;

    if (!find_result(&work->view, &candidate->target, &result))
        return false;
    while (memo && !(memo->result.part == result.part &&
                     text_equal(memo->result.function, result.function)))
        memo = memo->next;
    if (!memo)
        memo = learn(work, result);
    out->shape = memo->shape;
    out->role = memo->role;
    return memo->shape != NULL;
}

bool result_declares(const struct work *work, const struct candidate *candidate)
{
    struct result result;

    return find_result(&work->view, &candidate->target, &result) && !result.part &&
           declared_as(result.function, 0);
}
