#include "server/engine/report.h"

#include "catalog/names.h"
#include "catalog/status.h"
#include "server/engine/idiom.h"
#include "server/engine/policy.h"
#include "server/frameworks/framework.h"
#include "server/languages/language.h"

#include <ctype.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

enum { ARGUMENTS_MAX = 24 };

const struct occurrence *report_occurrence(const struct rule_context *context,
                                           const struct response *response)
{
    return &context->work->occurrences[response->occurrence];
}

bool report_option(const struct rule_context *context, unsigned option)
{
    const struct analysis_input *input = context->work->input;

    for (size_t i = 0; input->policy && i < input->rule_count && i < POLICY_RULES_MAX; i++)
        if (input->rules[i] == context->rule)
            return input->policy->options[i] >> option & 1;
    return false;
}

struct text report_text(const struct rule_context *context, struct span span)
{
    return (struct text){context->work->input->text + span.start, span_length(span)};
}

static bool line_mentions(struct text line, const char *comment, const char *word)
{
    uint32_t len = text_of(word).len;
    uint32_t at = 0;

    while (at < line.len && (line.bytes[at] == ' ' || line.bytes[at] == '\t'))
        at++;
    if (comment && text_starts((struct text){line.bytes + at, line.len - at}, comment))
        return false;
    for (; at + len <= line.len; at++)
        if (text_is_folded((struct text){line.bytes + at, len}, word))
            return true;
    return false;
}

bool report_mentions(const struct rule_context *context, struct span span, const char *word)
{
    const char *comment = context->work->input->language->line_comment;
    const char *text = context->work->input->text;

    while (span.start < span.end) {
        const char *end = memchr(text + span.start, '\n', span_length(span));
        uint32_t len = end ? (uint32_t)(end - text) - span.start : span_length(span);

        if (line_mentions((struct text){text + span.start, len}, comment, word))
            return true;
        span.start += len + (end ? 1 : 0);
    }
    return false;
}

enum severity report_severity(const struct rule_context *context, enum severity severity)
{
    return context->work->in_test ? SEVERITY_HINT : severity;
}

void report_start(struct draft_finding *draft, struct rule_context *context, enum severity severity,
                  struct span span)
{
    memset(draft, 0, sizeof *draft);
    draft->context = context;
    draft->finding.rule = context->rule;
    draft->finding.severity = severity;
    draft->finding.span = span;
}

void report_message(struct draft_finding *draft, const char *format, ...)
{
    char text[512];
    va_list arguments;

    va_start(arguments, format);
    vsnprintf(text, sizeof text, format, arguments);
    va_end(arguments);
    draft->finding.message = arena_copy(draft->context->work->arena, text, strlen(text));
}

/* Editors underline all of a related place: its first line says where it is, and a handler's body
 * would drown what is found in it. */
static struct span first_line(const struct draft_finding *draft, struct span span)
{
    const char *text = draft->context->work->input->text;
    const char *newline = memchr(text + span.start, '\n', span_length(span));

    if (newline)
        span.end = (uint32_t)(newline - text);
    while (span.end > span.start && strchr("\r\t ", text[span.end - 1]))
        span.end--;
    return span;
}

void report_related(struct draft_finding *draft, struct span span, const char *message)
{
    if (draft->finding.related_count < RELATED_MAX && span_length(span))
        draft->related[draft->finding.related_count++] =
            (struct related_place){first_line(draft, span), message};
}

static void add_fix(struct draft_finding *draft, struct fix fix, struct text_edit edit)
{
    struct text_edit *edits = arena_alloc(draft->context->work->arena, sizeof *edits);

    if (draft->finding.fix_count == FIXES_MAX)
        return;
    *edits = edit;
    fix.edits = edits;
    fix.edit_count = 1;
    draft->fixes[draft->finding.fix_count++] = fix;
}

static bool is_name_byte(char byte)
{
    return isalnum((unsigned char)byte) || byte == '_';
}

