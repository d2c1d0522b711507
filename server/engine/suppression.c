#include "server/engine/suppression.h"

#include "server/engine/policy.h"
#include "server/engine/report.h"
#include "server/engine/tracing.h"
#include "server/engine/work.h"
#include "server/languages/language.h"

#include <ctype.h>
#include <string.h>

enum { RULES_STEP = 4 };

static const char *const words[SUPPRESSION_KINDS] = {
    [SUPPRESSION_LINE] = "statusls-ignore",
    [SUPPRESSION_NEXT_LINE] = "statusls-ignore-next-line",
    [SUPPRESSION_FILE] = "statusls-ignore-file",
    [SUPPRESSION_BEGIN] = "statusls-ignore-begin",
    [SUPPRESSION_END] = "statusls-ignore-end",
};

const char *suppression_word(enum suppression_kind kind)
{
    return words[kind];
}

/* ---- text ---- */

static bool is_name_byte(char byte)
{
    return isalnum((unsigned char)byte) || byte == '-' || byte == '_';
}

static bool is_line_end(char byte)
{
    return byte == '\n' || byte == '\r';
}

static bool is_blank(char byte)
{
    return byte == ' ' || byte == '\t';
}

static uint32_t line_start(const struct work *work, uint32_t at)
{
    while (at > 0 && !is_line_end(work->input->text[at - 1]))
        at--;
    return at;
}

static uint32_t line_end(const struct work *work, uint32_t at)
{
    while (at < work->input->len && !is_line_end(work->input->text[at]))
        at++;
    return at;
}

static uint32_t skip(const struct work *work, uint32_t at, bool line_ends)
{
    const char *text = work->input->text;

    while (at < work->input->len && (is_blank(text[at]) || (line_ends && is_line_end(text[at]))))
        at++;
    return at;
}

/* ---- comments ---- */

/* The comment around a place, without the line end that some grammars count in; empty: there is
 * none. */
static struct span comment_at(const struct work *work, uint32_t offset)
{
    struct path path = path_to(work->follower, offset);

    for (uint32_t n = path.count; n-- > 0;) {
        struct span span = view_span(path.nodes[n]);

        if (view_kind(&work->view, path.nodes[n]) != KIND_COMMENT)
            continue;
        while (span.end > span.start && is_line_end(work->input->text[span.end - 1]))
            span.end--;
        return span;
    }
    return (struct span){offset, offset};
}

/* Where the sign before the word begins: the comment itself, or a line comment's sign within it.
 * False when other text stands between. */
static bool find_opener(const struct work *work, struct span comment, uint32_t word, uint32_t *out)
{
    const char *text = work->input->text;
    const char *sign = work->input->language->line_comment;
    struct text run;
    const char *found;
    uint32_t at = word;

    while (at > comment.start && !isalnum((unsigned char)text[at - 1]) && !(text[at - 1] & 0x80))
        at--;
    *out = comment.start;
    if (at == comment.start)
        return true;
    if (!sign || strncmp(text + comment.start, sign, strlen(sign)) != 0)
        return false;
    run = (struct text){text + at, word - at};
    found = memmem(run.bytes, run.len, sign, strlen(sign));
    *out = found ? (uint32_t)(found - text) : 0;
    return found != NULL;
}

/* ---- one directive ---- */

static enum suppression_kind kind_of(struct text word)
{
    int kind = 0;

    while (kind < SUPPRESSION_UNKNOWN && !text_is(word, words[kind]))
        kind++;
    return (enum suppression_kind)kind;
}

static struct span read_word(const struct work *work, uint32_t at, uint32_t end)
{
    struct span word = {at, at};

    while (word.end < end && is_name_byte(work->input->text[word.end]))
        word.end++;
    while (word.end > word.start && work->input->text[word.end - 1] == '-')
        word.end--;
    return word;
}

static struct suppressed_rule rule_named(const struct work *work, struct span span)
{
    struct text name = {work->input->text + span.start, span_length(span)};
    struct suppressed_rule found = {.span = span};

    for (size_t i = 0; i < work->input->rule_count; i++)
        if (text_is(name, work->input->rules[i]->id)) {
            found.rule = work->input->rules[i];
            found.runs = policy_severity(work->input->policy, work->input->rules, i) != 0;
        }
    return found;
}

