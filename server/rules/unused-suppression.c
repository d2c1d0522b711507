#include "server/base/nearest.h"
#include "server/engine/policy.h"
#include "server/engine/report.h"
#include "server/engine/suppression.h"

#include <string.h>

enum { REQUIRE_REASON, REQUIRE_RULE };

static const struct rule_option options[] = {
    [REQUIRE_REASON] = {"require-reason", "report comments without a reason as well"},
    [REQUIRE_RULE] = {"require-rule", "report comments that name no rule as well"},
    {NULL, NULL},
};

/* ---- fixes ---- */

static bool is_blank(char byte)
{
    return byte == ' ' || byte == '\t';
}

static bool is_line_end(char byte)
{
    return byte == '\n' || byte == '\r';
}

/* The comment with the white space before it, and its line where it has one for itself. */
static struct span whole_comment(const struct rule_context *context, struct span comment)
{
    const char *text = context->work->input->text;
    uint32_t len = context->work->input->len;
    struct span span = comment;

    while (span.start > 0 && is_blank(text[span.start - 1]))
        span.start--;
    while (span.end < len && is_blank(text[span.end]))
        span.end++;
    if (span.end < len && !is_line_end(text[span.end]))
        return comment; /* code follows on the line */
    if (span.start > 0 && !is_line_end(text[span.start - 1]))
        return (struct span){span.start, comment.end};
    span.end += span.end < len && text[span.end] == '\r';
    span.end += span.end < len && text[span.end] == '\n';
    return span;
}

static void offer_removal(struct draft_finding *draft, const struct suppression *suppression)
{
    struct fix fix = {.title = "Remove this comment", .safety = FIX_SAFE, .preferred = true};

    report_edit_fix(draft, whole_comment(draft->context, suppression->comment), "", fix);
}

/* A name goes together with the comma that it no longer needs. */
static void offer_name_removal(struct draft_finding *draft, const struct suppression *suppression,
                               uint32_t index)
{
    struct fix fix = {.title = "Remove this name", .safety = FIX_SAFE, .preferred = true};
    const struct suppressed_rule *rules = suppression->rules;
    struct span span = rules[index].span;

    if (suppression->rule_count == 1) {
        offer_removal(draft, suppression);
        return;
    }
    if (index + 1 < suppression->rule_count)
        span.end = rules[index + 1].span.start;
    else
        span.start = rules[index - 1].span.end;
    report_edit_fix(draft, span, "", fix);
}

static void offer_replacement(struct draft_finding *draft, struct span span, const char *by)
{
    const char *title = arena_format(draft->context->work->arena, "Write %s", by);

    report_edit_fix(draft, span, by, (struct fix){.title = title, .safety = FIX_CHOICE});
}

/* ---- what is wrong ---- */

static const char *copy(const struct rule_context *context, struct span span)
{
    struct text text = report_text(context, span);

    return arena_copy(context->work->arena, text.bytes, text.len);
}

static void say_unknown_word(struct rule_context *context, const struct suppression *suppression)
{
    struct nearest nearest = {.wanted = copy(context, suppression->word)};
    struct draft_finding draft;

    for (int kind = 0; kind < SUPPRESSION_KINDS; kind++)
        nearest_offer(&nearest, suppression_word(kind));
    report_start(&draft, context, context->rule->severity, suppression->word);
    report_message(&draft, "there is no %s%s%s%s, so this comment silences nothing", nearest.wanted,
                   nearest.best ? "; did you mean " : "", nearest.best ? nearest.best : "",
                   nearest.best ? "? As it stands" : "");
    if (nearest.best)
        offer_replacement(&draft, suppression->word, nearest.best);
    report_finish(&draft);
}

static void say_unknown_rule(struct rule_context *context, const struct suppression *suppression,
                             uint32_t index)
{
    struct span span = suppression->rules[index].span;
    struct nearest nearest = {.wanted = copy(context, span)};
    struct draft_finding draft;

    for (size_t i = 0; i < context->work->input->rule_count; i++)
        nearest_offer(&nearest, context->work->input->rules[i]->id);
    report_start(&draft, context, context->rule->severity, span);
    if (nearest.best) {
        report_message(&draft, "there is no rule \"%s\"; did you mean \"%s\"?", nearest.wanted,
                       nearest.best);
        offer_replacement(&draft, span, nearest.best);
    } else {
        report_message(&draft, "there is no rule \"%s\"; a reason stands behind a colon",
                       nearest.wanted);
    }
    report_finish(&draft);
}