/** The same constant with another name: only the last component changes. */
static bool rename_constant(struct rule_context *context, const struct occurrence *occurrence,
                            uint16_t code, struct text_edit *out)
{
    struct text whole = report_text(context, occurrence->span);
    const struct vocabulary *vocabulary = occurrence->vocabulary;
    const struct name *name = vocabulary ? vocabulary_preferred(vocabulary, code) : NULL;
    uint32_t start = whole.len;

    while (start && is_name_byte(whole.bytes[start - 1]))
        start--;
    if (!name)
        return false;
    out->span = (struct span){occurrence->span.start + start, occurrence->span.end};
    out->text = name->identifier;
    return true;
}

/** Between a keyword argument's name and its value. */
static const char *keyword_sign(const struct work *work)
{
    const char *sign = work->view.language->keyword_sign;

    return sign ? sign : "=";
}

/** As the language's frameworks write a code: a symbol where they have them. */
static const char *code_text(const struct work *work, uint16_t code)
{
    for (uint32_t i = 0; i < work->lexicon->constants_count; i++) {
        const struct name *name = NULL;

        if (work->family->constants[i].import & ARE_SYMBOLS)
            name = idiom_name(work->lexicon->vocabularies[i], code);
        if (name)
            return arena_format(work->arena, ":%s", name->identifier);
    }
    return arena_format(work->arena, "%u", code);
}

static bool is_there(struct node node, struct span span)
{
    return view_span(node).start == span.start && view_span(node).end == span.end;
}

/** The arguments of the call without parentheses that `target` is, `path_of order` in `redirect_to
 * path_of order`: what is written behind it would be an argument of it. Missing when it is none. */
static struct node bare_call(const struct rule_context *context, struct span target)
{
    const struct work *work = context->work;
    struct path path = path_to(work->follower, target.start);
    struct argument arguments[ARGUMENTS_MAX];

    for (uint32_t i = 0; i < path.count; i++) {
        struct node node = path.nodes[i];
        uint32_t count;

        if (!is_there(node, target) || view_kind(&work->view, node) != KIND_CALL)
            continue;
        count = view_arguments(&work->view, node, arguments, ARGUMENTS_MAX);
        if (count && view_span(arguments[count - 1].value).end == target.end)
            return view_slot(&work->view, node, SLOT_ARGUMENTS);
    }
    return (struct node){0};
}

/** Puts parentheses around the arguments of a target that has none, in front of `behind`. */
static void append(struct rule_context *context, struct span target, const char *behind,
                   struct text_edit *out)
{
    struct node arguments = bare_call(context, target);
    const char *text = context->work->input->text;
    uint32_t name_end;

    out->span = (struct span){target.end, target.end};
    out->text = behind;
    if (node_missing(arguments))
        return;
    name_end = view_span(arguments).start;
    while (name_end > target.start && text[name_end - 1] == ' ')
        name_end--;
    out->span.start = name_end;
    out->text = arena_format(context->work->arena, "(%.*s)%s",
                             (int)(target.end - view_span(arguments).start),
                             text + view_span(arguments).start, behind);
}

/** Where an explicit code goes when the helper has none yet, and how it is written there. */
static bool insert_code(struct rule_context *context, const struct response *response,
                        uint16_t code, struct text_edit *out)
{
    struct arena *arena = context->work->arena;
    struct text keyword = response->shape->set_keyword;
    uint32_t first = response->target.start;

    if (!span_length(response->target))
        return false;
    switch (response->shape->set) {
    case SET_FIRST:
        out->span = (struct span){first, first};
        out->text = arena_format(arena, "%u, ", code);
        return true;
    case SET_LAST:
        append(context, response->target, arena_format(arena, ", %u", code), out);
        return true;
    case SET_KEYWORD:
        append(context, response->target,
               arena_format(arena, ", %.*s%s%s", (int)keyword.len, keyword.bytes,
                            keyword_sign(context->work), code_text(context->work, code)),
               out);
        return true;
    default:
        break;
    }
    return false;
}

