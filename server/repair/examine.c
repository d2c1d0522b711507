#include "server/repair/examine.h"

#include "server/engine/rule.h"
#include "server/project/project.h"
#include "server/rules/rules.h"
#include "server/syntax/tree.h"

bool examine(const struct subject *subject, struct text text, struct examined *out)
{
    struct analysis_input input = {
        .text = text.bytes,
        .len = text.len,
        .path = subject->path,
        .language = subject->language,
        .policy = subject->policy,
    };

    *out = (struct examined){
        .tree = tree_parse(subject->parser, subject->language, text.bytes, text.len, NULL)};
    if (!out->tree)
        return false;
    input.tree = out->tree;
    input.rules = rules_all(&input.rule_count);
    project_analyze(&input, &out->arena, &out->analysis);
    out->broken = tree_has_error(out->tree);
    return true;
}

void examined_finish(struct examined *examined)
{
    if (examined->tree)
        tree_destroy(examined->tree);
    arena_finish(&examined->arena);
    *examined = (struct examined){0};
}

static size_t count_of(const struct analysis *analysis, const struct rule *rule)
{
    size_t count = 0;

    for (size_t i = 0; i < analysis->finding_count; i++)
        count += analysis->findings[i].rule == rule;
    return count;
}

bool examined_is_no_worse(const struct examined *before, const struct examined *after)
{
    if (after->broken && !before->broken)
        return false;
    for (size_t i = 0; i < after->analysis.finding_count; i++) {
        const struct rule *rule = after->analysis.findings[i].rule;

        if (count_of(&after->analysis, rule) > count_of(&before->analysis, rule))
            return false;
    }
    return true;
}
