#include "catalog/status.h"
#include "server/engine/report.h"

/** Words around a 101 that a protocol is really switched: by a library, or on the socket itself. */
static const char *const upgrade_words[] = {"upgrade", "websocket", "hijack", "socket"};

static bool is_upgrade(const struct rule_context *context, const struct response *response)
{
    struct span span = span_length(response->function) ? response->function : response->statement;

    for (size_t i = 0; i < sizeof upgrade_words / sizeof *upgrade_words; i++)
        if (report_mentions(context, span, upgrade_words[i]))
            return true;
    return false;
}

/** writeEarlyHints() and its kin name no code, WriteHeader(103) sends the hint and goes on. */
static bool is_interim(const struct occurrence *occurrence, const struct response *response)
{
    return response->shape->may_inform || occurrence->spelling == SPELLING_HELPER;
}

/** A shape that counts without evidence may match an object that is no response. */
static bool is_certain(const struct response *response)
{
    return response->shape->needs || response->shape->makes_fetch;
}

static bool applies(const struct rule_context *context, const struct response *response)
{
    const struct occurrence *occurrence = report_occurrence(context, response);

    if (occurrence->code / 100 != 1 || !status_find(occurrence->code) || response->in_test)
        return false;
    if (!is_certain(response) || is_interim(occurrence, response))
        return false;
    return occurrence->code != 101 || !is_upgrade(context, response);
}

static void check(struct rule_context *context, const struct response *response)
{
    const struct occurrence *occurrence = report_occurrence(context, response);
    const struct status *status = status_find(occurrence->code);
    struct draft_finding draft;

    if (!applies(context, response))
        return;
    report_start(&draft, context, SEVERITY_ERROR, occurrence->span);
    if (response->shape->makes_fetch)
        report_message(&draft,
                       "%u %s is an interim status, for which no Response can be made: "
                       "this throws a RangeError",
                       occurrence->code, status->phrase);
    else
        report_message(&draft,
                       "%u %s is an interim status: the client goes on waiting for the "
                       "final response",
                       occurrence->code, status->phrase);
    if (occurrence->code == 100 || occurrence->code == 102)
        report_code_fix(&draft, response, 202,
                        "Answer 202 Accepted: the work has been taken on and goes on", false);
    if (occurrence->code != 101)
        report_code_fix(&draft, response, 200, "Answer 200 OK", false);
    report_finish(&draft);
}

const struct rule rule_interim_as_final = {
    .id = "interim-as-final",
    .severity = SEVERITY_ERROR,
    .summary = "a 1xx is sent where the final response belongs",
    .spec = "RFC 9110 sections 15 and 15.2",
    .check_response = check,
};