static void add_rule(struct work *work, struct suppression *into, struct suppressed_rule rule)
{
    if (into->rule_count % RULES_STEP == 0) {
        struct suppressed_rule *more =
            arena_alloc(work->arena, (into->rule_count + RULES_STEP) * sizeof *more);

        if (into->rule_count)
            memcpy(more, into->rules, into->rule_count * sizeof *more);
        into->rules = more;
    }
    into->rules[into->rule_count++] = rule;
    into->directive.end = rule.span.end;
}

/* Names parted by commas; what begins with no letter is none. */
static void read_rules(struct work *work, struct suppression *into)
{
    const char *text = work->input->text;
    uint32_t at = skip(work, into->word.end, false);

    while (at < into->comment.end && isalpha((unsigned char)text[at])) {
        struct span name = read_word(work, at, into->comment.end);

        add_rule(work, into, rule_named(work, name));
        at = skip(work, name.end, false);
        if (at >= into->comment.end || text[at] != ',')
            return;
        at = skip(work, at + 1, false);
    }
}

/* A colon and a word behind it. */
static bool has_reason(const struct work *work, const struct suppression *suppression)
{
    const char *text = work->input->text;
    uint32_t at = skip(work, suppression->directive.end, false);

    if (at >= suppression->comment.end || text[at] != ':')
        return false;
    while (at < suppression->comment.end && !isalnum((unsigned char)text[at]) && !(text[at] & 0x80))
        at++;
    return at < suppression->comment.end;
}

static bool read_directive(struct work *work, uint32_t at, struct suppression *out)
{
    struct span comment = comment_at(work, at);
    uint32_t opener;

    if (!span_length(comment) || !find_opener(work, comment, at, &opener))
        return false;
    *out = (struct suppression){.comment = {opener, comment.end}};
    out->word = out->directive = read_word(work, at, comment.end);
    out->kind = kind_of((struct text){work->input->text + at, span_length(out->word)});
    read_rules(work, out);
    out->has_reason = has_reason(work, out);
    return true;
}

/* ---- what it covers ---- */

static bool is_alone(const struct work *work, struct span comment)
{
    uint32_t start = line_start(work, comment.start);
    uint32_t after = skip(work, comment.end, false);

    return skip(work, start, false) >= comment.start &&
           (after == work->input->len || is_line_end(work->input->text[after]));
}

static struct span line_of(const struct work *work, uint32_t at)
{
    return (struct span){line_start(work, at), line_end(work, at)};
}

/* The line of the first byte behind `at` that is neither white nor in a comment. */
static struct span next_code_line(const struct work *work, uint32_t at)
{
    for (;;) {
        struct span comment;

        at = skip(work, at, true);
        if (at == work->input->len)
            return (struct span){at, at};
        comment = comment_at(work, at);
        if (!span_length(comment))
            return line_of(work, at);
        at = comment.end;
    }
}

static struct span covered(const struct work *work, const struct suppression *suppression)
{
    switch (suppression->kind) {
    case SUPPRESSION_LINE:
        if (!is_alone(work, suppression->comment))
            return line_of(work, suppression->comment.start);
        return next_code_line(work, suppression->comment.end);
    case SUPPRESSION_NEXT_LINE:
        return next_code_line(work, suppression->comment.end);
    case SUPPRESSION_FILE:
        return (struct span){0, work->input->len + 1};
    case SUPPRESSION_BEGIN:
        return (struct span){suppression->comment.end, work->input->len + 1};
    case SUPPRESSION_END:
    case SUPPRESSION_UNKNOWN:
        break;
    }
    return (struct span){0, 0};
}

/* ---- begin and end ---- */

static bool names_same(const struct work *work, const struct suppression *a,
                       const struct suppression *b)
{
    if (a->rule_count != b->rule_count)
        return false;
    for (uint32_t i = 0; i < a->rule_count; i++) {
        struct span left = a->rules[i].span;
        struct span right = b->rules[i].span;

        if (!text_equal((struct text){work->input->text + left.start, span_length(left)},
                        (struct text){work->input->text + right.start, span_length(right)}))
            return false;
    }
    return true;
}

/* An end without names ends what was begun last. */
static void close_range(const struct work *work, struct suppression_list *list,
                        struct suppression *end)
{
    for (struct suppression *begin = end; begin-- > list->items;) {
        if (begin->kind != SUPPRESSION_BEGIN || begin->partner ||
            (end->rule_count && !names_same(work, begin, end)))
            continue;
        begin->partner = end;
        begin->covers.end = end->comment.start;
        end->partner = begin;
        return;
    }
}

