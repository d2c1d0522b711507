#include "catalog/status.h"
#include "server/engine/report.h"

static bool is_unassigned(uint16_t code)
{
    return status_is_valid(code) && !status_find(code) && !vendor_status_next(code, NULL);
}

/** Mail servers answer with codes of the same look, RFC 5321 section 4.2.3. */
static bool is_mail(const struct rule_context *context, uint16_t code)
{
    bool is_reply = (code >= 450 && code <= 458) || (code >= 550 && code <= 558) || code == 432 ||
                    code == 438 || code == 521 || code == 535 || code == 538;
    const struct analysis_input *input = context->work->input;
    struct span whole = {0, input->len};

    return is_reply && report_mentions(context, whole, "smtp");
}

/** Only what is sent or promised: a client has to live with every code. */
static bool is_emitted(const struct occurrence *occurrence)
{
    return occurrence->response >= 0 || occurrence->role == ROLE_SCHEMA;
}

/** The first code of a class says what a client makes of an unknown one; 100 would be interim, and
 * 300 asks it to choose. */
static void offer_class(struct draft_finding *draft, const struct occurrence *occurrence)
{
    uint16_t code = (uint16_t)(occurrence->code / 100 * 100);
    const struct status *status = status_find(code);
    struct fix fix = {.safety = FIX_CHOICE};

    if (code < 200 || code == 300 || !status)
        return;
    fix.title = arena_format(draft->context->work->arena, "Answer %u %s, as which clients treat it",
                             code, status->phrase);
    report_occurrence_fix(draft, occurrence, code, fix);
}

static void check(struct rule_context *context, const struct occurrence *occurrence)
{
    struct draft_finding draft;

    if (!is_unassigned(occurrence->code) || !is_emitted(occurrence) || context->work->in_test ||
        is_mail(context, occurrence->code))
        return;
    report_start(&draft, context,
                 occurrence->confidence == CONFIDENCE_CERTAIN ? SEVERITY_WARNING : SEVERITY_HINT,
                 occurrence->span);
    report_message(
        &draft,
        "%u is assigned to nothing, so clients treat it as %u; a later standard may give "
        "it another meaning",
        occurrence->code, occurrence->code / 100 * 100);
    offer_class(&draft, occurrence);
    report_finish(&draft);
}

const struct rule rule_unassigned_code = {
    .id = "unassigned-code",
    .severity = SEVERITY_WARNING,
    .summary = "a response is sent with a code that is not registered",
    .spec = "RFC 9110 sections 15 and 16.2.1, RFC 9205 section 4.6",
    .check_occurrence = check,
};
