#include "catalog/status.h"
#include "server/engine/headers.h"
#include "server/engine/report.h"

static bool is_redirect(uint16_t code)
{
    return code == 301 || code == 302 || code == 303 || code == 307 || code == 308;
}

static bool is_written(const struct occurrence *occurrence)
{
    return occurrence->spelling != SPELLING_HELPER && occurrence->spelling != SPELLING_IMPLICIT;
}

/** The field stands in the same function, or another way to set it: a helper that redirects, a
 * field by index, a loop over fields; or the body tells where to go. */
static bool may_be_set(const struct rule_context *context, const struct response *response)
{
    return report_mentions(context, response->function, "location") ||
           report_mentions(context, response->function, "redirect") ||
           report_mentions(context, response->function, "http-equiv");
}

/** An object with a status and nothing else may be anything. */
static bool is_response(const struct response *response)
{
    if (response->shape->pattern->kind == PATTERN_OBJECT)
        return headers_have(response, "headers") && response->is_result;
    return response->shape->needs || response->shape->makes_fetch;
}

static bool applies(const struct rule_context *context, const struct response *response)
{
    const struct occurrence *occurrence = report_occurrence(context, response);

    if (!is_redirect(occurrence->code) || !is_written(occurrence) || !response->alone)
        return false;
    if (response->redirects || response->in_test || !is_response(response) ||
        response->shape->pattern->kind == PATTERN_ANNOTATION)
        return false;
    return response->headers_known && !may_be_set(context, response);
}

static void check(struct rule_context *context, const struct response *response)
{
    const struct occurrence *occurrence = report_occurrence(context, response);
    struct draft_finding draft;

    if (!applies(context, response))
        return;
    report_start(&draft, context, SEVERITY_WARNING, occurrence->span);
    report_message(&draft, "%u %s without a Location header leads nowhere", occurrence->code,
                   status_find(occurrence->code)->phrase);
    report_code_fix(&draft, response, 200, "Answer 200 OK: there is nothing to follow", false);
    report_finish(&draft);
}

const struct rule rule_redirect_without_location = {
    .id = "redirect-without-location",
    .severity = SEVERITY_WARNING,
    .summary = "a redirect names no address to go to",
    .spec = "RFC 9110 sections 15.4.2 to 15.4.4, 15.4.8 and 15.4.9",
    .check_response = check,
};