/** The inside of "409" or "409 Conflict" between its quotes. */
static bool rewrite_string(struct rule_context *context, const struct occurrence *occurrence,
                           uint16_t code, struct text_edit *out)
{
    struct text whole = report_text(context, occurrence->span);
    const struct status *status = status_find(code);
    uint32_t start = 0;

    if (whole.len > 6 && !memcmp(whole.bytes + 1, "HTTP/", 5)) /* a whole status line */
        while (start < whole.len && whole.bytes[start] != ' ')
            start++;
    while (start < whole.len && !isdigit((unsigned char)whole.bytes[start]))
        start++;
    if (whole.len < start + 4)
        return false;
    out->span = (struct span){occurrence->span.start + start, occurrence->span.end - 1};
    if (whole.len == start + 4)
        out->text = arena_format(context->work->arena, "%u", code);
    else if (status)
        out->text = arena_format(context->work->arena, "%u %s", code, status->phrase);
    else
        return false;
    return true;
}

static bool code_edit(struct rule_context *context, const struct occurrence *occurrence,
                      uint16_t code, struct text_edit *out)
{
    const struct work *work = context->work;

    switch (occurrence->spelling) {
    case SPELLING_NUMBER:
        *out = (struct text_edit){occurrence->span, arena_format(work->arena, "%u", code)};
        return true;
    case SPELLING_SYMBOL:
        *out = (struct text_edit){occurrence->span, code_text(work, code)};
        return true;
    case SPELLING_CONSTANT:
        return rename_constant(context, occurrence, code, out);
    case SPELLING_STRING:
        return rewrite_string(context, occurrence, code, out);
    case SPELLING_IMPLICIT:
        return occurrence->response >= 0 &&
               insert_code(context, &work->responses[occurrence->response], code, out);
    default:
        return false;
    }
}

bool report_occurrence_fix(struct draft_finding *draft, const struct occurrence *occurrence,
                           uint16_t code, struct fix fix)
{
    struct text_edit edit;

    if (!code_edit(draft->context, occurrence, code, &edit))
        return false;
    add_fix(draft, fix, edit);
    return true;
}

bool report_code_fix(struct draft_finding *draft, const struct response *response, uint16_t code,
                     const char *title, bool preferred)
{
    return report_occurrence_fix(
        draft, report_occurrence(draft->context, response), code,
        (struct fix){.title = title, .safety = FIX_CHOICE, .preferred = preferred});
}

void report_edit_fix(struct draft_finding *draft, struct span span, const char *text,
                     struct fix fix)
{
    add_fix(draft, fix, (struct text_edit){span, text});
}

void report_edits_fix(struct draft_finding *draft, const struct text_edit *edits, size_t count,
                      struct fix fix)
{
    struct text_edit *copy = arena_alloc(draft->context->work->arena, count * sizeof *copy);

    if (draft->finding.fix_count == FIXES_MAX)
        return;
    memcpy(copy, edits, count * sizeof *copy);
    fix.edits = copy;
    fix.edit_count = count;
    draft->fixes[draft->finding.fix_count++] = fix;
}

static const void *keep(struct arena *arena, const void *items, size_t size)
{
    void *copy = arena_alloc(arena, size);

    if (size)
        memcpy(copy, items, size);
    return copy;
}

void report_finish(struct draft_finding *draft)
{
    struct finding_list *list = draft->context->findings;
    struct arena *arena = draft->context->work->arena;

    if (list->count == list->capacity) {
        size_t capacity = list->capacity ? list->capacity * 2 : 16;
        struct finding *more = arena_alloc(arena, capacity * sizeof *more);

        if (list->count)
            memcpy(more, list->findings, list->count * sizeof *more);
        list->findings = more;
        list->capacity = capacity;
    }
    draft->finding.fixes =
        keep(arena, draft->fixes, draft->finding.fix_count * sizeof draft->fixes[0]);
    draft->finding.related =
        keep(arena, draft->related, draft->finding.related_count * sizeof draft->related[0]);
    list->findings[list->count++] = draft->finding;
}
