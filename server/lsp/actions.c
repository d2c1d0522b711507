#include "server/lsp/actions.h"

#include "server/engine/rewrite.h"
#include "server/engine/rule.h"
#include "server/languages/language.h"
#include "server/lsp/session.h"
#include "server/lsp/silence.h"
#include "server/rules/rules.h"

#include <stdlib.h>
#include <string.h>

/* ---- many fixes at once ---- */

static const struct fix *preferred_fix(const struct finding *finding)
{
    for (size_t i = 0; i < finding->fix_count; i++)
        if (finding->fixes[i].preferred)
            return &finding->fixes[i];
    return NULL;
}

static const struct fix *safe_fix(const struct finding *finding)
{
    const struct fix *preferred = preferred_fix(finding);
    if (preferred && preferred->safety == FIX_SAFE)
        return preferred;
    for (size_t i = 0; i < finding->fix_count; i++)
        if (finding->fixes[i].safety == FIX_SAFE)
            return &finding->fixes[i];
    return NULL;
}

struct edit_list {
    struct text_edit *items;
    size_t count;
};

static bool is_free(const struct edit_list *list, struct span span)
{
    for (size_t i = list->count; i-- > 0;)
        if (span.start <= list->items[i].span.end && list->items[i].span.start <= span.end)
            return false;
    return true;
}

/* All of a fix or nothing: what touches the edits of another fix waits for the next time. */
static void take(struct edit_list *list, const struct fix *fix)
{
    for (size_t i = 0; fix && i < fix->edit_count; i++)
        if (!is_free(list, fix->edits[i].span))
            return;
    for (size_t i = 0; fix && i < fix->edit_count; i++)
        list->items[list->count++] = fix->edits[i];
}

static int by_place(const void *a, const void *b)
{
    const struct text_edit *left = a;
    const struct text_edit *right = b;
    return left->span.start < right->span.start ? -1 : left->span.start > right->span.start;
}

static size_t all_edits(const struct analysis *analysis)
{
    size_t count = 0;
    for (size_t i = 0; i < analysis->finding_count; i++)
        for (size_t f = 0; f < analysis->findings[i].fix_count; f++)
            count += analysis->findings[i].fixes[f].edit_count;
    return count;
}

/* `rule` NULL: the safe fixes of all rules. */
static struct action_edits fix_many(struct session *session, const struct document *document,
                                    const struct rule *rule)
{
    const struct analysis *analysis = &document->known.analysis;
    struct edit_list list = {
        arena_alloc(&session->scratch, (all_edits(analysis) + 1) * sizeof(struct text_edit)), 0};
    for (size_t i = 0; i < analysis->finding_count; i++) {
        const struct finding *finding = &analysis->findings[i];
        if (!rule)
            take(&list, safe_fix(finding));
        else if (finding->rule == rule)
            take(&list, preferred_fix(finding));
    }
    qsort(list.items, list.count, sizeof *list.items, by_place);
    return (struct action_edits){list.items, list.count};
}

size_t actions_fixable(const struct document *document, const struct rule *rule)
{
    const struct analysis *analysis = &document->known.analysis;
    size_t count = 0;
    for (size_t i = 0; i < analysis->finding_count; i++)
        count += analysis->findings[i].rule == rule && preferred_fix(&analysis->findings[i]);
    return count;
}

/* ---- by name ---- */

static const struct finding *find(const struct document *document, const char *rule, uint32_t at)
{
    const struct analysis *analysis = &document->known.analysis;
    for (size_t i = 0; rule && i < analysis->finding_count; i++)
        if (analysis->findings[i].span.start == at &&
            strcmp(analysis->findings[i].rule->id, rule) == 0)
            return &analysis->findings[i];
    return NULL;
}

static struct action_edits rewrite(struct session *session, const struct document *document,
                                   const struct lsp_action_data *data)
{
    struct rewrite rewrites[REWRITES_MAX];
    const struct idiom_file file = {
        .text = {document->known.text, document->source.len},
        .family = document->language ? family_find(document->language->family) : NULL,
        .analysis = &document->known.analysis,
    };
    size_t count = file.text.bytes ? rewrites_at(&file, (struct span){data->at, data->at},
                                                 &session->scratch, rewrites)
                                   : 0;
    if (data->fix >= count)
        return (struct action_edits){0};
    return (struct action_edits){rewrites[data->fix].edits, rewrites[data->fix].edit_count};
}

struct action_edits actions_edits(struct session *session, const struct document *document,
                                  const struct lsp_action_data *data)
{
    const struct finding *finding = find(document, data->rule, data->at);
    const struct rule *rule = data->rule ? rule_find(data->rule) : NULL;
    if (!document->language)
        return (struct action_edits){0};
    if (strcmp(data->what, ACTION_FIX_ALL) == 0)
        return fix_many(session, document, NULL);
    if (strcmp(data->what, ACTION_FIX_RULE) == 0 && rule)
        return fix_many(session, document, rule);
    if (strcmp(data->what, ACTION_REWRITE) == 0)
        return rewrite(session, document, data);
    if (strcmp(data->what, ACTION_SILENCE_LINE) == 0 && finding)
        return silence_edits(session, document, finding, false);
    if (strcmp(data->what, ACTION_SILENCE_FILE) == 0 && finding)
        return silence_edits(session, document, finding, true);
    if (strcmp(data->what, ACTION_FIX) == 0 && finding && data->fix < finding->fix_count)
        return (struct action_edits){finding->fixes[data->fix].edits,
                                     finding->fixes[data->fix].edit_count};
    return (struct action_edits){0};
}
