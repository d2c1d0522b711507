#include "server/engine/analyze.h"

#include "server/engine/bound.h"
#include "server/engine/effects.h"
#include "server/engine/methods.h"
#include "server/engine/occurrences.h"
#include "server/engine/policy.h"
#include "server/engine/report.h"
#include "server/engine/routes.h"
#include "server/engine/suppression.h"
#include "server/engine/test_file.h"
#include "server/engine/tracing.h"
#include "server/engine/work.h"
#include "server/frameworks/framework.h"
#include "server/languages/language.h"

#include <stdlib.h>
#include <string.h>

/* NULL for a language without frameworks. */
static const struct lexicon *lexicon_for(const struct analysis_input *input)
{
    const struct family *family;

    if (input->policy && input->policy->lexicon)
        return input->policy->lexicon;
    family = family_find(input->language->family);
    return family ? lexicon_of(family) : NULL;
}

bool analysis_worthwhile(const struct analysis_input *input)
{
    const struct lexicon *lexicon = lexicon_for(input);

    return lexicon && scan_worthwhile(lexicon, input->path, input->text, input->len);
}

static bool is_import(const struct view *view, struct node node)
{
    enum kind kind = view_kind(view, node);

    if (kind == KIND_DECLARATION) {
        struct node value = view_unwrap(view, view_slot(view, node, SLOT_VALUE));

        while (view_kind(view, value) == KIND_MEMBER)
            value = view_unwrap(view, view_slot(view, value, SLOT_OBJECT));
        return view_kind(view, value) == KIND_CALL &&
               text_is(view_text(view, view_call_name(view, value)), "require");
    }
    return kind == KIND_IMPORT;
}

static void imports_collect(struct work *work)
{
    uint32_t read_until = 0;

    for (uint32_t i = 0; i < work->hits.count; i++) {
        const struct hit *hit = &work->hits.hits[i];
        struct path path;

        if (!hit->word || !(hit->word->flags & WORD_IMPORT) || hit->offset < read_until)
            continue;
        path = path_to(work->walker, hit->offset);
        for (uint32_t n = path.count; n-- > 0;)
            if (is_import(&work->view, path.nodes[n])) {
                imports_read(&work->imports, &work->view, path.nodes[n], work->family->imports,
                             work->arena);
                read_until = view_span(path.nodes[n]).end;
                break;
            }
    }
}

static int by_place(const void *a, const void *b)
{
    const struct finding *left = a;
    const struct finding *right = b;

    if (left->span.start != right->span.start)
        return left->span.start < right->span.start ? -1 : 1;
    if (left->span.end != right->span.end)
        return left->span.end < right->span.end ? -1 : 1;
    return 0;
}

static void sort_from(struct finding_list *findings, size_t first)
{
    if (findings->count > first)
        qsort(findings->findings + first, findings->count - first, sizeof *findings->findings,
              by_place);
}

/* A finding that says less than its rule goes on saying less. */
static void set_severities(struct finding_list *findings, size_t first, unsigned severity)
{
    for (size_t i = first; i < findings->count; i++) {
        struct finding *finding = &findings->findings[i];

        if (finding->severity == finding->rule->severity || finding->severity < severity)
            finding->severity = (enum severity)severity;
    }
}

/** A part of a rule's work. */
typedef void rule_step(struct rule_context *context, const struct suppression_list *suppressions);

static void check_code(struct rule_context *context, const struct suppression_list *suppressions)
{
    const struct work *work = context->work;
    const struct rule *rule = context->rule;

    (void)suppressions;
    for (uint32_t i = 0; rule->check_response && i < work->response_count; i++)
        rule->check_response(context, &work->responses[i]);
    for (const struct effect *e = work->effects; rule->check_effect && e; e = e->next)
        rule->check_effect(context, e);
    for (uint32_t i = 0; rule->check_occurrence && i < work->occurrence_count; i++)
        rule->check_occurrence(context, &work->occurrences[i]);
    for (uint32_t i = 0; rule->check_number && i < work->hits.count; i++)
        if (!work->hits.hits[i].word)
            rule->check_number(context, &work->hits.hits[i]);
}

