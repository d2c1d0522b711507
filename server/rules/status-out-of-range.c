#include "catalog/status.h"
#include "server/engine/occurrences.h"
#include "server/engine/report.h"

enum { CODE_LENGTH = 3 };

static void offer(struct draft_finding *draft, struct span number, uint16_t code, const char *title)
{
    report_edit_fix(draft, number, arena_format(draft->context->work->arena, "%u", code),
                    (struct fix){.title = title, .safety = FIX_CHOICE});
}

static void report(struct rule_context *context, struct span number, enum severity severity,
                   bool is_zero)
{
    struct text text = report_text(context, number);
    struct draft_finding draft;

    report_start(&draft, context, severity, number);
    report_message(&draft,
                   "%.*s is no HTTP status: they have three digits, from 100 to 599, and many "
                   "servers and clients refuse anything else",
                   (int)text.len, text.bytes);
    if (is_zero)
        offer(&draft, number, 200, "Answer 200 OK");
    offer(&draft, number, 500,
          "Answer 500 Internal Server Error; a code of your own belongs in the body");
    report_finish(&draft);
}

/** What a value that is handed on says is a number of the application's own; the function that it
 * is handed to may map it. */
static bool is_handed_on(const struct occurrence *occurrence, const struct response *response)
{
    return response->statement.start == occurrence->span.start &&
           response->statement.end == occurrence->span.end;
}

static void check(struct rule_context *context, const struct response *response)
{
    const struct occurrence *occurrence = report_occurrence(context, response);

    if (occurrence->status_class || status_is_valid(occurrence->code) ||
        occurrence->spelling != SPELLING_NUMBER || is_handed_on(occurrence, response) ||
        context->work->in_test)
        return;
    report(context, occurrence->span,
           occurrence->confidence == CONFIDENCE_CERTAIN ? SEVERITY_ERROR : SEVERITY_WARNING, false);
}

/** 0 in a field or a variable stands for "none yet"; in a call it is sent. */
static bool is_sent(const struct rule_context *context, struct path path, uint32_t at)
{
    enum kind kind = view_kind(&context->work->view, path.nodes[at]);

    return kind == KIND_CALL || kind == KIND_CONSTRUCT || kind == KIND_PIPE;
}

static void check_number(struct rule_context *context, const struct hit *hit)
{
    const struct work *work = context->work;
    struct span number = {hit->offset, hit->offset + hit->len};
    struct sighting sighting;
    struct path path;

    if (hit->len == CODE_LENGTH || work->in_test || !occurrences_odd_slot(work, hit, &sighting))
        return;
    path = path_to(work->walker, hit->offset);
    if (!is_sent(context, path, sighting.at))
        return;
    report(context, number,
           sighting.confidence == CONFIDENCE_CERTAIN ? SEVERITY_ERROR : SEVERITY_WARNING,
           hit->len == 1 && work->input->text[hit->offset] == '0');
}

const struct rule rule_status_out_of_range = {
    .id = "status-out-of-range",
    .severity = SEVERITY_ERROR,
    .summary = "a response is sent with a status outside 100 to 599",
    .spec = "RFC 9110 section 15, RFC 9112 section 4",
    .check_response = check,
    .check_number = check_number,
};
