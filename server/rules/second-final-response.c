#include "catalog/status.h"
#include "server/engine/effects.h"
#include "server/engine/flow.h"
#include "server/engine/report.h"

#include <string.h>

/** Something that sends, with or without a status of its own. */
struct send {
    struct span span;
    enum ends ends;
    bool has_status;
    bool writes; /* a body, at least */
};

static bool same(struct span a, struct span b)
{
    return a.start == b.start && a.end == b.end;
}

/** Ending a response that has ended does nothing. */
static bool is_idle(const struct rule_context *context, const struct response *response)
{
    return response->body == BODY_EMPTY &&
           text_is(report_text(context, response->sender_name), "end");
}

static bool find_response(const struct rule_context *context, struct span call,
                          struct text receiver, struct send *out)
{
    for (uint32_t i = 0; i < context->work->response_count; i++) {
        const struct response *response = &context->work->responses[i];

        if (!response->ends || !same(response->sent, call) ||
            !text_equal(response->receiver, receiver) ||
            report_occurrence(context, response)->code < 200 || is_idle(context, response))
            continue;
        *out = (struct send){call, response->ends, true, true};
        return true;
    }
    return false;
}

static bool find_effect(const struct rule_context *context, struct span call, struct text receiver,
                        struct send *out)
{
    for (const struct effect *effect = context->work->effects; effect; effect = effect->next) {
        if (!same(effect->span, call) || !text_equal(effect->receiver, receiver) ||
            effect->sends != BODY_PRESENT)
            continue;
        *out = (struct send){call, effect->ends, false, true};
        return true;
    }
    return false;
}

/** True if `later` cannot be sent when `sooner` has been. */
static bool clashes(const struct send *sooner, const struct send *later, bool outside)
{
    if (later->has_status)
        return true;
    if (sooner->ends != ENDS_RESPONSE)
        return false;
    return later->ends == ENDS_RESPONSE || (later->writes && outside);
}

static const struct flow_step *find_clash(const struct rule_context *context,
                                          const struct flow *flow, const struct send *sooner,
                                          struct text receiver)
{
    struct send later;

    for (uint32_t i = 0; i < flow->count; i++) {
        const struct flow_step *step = &flow->steps[i];

        if (!span_length(step->call))
            continue;
        if ((find_response(context, step->call, receiver, &later) ||
             find_effect(context, step->call, receiver, &later)) &&
            clashes(sooner, &later, step->outside))
            return step;
    }
    return NULL;
}