static void say_unpaired(struct rule_context *context, const struct suppression *suppression)
{
    bool begins = suppression->kind == SUPPRESSION_BEGIN;
    struct draft_finding draft;

    report_start(&draft, context, context->rule->severity, suppression->directive);
    report_message(&draft, "%s",
                   begins ? "nothing ends what this comment begins, so it silences "
                            "the rest of the file; statusls-ignore-file says that"
                          : "nothing was begun that this comment could end");
    if (!begins)
        offer_removal(&draft, suppression);
    report_finish(&draft);
}

static void say_unused(struct rule_context *context, const struct suppression *suppression)
{
    struct draft_finding draft;

    report_start(&draft, context, context->rule->severity, suppression->directive);
    report_message(&draft, "%s silences nothing here", suppression_word(suppression->kind));
    if (suppression->kind != SUPPRESSION_BEGIN)
        offer_removal(&draft, suppression);
    else if (suppression->partner)
        report_edits_fix(
            &draft,
            (struct text_edit[]){
                {whole_comment(context, suppression->comment), ""},
                {whole_comment(context, suppression->partner->comment), ""},
            },
            2,
            (struct fix){.title = "Remove both comments", .safety = FIX_SAFE, .preferred = true});
    report_finish(&draft);
}

static void say_unused_name(struct rule_context *context, const struct suppression *suppression,
                            uint32_t index)
{
    struct draft_finding draft;

    report_start(&draft, context, context->rule->severity, suppression->rules[index].span);
    report_message(&draft, "nothing of %s is silenced here", suppression->rules[index].rule->id);
    if (suppression->kind != SUPPRESSION_BEGIN) /* its end names the same rules */
        offer_name_removal(&draft, suppression, index);
    report_finish(&draft);
}

/* ---- what is looked at ---- */

/* This rule speaks last, so nobody can say yet whether its own name silences anything. */
static bool is_unused_name(const struct rule_context *context, const struct suppressed_rule *rule)
{
    return rule->rule && rule->runs && !rule->hits && rule->rule != context->rule;
}

static bool all_unused(const struct rule_context *context, const struct suppression *suppression)
{
    for (uint32_t i = 0; i < suppression->rule_count; i++)
        if (!is_unused_name(context, &suppression->rules[i]))
            return false;
    return suppression->rule_count > 0;
}

static void check_names(struct rule_context *context, const struct suppression *suppression)
{
    for (uint32_t i = 0; i < suppression->rule_count; i++) {
        if (!suppression->rules[i].rule)
            say_unknown_rule(context, suppression, i);
        else if (is_unused_name(context, &suppression->rules[i]))
            say_unused_name(context, suppression, i);
    }
}

/* A comment for all rules may wait for one that is switched off. */
static bool all_rules_run(const struct rule_context *context)
{
    const struct analysis_input *input = context->work->input;

    for (size_t i = 0; i < input->rule_count; i++)
        if (!policy_severity(input->policy, input->rules, i))
            return false;
    return true;
}

static void say_missing(struct rule_context *context, const struct suppression *suppression)
{
    bool rule = !suppression->rule_count && report_option(context, REQUIRE_RULE);
    struct draft_finding draft;

    if (!rule && (suppression->has_reason || !report_option(context, REQUIRE_REASON)))
        return;
    report_start(&draft, context, context->rule->severity, suppression->directive);
    report_message(&draft, "%s",
                   rule ? "this comment names no rule, so it hides whatever may come"
                        : "this comment gives no reason; it stands behind a colon");
    report_finish(&draft);
}

static void check(struct rule_context *context, const struct suppression *suppression)
{
    bool pairs = suppression->kind == SUPPRESSION_BEGIN || suppression->kind == SUPPRESSION_END;

    if (suppression->kind < SUPPRESSION_END)
        say_missing(context, suppression);

    if (suppression->kind == SUPPRESSION_UNKNOWN)
        say_unknown_word(context, suppression);
    else if (pairs && !suppression->partner)
        say_unpaired(context, suppression);
    else if (suppression->kind == SUPPRESSION_END)
        return;
    else if (all_unused(context, suppression) ||
             (!suppression->rule_count && !suppression->hits && all_rules_run(context)))
        say_unused(context, suppression);
    else
        check_names(context, suppression);
}

const struct rule rule_unused_suppression = {
    .id = "unused-suppression",
    .severity = SEVERITY_WARNING,
    .summary = "a statusls-ignore comment silences nothing",
    .spec = "", /* no RFC speaks of our comments */
    .check_suppression = check,
    .options = options,
};
