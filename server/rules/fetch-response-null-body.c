#include "catalog/status.h"
#include "server/engine/report.h"

#include <ctype.h>
#include <string.h>

/** The Fetch standard's null body statuses that can be constructed at all; 101 and 103 cannot. */
static bool is_null_body(uint16_t code)
{
    return code == 204 || code == 205 || code == 304;
}

/** Response.json(x) always makes a body; new Response(x) does unless x may be null. */
static bool has_body(const struct response *response)
{
    if (!response->shape->makes_fetch)
        return false;
    return response->shape->body == BODY_PRESENT || response->content == CONTENT_EMPTY ||
           response->content == CONTENT_SURE;
}

static bool holds(struct text text, const char *word)
{
    return memmem(text.bytes, text.len, word, strlen(word)) != NULL;
}

/** A Response that comes from elsewhere, or is made here, need not be the standard's. */
static bool is_foreign(const struct rule_context *context)
{
    const struct work *work = context->work;
    const struct import *import = imports_find(&work->imports, text_of("Response"));
    struct text whole = {work->input->text, work->input->len};

    if (import)
        return !import_is_from(import, "undici @cloudflare");
    return holds(whole, "class Response ") || holds(whole, "Response = require(");
}

static bool applies(const struct rule_context *context, const struct response *response)
{
    const struct occurrence *occurrence = report_occurrence(context, response);

    if (!is_null_body(occurrence->code) || !response->alone || !has_body(response))
        return false;
    return !is_foreign(context);
}

/** What is called, without type arguments: "NextResponse.json" of NextResponse.json<T>(x). */
static struct text callee(struct text call)
{
    uint32_t len = 0;

    while (len < call.len && call.bytes[len] != '(' && call.bytes[len] != '<')
        len++;
    return (struct text){call.bytes, len};
}

static uint32_t last_dot(struct text text)
{
    uint32_t at = text.len;

    while (at > 0 && text.bytes[at - 1] != '.')
        at--;
    return at;
}

/** The status stands in an object of options, which a constructor takes as well. */
static bool has_options(const struct rule_context *context, const struct response *response)
{
    const struct occurrence *occurrence = report_occurrence(context, response);
    struct span between = {response->body_span.end, occurrence->span.start};

    return holds(report_text(context, between), "{");
}

/** What stands before the options of a response without a body; NULL when it cannot be told. */
static const char *without_body(const struct rule_context *context, const struct response *response)
{
    struct text name = callee(report_text(context, response->statement));
    struct arena *arena = context->work->arena;
    uint32_t dot = last_dot(name);

    if (text_starts(name, "new "))
        return arena_format(arena, "%.*s(null", (int)name.len, name.bytes);
    if (dot && !isupper((unsigned char)name.bytes[0]))
        return arena_format(arena, "%.*sbody(null", (int)dot, name.bytes);
    if (!has_options(context, response))
        return NULL;
    if (dot)
        return arena_format(arena, "new %.*s(null", (int)dot - 1, name.bytes);
    return "new Response(null";
}

static void offer_null(struct draft_finding *draft, const struct response *response, bool preferred)
{
    const char *text = without_body(draft->context, response);
    struct span span = {response->statement.start, response->body_span.end};

    if (text && span_length(response->body_span))
        report_edit_fix(draft, span, text,
                        (struct fix){.title = "Send no body: pass null",
                                     .safety = FIX_SAFE,
                                     .preferred = preferred});
}

static void check(struct rule_context *context, const struct response *response)
{
    const struct occurrence *occurrence = report_occurrence(context, response);
    const struct status *status = status_find(occurrence->code);
    bool empty = response->content == CONTENT_EMPTY || response->content == CONTENT_NOTHING;
    struct draft_finding draft;

    if (!applies(context, response))
        return;
    report_start(&draft, context, report_severity(context, SEVERITY_ERROR), occurrence->span);
    report_message(&draft,
                   "a Response with %u %s and a body%s cannot be made: this throws a TypeError",
                   occurrence->code, status->phrase,
                   response->content == CONTENT_EMPTY ? ", even an empty one," : "");
    report_related(&draft, response->body_span, "this is not null");
    offer_null(&draft, response, empty);
    if (!empty)
        report_code_fix(&draft, response, 200, "Answer 200 OK, which carries the body", false);
    report_finish(&draft);
}

const struct rule rule_fetch_response_null_body = {
    .id = "fetch-response-null-body",
    .severity = SEVERITY_ERROR,
    .summary = "a Response of the Fetch standard is given a body with a status that has none",
    .spec = "Fetch standard, initialize a response",
    .check_response = check,
};
