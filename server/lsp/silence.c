#include "server/lsp/silence.h"

#include "server/engine/lexicon.h"
#include "server/engine/rule.h"
#include "server/engine/suppression.h"
#include "server/languages/language.h"
#include "server/lsp/session.h"
#include "server/project/project.h"
#include "server/rules/rules.h"
#include "server/syntax/tree.h"

#include <ctype.h>
#include <string.h>

/* What is longer takes too long to be analyzed once more while somebody waits. */
enum { SILENCED_MAX = 256 * 1024 };

static const char *line_end(const struct source *source, uint32_t line)
{
    struct span span = source_line_span(source, line);
    if (source->text[span.end] == '\r')
        return source->text[span.end + 1] == '\n' ? "\r\n" : "\r";
    return "\n";
}

static uint32_t indentation(const struct source *source, struct span line)
{
    uint32_t len = 0;
    while (line.start + len < line.end && strchr(" \t", source->text[line.start + len]))
        len++;
    return len;
}

/* ---- the comment ---- */

/* A comment that silences the same line already gets one more name: the place for it, or 0. */
static uint32_t place_for_name(const struct source *source, struct span line)
{
    const char *word = suppression_word(SUPPRESSION_NEXT_LINE);
    const char *text = source->text + line.start;
    const char *end = source->text + line.end;
    const char *at = memmem(text, span_length(line), word, strlen(word));
    const char *last = NULL;
    if (!at)
        return 0;
    for (at += strlen(word); at < end && (isalnum((unsigned char)*at) || strchr("-, ", *at)); at++)
        if (isalnum((unsigned char)*at))
            last = at + 1;
    return last ? (uint32_t)(last - source->text) : 0;
}

static struct text_edit on_line_above(struct session *session, const struct document *document,
                                      const struct finding *finding)
{
    const struct source *source = &document->source;
    uint32_t number = source_line_of(source, finding->span.start);
    struct span line = source_line_span(source, number);
    uint32_t known = number ? place_for_name(source, source_line_span(source, number - 1)) : 0;
    if (known)
        return (struct text_edit){{known, known},
                                  arena_format(&session->scratch, ", %s", finding->rule->id)};
    return (struct text_edit){
        {line.start, line.start},
        arena_format(&session->scratch, "%.*s%s %s %s%s", (int)indentation(source, line),
                     source->text + line.start, document->language->line_comment,
                     suppression_word(SUPPRESSION_NEXT_LINE), finding->rule->id,
                     line_end(source, number))};
}

/* Below a line for the shell, or one that opens the code, as PHP's does. */
static struct text_edit at_top(struct session *session, const struct document *document,
                               const struct finding *finding)
{
    const struct source *source = &document->source;
    bool below = source->len > 1 && (source->text[0] == '#' || source->text[0] == '<') &&
                 strchr("!?", source->text[1]) && source->line_count > 1;
    uint32_t start = below ? source->line_starts[1] : 0;
    if (source->len - start >= 3 && memcmp(source->text + start, "\xEF\xBB\xBF", 3) == 0)
        start += 3;
    return (struct text_edit){
        {start, start},
        arena_format(&session->scratch, "%s %s %s%s", document->language->line_comment,
                     suppression_word(SUPPRESSION_FILE), finding->rule->id, line_end(source, 0))};
}

/* ---- what comes of it ---- */

static void analyze_text(const struct document *document, const struct policy *policy,
                         const struct source *source, struct tree *old, struct arena *arena,
                         struct analysis *out)
{
    struct parser *parser = parser_create();
    struct analysis_input input = {
        .text = source->text,
        .len = source->len,
        .path = document->path,
        .language = document->language,
        .policy = policy,
    };
    struct tree *tree = tree_parse(parser, document->language, source->text, source->len, old);
    input.rules = rules_all(&input.rule_count);
    input.tree = tree;
    if (tree)
        project_analyze(&input, arena, out);
    tree_destroy(tree);
    parser_destroy(parser);
}

static bool has_finding(const struct analysis *analysis, const struct rule *rule, uint32_t start)
{
    for (size_t i = 0; i < analysis->finding_count; i++)
        if (analysis->findings[i].rule == rule && analysis->findings[i].span.start == start)
            return true;
    return false;
}

/* True if the finding is gone, and nothing new is found. */
static bool silences(const struct document *document, const struct policy *policy,
                     const struct finding *finding, const struct text_edit *edit)
{
    struct source source;
    struct arena arena = {0};
    struct analysis analysis = {0};
    struct tree *old = document->tree ? tree_copy(document->tree) : NULL;
    uint32_t len = (uint32_t)strlen(edit->text);
    source_init(&source, document->source.text, document->source.len);
    struct source_edit change = source_replace(&source, edit->span, edit->text, len);
    if (old)
        tree_edit(old, &change);
    analyze_text(document, policy, &source, old, &arena, &analysis);
    bool good = analysis.occurrence_count == document->known.analysis.occurrence_count &&
                analysis.finding_count < document->known.analysis.finding_count &&
                !has_finding(&analysis, finding->rule, finding->span.start + len);
    tree_destroy(old);
    arena_finish(&arena);
    source_finish(&source);
    return good;
}

struct action_edits silence_edits(struct session *session, const struct document *document,
                                  const struct finding *finding, bool file)
{
    struct text_edit *edit = arena_alloc(&session->scratch, sizeof *edit);
    struct policy policy;
    if (document->source.len > SILENCED_MAX || !document->language->line_comment)
        return (struct action_edits){0};
    *edit = file ? at_top(session, document, finding) : on_line_above(session, document, finding);
    bool good =
        settings_policy(session, document, &policy) && silences(document, &policy, finding, edit);
    lexicon_release(policy.lexicon);
    return good ? (struct action_edits){edit, 1} : (struct action_edits){0};
}