/* ---- all of them ---- */

static void add(struct work *work, struct suppression_list *list, const struct suppression *item)
{
    struct suppression *more;

    if ((list->count & (list->count - 1)) == 0) {
        more = arena_alloc(work->arena, (list->count ? list->count * 2 : 1) * sizeof *more);
        if (list->count)
            memcpy(more, list->items, list->count * sizeof *more);
        list->items = more;
    }
    list->items[list->count++] = *item;
}

void suppressions_collect(struct work *work, struct suppression_list *out)
{
    const char *text = work->input->text;
    const char *end = text + work->input->len;
    const char *word = words[SUPPRESSION_LINE];

    *out = (struct suppression_list){.work = work};
    for (const char *at = text; (at = memmem(at, (size_t)(end - at), word, strlen(word))) != NULL;
         at += strlen(word)) {
        struct suppression found;

        if (!read_directive(work, (uint32_t)(at - text), &found))
            continue;
        found.covers = covered(work, &found);
        add(work, out, &found);
    }
    for (uint32_t i = 0; i < out->count; i++)
        if (out->items[i].kind == SUPPRESSION_END)
            close_range(work, out, &out->items[i]);
}

/* ---- silencing ---- */

static bool is_line(const struct suppression *suppression)
{
    return suppression->kind == SUPPRESSION_LINE || suppression->kind == SUPPRESSION_NEXT_LINE;
}

/* Counts the hit. */
static bool silences(struct suppression *suppression, const struct finding *finding, bool named)
{
    if (finding->span.start < suppression->covers.start ||
        finding->span.start > suppression->covers.end)
        return false;
    for (uint32_t i = 0; i < suppression->rule_count; i++)
        if (suppression->rules[i].rule == finding->rule) {
            suppression->rules[i].hits++;
            suppression->hits++;
            return true;
        }
    if (suppression->rule_count || named)
        return false;
    suppression->hits++;
    return true;
}

/** Goes through the lines' comments beside the findings: both are in order of place. */
struct silencer {
    struct suppression_list *list;
    uint32_t first; /* the first line's comment that does not lie behind us */
    bool named;
    const struct suppression *by; /* the last that silenced something */
};

static bool tries(struct silencer *silencer, struct suppression *item,
                  const struct finding *finding)
{
    if (!silences(item, finding, silencer->named))
        return false;
    silencer->by = item;
    return true;
}

static bool silenced_by_line(struct silencer *silencer, const struct finding *finding)
{
    struct suppression_list *list = silencer->list;

    while (silencer->first < list->count &&
           (!is_line(&list->items[silencer->first]) ||
            list->items[silencer->first].covers.end < finding->span.start))
        silencer->first++;
    for (uint32_t i = silencer->first;
         i < list->count &&
         (!is_line(&list->items[i]) || list->items[i].covers.start <= finding->span.start);
         i++)
        if (is_line(&list->items[i]) && tries(silencer, &list->items[i], finding))
            return true;
    return false;
}

static bool silenced(struct silencer *silencer, const struct finding *finding)
{
    struct suppression_list *list = silencer->list;

    if (silenced_by_line(silencer, finding))
        return true;
    for (uint32_t i = list->count; i-- > 0;)
        if (list->items[i].kind == SUPPRESSION_BEGIN && tries(silencer, &list->items[i], finding))
            return true;
    for (uint32_t i = 0; i < list->count; i++)
        if (list->items[i].kind == SUPPRESSION_FILE && tries(silencer, &list->items[i], finding))
            return true;
    return false;
}

static void filter(struct silencer *silencer, struct finding_list *findings, uint32_t first)
{
    size_t kept = first;

    for (size_t i = first; i < findings->count && silencer->list->count; i++)
        if (!silenced(silencer, &findings->findings[i]))
            findings->findings[kept++] = findings->findings[i];
        else
            tracing_silenced(silencer->list->work, &findings->findings[i], silencer->by);
    if (silencer->list->count)
        findings->count = kept;
}

void suppressions_apply(struct suppression_list *list, struct finding_list *findings)
{
    struct silencer silencer = {.list = list};

    filter(&silencer, findings, 0);
}

void suppressions_apply_named(struct suppression_list *list, struct finding_list *findings,
                              uint32_t first)
{
    struct silencer silencer = {.list = list, .named = true};

    filter(&silencer, findings, first);
}
