#include "catalog/status.h"
#include "server/engine/report.h"
#include "server/frameworks/framework.h"

/** 204 and 304 end at the header section; 205 must not generate content. No later code can join
 * them (RFC 9110, 16.2.2). So do 1xx, which interim-as-final is about. */
static bool is_bodyless(uint16_t code)
{
    return code == 204 || code == 205 || code == 304;
}

/** The Fetch standard's Response refuses such a body: fetch-response-null-body. */
static bool is_refused(const struct response *response)
{
    return response->shape->makes_fetch;
}

/** Answers to HEAD carry no content whatever the handler writes; that is the framework's business.
 */
static bool is_head_only(const struct response *response)
{
    return response->methods == METHOD_HEAD;
}

static bool ends_with_call(const struct rule_context *context, const struct response *response)
{
    struct text text = report_text(context, response->sender);

    return text.len && text.bytes[text.len - 1] == ')';
}

/** .json(x) behind the status becomes .end(): what reaches the client is the same, since the
 * framework dropped the body. */
static void offer_end(struct draft_finding *draft, const struct response *response)
{
    struct span call = {response->sender_name.start, response->sender.end};

    if (response->sender.start != response->statement.start ||
        !ends_with_call(draft->context, response))
        return;
    report_edit_fix(draft, call, "end()",
                    (struct fix){.title = "Send no body: end the response", .safety = FIX_SAFE});
}

/** {} or []: nobody waits for what is not in it, where the framework drops it. */
static bool is_hollow(const struct rule_context *context, const struct response *response)
{
    struct text body = report_text(context, response->body_span);

    return text_is(body, "{}") || text_is(body, "[]") || text_is(body, "array()");
}

static enum severity severity_of(const struct rule_context *context,
                                 const struct response *response, bool discards)
{
    if (discards && is_hollow(context, response))
        return SEVERITY_HINT;
    return report_severity(context, discards ? SEVERITY_WARNING : SEVERITY_ERROR);
}

static void check(struct rule_context *context, const struct response *response)
{
    const struct occurrence *occurrence = report_occurrence(context, response);
    bool discards = occurrence->framework && occurrence->framework->discards_body;
    const struct status *status = status_find(occurrence->code);
    struct draft_finding draft;

    if (!is_bodyless(occurrence->code) || response->body != BODY_PRESENT || !response->alone ||
        is_head_only(response) || is_refused(response))
        return;
    report_start(&draft, context, severity_of(context, response, discards), occurrence->span);
    report_message(
        &draft, "%u %s cannot carry a body, so %s", occurrence->code, status ? status->phrase : "",
        discards ? "what is sent here never arrives" : "this one is lost or breaks the connection");
    report_related(&draft,
                   span_length(response->sender_name) ? response->sender_name : response->body_span,
                   "the body is sent here");
    if (discards && occurrence->framework->effects)
        offer_end(&draft, response);
    report_code_fix(&draft, response, 200, "Answer 200 OK, which carries the body", false);
    report_finish(&draft);
}

const struct rule rule_body_on_bodyless_status = {
    .id = "body-on-bodyless-status",
    .severity = SEVERITY_ERROR,
    .summary = "a body is sent with a status that cannot carry one",
    .spec = "RFC 9110 sections 15.3.5, 15.3.6 and 15.4.5",
    .check_response = check,
};