static void check_comments(struct rule_context *context,
                           const struct suppression_list *suppressions)
{
    for (uint32_t i = 0; context->rule->check_suppression && i < suppressions->count; i++)
        context->rule->check_suppression(context, &suppressions->items[i]);
}

static void apply_rules(struct work *work, struct finding_list *findings, rule_step *step,
                        const struct suppression_list *suppressions)
{
    for (size_t i = 0; i < work->input->rule_count; i++) {
        struct rule_context context = {work, work->input->rules[i], findings};
        unsigned severity = policy_severity(work->input->policy, work->input->rules, i);
        size_t before = findings->count;

        if (!severity)
            continue;
        step(&context, suppressions);
        set_severities(findings, before, severity);
    }
}

/* Comments are asked about when the other rules are through: only then is known which of them
 * silence anything. */
static void find(struct work *work, struct finding_list *findings)
{
    struct suppression_list suppressions;
    size_t ordinary;

    apply_rules(work, findings, check_code, NULL);
    sort_from(findings, 0);
    suppressions_collect(work, &suppressions);
    suppressions_apply(&suppressions, findings);
    ordinary = findings->count;
    apply_rules(work, findings, check_comments, &suppressions);
    sort_from(findings, ordinary);
    suppressions_apply_named(&suppressions, findings, (uint32_t)ordinary);
    sort_from(findings, 0);
}

static const struct route *routes_listed(const struct work *work)
{
    struct route *routes = arena_alloc(work->arena, (work->route_count + 1) * sizeof *routes);
    uint32_t at = work->route_count;

    for (const struct route_record *record = work->routes; record; record = record->next)
        routes[--at] = record->route;
    return routes;
}

static const struct imports *imports_kept(const struct work *work)
{
    struct imports *imports = arena_alloc(work->arena, sizeof *imports);

    *imports = work->imports;
    return imports;
}

static void run(struct work *work, struct analysis *out)
{
    struct finding_list findings = {0};

    effects_collect(work);
    occurrences_collect(work);
    find(work, &findings);
    *out = (struct analysis){
        .occurrences = work->occurrences,
        .occurrence_count = work->occurrence_count,
        .responses = work->responses,
        .response_count = work->response_count,
        .routes = routes_listed(work),
        .route_count = work->route_count,
        .findings = findings.findings,
        .finding_count = findings.count,
        .imports = imports_kept(work),
        .wants_libraries = findings.wants_libraries,
    };
}

bool work_start(struct work *work, const struct analysis_input *input, struct arena *arena)
{
    *work = (struct work){.input = input, .arena = arena};
    work->lexicon = lexicon_for(input);
    tracing_start(work);
    if (!work->lexicon || !input->tree)
        return false;
    work->family = work->lexicon->family;
    work->hits = scan(work->lexicon, input->text, input->len, arena);
    if (!work->hits.count)
        return false;
    view_init(&work->view, input->tree, input->text, input->len);
    view_remember(&work->view, arena);
    work->walker = path_walker_create(&work->view);
    work->follower = path_walker_create(&work->view);
    work->resolver = path_walker_create(&work->view);
    work->exits = exits_memo_create(work->arena);
    work->bindings = bound_memo_create(work->arena);
    imports_collect(work);
    work->in_test = test_file(work->input->path, &work->imports, work->family);
    routes_collect(work);
    return true;
}

void work_finish(struct work *work)
{
    path_walker_destroy(work->walker);
    path_walker_destroy(work->follower);
    path_walker_destroy(work->resolver);
}

void analyze(const struct analysis_input *input, struct arena *arena, struct analysis *out)
{
    struct work work;

    *out = (struct analysis){0};
    if (!work_start(&work, input, arena))
        return;
    run(&work, out);
    work_finish(&work);
}

const struct occurrence *analysis_occurrence_at(const struct analysis *analysis, uint32_t offset)
{
    const struct occurrence *touching = NULL;

    for (size_t i = 0; i < analysis->occurrence_count; i++) {
        const struct occurrence *occurrence = &analysis->occurrences[i];

        if (occurrence->span.start > offset)
            break;
        if (offset < occurrence->span.end)
            return occurrence;
        if (offset == occurrence->span.end)
            touching = occurrence;
    }
    return touching;
}
