/** What is known of a response, and what the rules made of it. */
#include "server/check/why_facts.h"
#include "server/engine/policy.h"
#include "server/engine/rule.h"
#include "server/engine/suppression.h"

static const struct span nowhere = {0, 0};

enum { METHODS_TEXT = 128 };

static void tell_methods(struct why *why, const struct response *response)
{
    char methods[METHODS_TEXT];

    if (response->methods)
        why_add(why, "methods", response->method_evidence, "%s",
                methods_format(response->methods, methods, sizeof methods));
    else
        why_add(why, "methods", nowhere, "not known");
    if (response->path)
        why_add(why, "route", nowhere, "%s", response->path);
}

static void tell_headers(struct why *why, const struct response *response)
{
    for (const struct response_header *header = response->headers; header; header = header->next)
        why_add(why, "header", nowhere, "%.*s is set", (int)header->name.len, header->name.bytes);
    if (response->headers_known)
        why_add(why, "headers", nowhere, "%s", response->headers ? "no others" : "none are set");
    else
        why_add(why, "headers", nowhere, "%s may be set", response->headers ? "others" : "any");
}

static void tell_body(struct why *why, const struct response *response)
{
    static const char *const bodies[] = {
        [BODY_UNKNOWN] = "not known", [BODY_EMPTY] = "empty", [BODY_PRESENT] = "present"};

    why_add(why, "body", response->body_span, "%s", bodies[response->body]);
}

void why_response(struct why *why, const struct response *response)
{
    if (span_length(response->handler))
        why_add(why, "handler", response->handler, "known to answer requests");
    else
        why_add(why, "handler", nowhere, "not known");
    tell_methods(why, response);
    tell_headers(why, response);
    tell_body(why, response);
    if (response->redirects)
        why_add(why, "target", response->target, "of the redirect%s",
                span_length(response->target) ? "" : ", not known");
}

/** At the token, or elsewhere in the statement that sets the status. */
static bool concerns(const struct why *why, const struct occurrence *occurrence, struct span span)
{
    struct span around = occurrence->span;

    if (occurrence->response >= 0)
        around = why->analysis->responses[occurrence->response].statement;
    if (span.start < occurrence->span.end && occurrence->span.start < span.end)
        return true;
    return span_contains(around, span);
}

void why_rules(struct why *why, const struct occurrence *occurrence)
{
    const struct analysis_input *input = why->input;

    for (size_t i = 0; i < why->analysis->finding_count; i++) {
        const struct finding *finding = &why->analysis->findings[i];

        if (concerns(why, occurrence, finding->span))
            why_add(why, "rule", finding->span, "%s, %s: %s", finding->rule->id,
                    severity_name(finding->severity), finding->message);
    }
    for (const struct trace_silenced *at = input->trace->silenced; at; at = at->next)
        if (concerns(why, occurrence, at->finding.span))
            why_add(why, "silenced", at->by->comment, "%s, by a comment: %s", at->finding.rule->id,
                    at->finding.message);
    for (size_t i = 0; i < input->rule_count; i++)
        if (!policy_severity(input->policy, input->rules, i))
            why_add(why, "off", nowhere, "%s, by the configuration", input->rules[i]->id);
    why_add(why, "rules", nowhere, "all that are not off have looked");
}
