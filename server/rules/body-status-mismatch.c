#include "catalog/status.h"
#include "server/engine/body_status.h"
#include "server/engine/effects.h"
#include "server/engine/report.h"

#include <string.h>

/** `code` is also what applications call their own numbers. */
static enum severity severity_of(const struct body_status *claim)
{
    return text_is(claim->key, "code") ? SEVERITY_HINT : SEVERITY_WARNING;
}

/** Their clients demand 200 and look into the body. */
static bool is_other_protocol(const struct rule_context *context, struct span function)
{
    static const char *const words[] = {"graphql", "jsonrpc", "json_rpc",
                                        "webhook", "slack",   "alexa"};

    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (report_mentions(context, function, words[i]))
            return true;
    return false;
}

static const char *phrase_of(uint16_t code)
{
    const struct status *status = status_find(code);

    return status ? status->phrase : "";
}

/** The response's own code differs: one of the two is wrong. */
static void check_response(struct rule_context *context, const struct response *response)
{
    const struct occurrence *occurrence = report_occurrence(context, response);
    struct arena *arena = context->work->arena;
    struct draft_finding draft;
    struct body_status claim;

    if (response->in_test || !response->alone ||
        !body_status_find(context->work, response->body_span, &claim) ||
        claim.code == occurrence->code || is_other_protocol(context, response->function))
        return;
    report_start(&draft, context, severity_of(&claim), claim.span);
    report_message(&draft, "the body says %u, the response is %u %s", claim.code, occurrence->code,
                   phrase_of(occurrence->code));
    report_related(&draft, occurrence->span, "the status is set here");
    report_code_fix(&draft, response, claim.code,
                    arena_format(arena, "Answer %u %s", claim.code, phrase_of(claim.code)), false);
    if (claim.is_number)
        report_edit_fix(&draft, claim.span, arena_format(arena, "%u", occurrence->code),
                        (struct fix){.title = arena_format(arena, "Say %u in the body as well",
                                                           occurrence->code),
                                     .safety = FIX_CHOICE});
    report_finish(&draft);
}

/** res.json(x), with nothing between the object and the call. */
static bool is_plain_call(const struct effect *effect)
{
    return effect->name.start == effect->span.start + effect->receiver.len + 1;
}

/** True if what `other` sets has not been sent with something else. */
static bool is_open(const struct response *other, const struct effect *effect)
{
    return !other->ends &&
           (other->body == BODY_UNKNOWN || other->sender.start == effect->span.start);
}

static bool has_status(const struct work *work, const struct effect *effect)
{
    for (uint32_t i = 0; i < work->response_count; i++) {
        const struct response *other = &work->responses[i];

        if (!text_equal(other->receiver, effect->receiver) ||
            !span_contains(effect->function, other->statement))
            continue;
        if (span_contains(effect->span, other->statement) ||
            (other->statement.end <= effect->span.start && is_open(other, effect)))
            return true;
    }
    return false;
}

/** A status that is a variable: res.status(error.status), res.statusCode = code. */
static bool may_have_status(const struct rule_context *context, const struct effect *effect)
{
    const char *text = context->work->input->text;
    struct arena *arena = context->work->arena;
    const char *member =
        arena_format(arena, "%.*s.status", (int)effect->receiver.len, effect->receiver.bytes);
    uint32_t len = (uint32_t)strlen(member);
    uint32_t unknown = 0;

    for (uint32_t at = effect->function.start; at + len <= effect->span.start; at++)
        unknown += !memcmp(text + at, member, len);
    for (uint32_t i = 0; i < context->work->response_count; i++) {
        const struct response *other = &context->work->responses[i];

        if (unknown && text_equal(other->receiver, effect->receiver) &&
            other->statement.start >= effect->function.start &&
            other->statement.end <= effect->span.start &&
            text_starts(report_text(context, other->statement), member))
            unknown--;
    }
    return unknown > 0;
}

static void offer_status(struct draft_finding *draft, const struct effect *effect, uint16_t code)
{
    struct arena *arena = draft->context->work->arena;
    uint32_t behind = effect->body.end;
    uint32_t before = effect->name.start - 1;
    struct fix fix = {.title = arena_format(arena, "Answer %u %s", code, phrase_of(code)),
                      .safety = FIX_CHOICE};

    switch (effect->shape->set) {
    case SET_CHAIN:
        report_edit_fix(draft, (struct span){before, before},
                        arena_format(arena, ".status(%u)", code), fix);
        break;
    case SET_LAST:
        report_edit_fix(draft, (struct span){behind, behind}, arena_format(arena, ", %u", code),
                        fix);
        break;
    case SET_OPTIONS:
        report_edit_fix(draft, (struct span){behind, behind},
                        arena_format(arena, ", { status: %u }", code), fix);
        break;
    default:
        break;
    }
}

/** Nothing sets a status, so it is 200. */
static void check_effect(struct rule_context *context, const struct effect *effect)
{
    struct draft_finding draft;
    struct body_status claim;

    if (context->work->in_test || !effect->is_sure || !effect->shape->set ||
        !span_length(effect->function) || !is_plain_call(effect) ||
        !body_status_find(context->work, effect->body, &claim))
        return;
    if (has_status(context->work, effect) || may_have_status(context, effect) ||
        is_other_protocol(context, effect->function))
        return;
    report_start(&draft, context, severity_of(&claim), claim.span);
    report_message(&draft, "the body says %u, the response is 200 OK", claim.code);
    report_related(&draft, effect->name, "no status is set here, and 200 is the default");
    offer_status(&draft, effect, claim.code);
    report_finish(&draft);
}

const struct rule rule_body_status_mismatch = {
    .id = "body-status-mismatch",
    .severity = SEVERITY_WARNING,
    .summary = "the body names another status than the response has",
    .spec = "RFC 9205 section 4.6, RFC 9457 section 3.1.2",
    .check_response = check_response,
    .check_effect = check_effect,
};
