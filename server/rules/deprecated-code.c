#include "catalog/status.h"
#include "server/engine/report.h"

/** Codes that nobody should send any more: how badly, and what to do. */
static const struct deprecated {
    uint16_t code;
    enum severity severity;
    const char *why;
    uint16_t instead; /* 0: nothing says the same */
} deprecated[] = {
    {305, SEVERITY_WARNING, "is deprecated: clients ignore it, since a proxy must not be set so",
     502},
    {306, SEVERITY_WARNING, "is reserved and has no meaning", 0},
    {418, SEVERITY_HINT, "is reserved: the registry keeps it unused", 0},
    {510, SEVERITY_WARNING, "is obsolete: its specification is historic", 400},
};

static const struct deprecated *find(uint16_t code)
{
    for (size_t i = 0; i < sizeof deprecated / sizeof *deprecated; i++)
        if (deprecated[i].code == code)
            return &deprecated[i];
    return NULL;
}

/** Only what is sent or promised: tables, comparisons and switches have to know every code. */
static bool is_emitted(const struct occurrence *occurrence)
{
    return occurrence->response >= 0 || occurrence->role == ROLE_SCHEMA;
}

static void offer_instead(struct draft_finding *draft, const struct occurrence *occurrence,
                          uint16_t code)
{
    const struct status *status = status_find(code);
    struct fix fix = {.safety = FIX_CHOICE};

    if (!status)
        return;
    fix.title = arena_format(draft->context->work->arena, "Answer %u %s", code, status->phrase);
    report_occurrence_fix(draft, occurrence, code, fix);
}

/** A class that is made for a code, as libraries have one for each, is such a table. So is one that
 * belongs to no call. */
static bool is_tabled(const struct rule_context *context, const struct occurrence *occurrence)
{
    const struct view *view = &context->work->view;
    struct path path = path_to(context->work->follower, occurrence->span.start);

    for (uint32_t i = path.count; i-- > 0;) {
        enum kind kind = view_kind(view, path.nodes[i]);

        if (kind == KIND_CLASS || kind == KIND_FUNCTION || kind == KIND_CALL)
            return kind == KIND_CLASS;
    }
    return occurrence->role == ROLE_SCHEMA;
}

static void check(struct rule_context *context, const struct occurrence *occurrence)
{
    const struct deprecated *row = find(occurrence->code);
    const struct status *status = status_find(occurrence->code);
    struct draft_finding draft;

    if (!row || !status || !is_emitted(occurrence) || context->work->in_test ||
        is_tabled(context, occurrence))
        return;
    report_start(&draft, context,
                 occurrence->confidence == CONFIDENCE_CERTAIN ? row->severity : SEVERITY_HINT,
                 occurrence->span);
    report_message(&draft, "%u %s %s", row->code,
                   status->nickname ? status->nickname : status->phrase, row->why);
    offer_instead(&draft, occurrence, row->instead);
    report_finish(&draft);
}

const struct rule rule_deprecated_code = {
    .id = "deprecated-code",
    .severity = SEVERITY_WARNING,
    .summary = "a response is sent with a code that is deprecated, obsolete or reserved",
    .spec = "RFC 9110 sections 15.4.6, 15.4.7 and 15.5.19",
    .check_occurrence = check,
};