static bool is_name_byte(char byte)
{
    return (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') ||
           (byte >= 'A' && byte <= 'Z') || byte == '_' || byte == '$';
}

/** The object is handed in, so the function answers a request; what it makes itself may be
 * anything.
 */
static bool is_parameter(struct text parameters, struct text name)
{
    for (uint32_t i = 0; i + name.len <= parameters.len; i++) {
        bool begins = !i || !is_name_byte(parameters.bytes[i - 1]);
        bool ends = i + name.len == parameters.len || !is_name_byte(parameters.bytes[i + name.len]);

        if (begins && ends && text_equal((struct text){parameters.bytes + i, name.len}, name))
            return true;
    }
    return false;
}

/** w.WriteHeader(404), but not c.Writer.WriteHeader(404), which frameworks hold back. */
static bool is_direct(const struct rule_context *context, const struct response *response)
{
    struct text text = report_text(context, response->sent);

    return text.len > response->receiver.len &&
           !memcmp(text.bytes, response->receiver.bytes, response->receiver.len) &&
           !memchr(text.bytes + response->receiver.len + 1, '.',
                   text.len - response->receiver.len - 1);
}

static bool find_second(struct rule_context *context, const struct send *sooner,
                        struct text receiver, struct flow *flow, const struct flow_step **second)
{
    if (!flow_find(context->work, sooner->span, flow) || !is_parameter(flow->parameters, receiver))
        return false;
    *second = find_clash(context, flow, sooner, receiver);
    return *second != NULL;
}

/** Where the return belongs: behind what the branch still does. */
static struct span last_of_branch(const struct flow *flow)
{
    struct span last = flow->statement;

    for (uint32_t i = 0; i < flow->count && !flow->steps[i].outside; i++)
        last = flow->steps[i].statement;
    return last;
}

/** What stands before a statement in its line, when that is blank. */
static struct text indent_of(const struct rule_context *context, struct span statement)
{
    const char *text = context->work->input->text;
    uint32_t start = statement.start;

    while (start && (text[start - 1] == ' ' || text[start - 1] == '\t'))
        start--;
    if (start && text[start - 1] != '\n')
        return (struct text){NULL, 0};
    return (struct text){text + start, statement.start - start};
}

/** Functions of the same handler end as `return res.json(x)`. */
static bool returns_sends(const struct rule_context *context, const struct flow *flow,
                          struct text receiver)
{
    const char *call =
        arena_format(context->work->arena, "return %.*s.", (int)receiver.len, receiver.bytes);

    return report_mentions(context, flow->function, call);
}

static void offer_prefix(struct draft_finding *draft, const struct flow *flow)
{
    struct span start = {flow->statement.start, flow->statement.start};

    report_edit_fix(draft, start, "return ",
                    (struct fix){.title = "Return what the call yields, as elsewhere here",
                                 .safety = FIX_CHOICE});
}

static void offer_statement(struct draft_finding *draft, const struct flow *flow)
{
    struct rule_context *context = draft->context;
    struct span last = last_of_branch(flow);
    struct text text = report_text(context, last);
    struct text indent = indent_of(context, last);
    const char *end = text.bytes[text.len - 1] == ';' ? ";" : "";
    struct fix fix = {.title = "Return after this response", .safety = FIX_CHOICE};

    if (flow->is_lone)
        report_edit_fix(
            draft, flow->statement,
            arena_format(context->work->arena, "{ %.*s return%s }", (int)text.len, text.bytes, end),
            fix);
    else if (indent.bytes)
        report_edit_fix(draft, (struct span){last.end, last.end},
                        arena_format(context->work->arena, "\n%.*sreturn%s", (int)indent.len,
                                     indent.bytes, end),
                        fix);
}

/** A return in the middle of a block would only hide what follows. */
static void offer_return(struct draft_finding *draft, const struct flow *flow,
                         const struct flow_step *second, struct text receiver)
{
    if (!second->outside)
        return;
    if (returns_sends(draft->context, flow, receiver) &&
        last_of_branch(flow).start == flow->statement.start)
        offer_prefix(draft, flow);
    else if (!flow_returns_value(draft->context->work, flow))
        offer_statement(draft, flow);
}

/** The first of the two has a status. */
static bool check_first(struct rule_context *context, const struct response *response)
{
    struct send sooner = {response->sent, response->ends, true, true};
    const struct flow_step *second;
    struct draft_finding draft;
    struct flow flow;

    if (response->ends == ENDS_HEADER && !is_direct(context, response))
        return false;
    if (!find_second(context, &sooner, response->receiver, &flow, &second))
        return false;
    report_start(&draft, context, SEVERITY_ERROR, report_occurrence(context, response)->span);
    report_message(&draft, "after this response the function goes on and sends another one");
    report_related(&draft, second->call, "the second response is sent here");
    offer_return(&draft, &flow, second, response->receiver);
    report_finish(&draft);
    return true;
}

/** A status that was set in the same block before is the one that is reported. */
static bool has_own_status(const struct rule_context *context, const struct effect *effect)
{
    for (uint32_t i = 0; i < context->work->response_count; i++) {
        const struct response *other = &context->work->responses[i];

        if (text_equal(other->receiver, effect->receiver) &&
            (same(other->sent, effect->span) || (other->statement.end <= effect->span.start &&
                                                 span_contains(effect->block, other->statement))))
            return true;
    }
    return false;
}

/** Only the second has a status: res.json(x) without a return, and then a status. */
static void check_second(struct rule_context *context, const struct response *response)
{
    const struct flow_step *second;
    struct draft_finding draft;
    struct flow flow;

    for (const struct effect *effect = context->work->effects; effect; effect = effect->next) {
        struct send sooner = {effect->span, effect->ends, false, true};

        if (effect->ends != ENDS_RESPONSE || effect->span.end > response->statement.start ||
            !text_equal(effect->receiver, response->receiver) ||
            !span_contains(response->function, effect->span) || has_own_status(context, effect) ||
            !find_second(context, &sooner, response->receiver, &flow, &second) ||
            !same(second->call, response->sent))
            continue;
        report_start(&draft, context, SEVERITY_ERROR, report_occurrence(context, response)->span);
        report_message(&draft, "on the way here a response has been sent already");
        report_related(&draft, effect->span, "the first response is sent here");
        offer_return(&draft, &flow, second, response->receiver);
        report_finish(&draft);
        return;
    }
}

static void check(struct rule_context *context, const struct response *response)
{
    const struct occurrence *occurrence = report_occurrence(context, response);

    if (!response->ends || !response->receiver.len || occurrence->code < 200 || response->in_test)
        return;
    if (!check_first(context, response) && !is_idle(context, response))
        check_second(context, response);
}

const struct rule rule_second_final_response = {
    .id = "second-final-response",
    .severity = SEVERITY_ERROR,
    .summary = "a response has been sent, and the same path sends another one",
    .spec = "RFC 9110 section 15",
    .check_response = check,
};
