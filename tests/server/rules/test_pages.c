/**
 * Every rule's page is its test: each fenced example is analyzed; a mark demands a finding there,
 * "^^^ rule severity", and an example or line without marks must be clean. Every fix of every
 * finding is applied as well: the finding must be gone, nothing new may be there, and the text must
 * still parse.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "server/rules/rules.h"
#include "server/syntax/tree.h"
#include "tests/support/analysis.h"
#include "tests/support/pages.h"

#include <stdlib.h>
#include <string.h>

enum { EXAMPLES_MAX = 2000 };

static struct page_example examples[EXAMPLES_MAX];
static struct CMUnitTest tests[EXAMPLES_MAX];

static void analyze_example(struct analyzed *analyzed, const struct page_example *example,
                            struct text text)
{
    analyzed_init_with(analyzed, example->path, text,
                       example->library.name ? &example->library : NULL);
}

static bool meets(const struct finding *finding, const struct page_mark *mark)
{
    return !mark->met && finding->span.start == mark->start && finding->span.end == mark->end &&
           !strcmp(finding->rule->id, mark->words[0]) &&
           !strcmp(severity_name(finding->severity), mark->words[1]);
}

static bool meet_one(const struct finding *finding, struct page_example *example)
{
    for (size_t m = 0; m < example->mark_count; m++)
        if (meets(finding, &example->marks[m]))
            return example->marks[m].met = true;
    return false;
}

static void check_findings(const struct analyzed *analyzed, struct page_example *example)
{
    for (size_t i = 0; i < analyzed->analysis.finding_count; i++) {
        const struct finding *finding = &analyzed->analysis.findings[i];

        if (!meet_one(finding, example))
            fail_msg("line %u: not demanded: %s %s: %s",
                     analyzed_line(analyzed, finding->span.start), severity_name(finding->severity),
                     finding->rule->id, finding->message);
    }
    for (size_t m = 0; m < example->mark_count; m++)
        if (!example->marks[m].met)
            fail_msg("line %u: no %s %s here", analyzed_line(analyzed, example->marks[m].start),
                     example->marks[m].words[1], example->marks[m].words[0]);
}

/** How many parts of a tree could not be parsed, or were put in to go on. */
static unsigned count_errors(const struct tree *tree)
{
    char *text = tree_to_string(tree);
    unsigned count = 0;

    for (const char *at = text; (at = strchr(at, '(')); at++)
        count += !strncmp(at, "(ERROR", 6) || !strncmp(at, "(MISSING", 8);
    free(text);
    return count;
}

static size_t count_of(const struct analyzed *analyzed, const struct rule *rule)
{
    size_t count = 0;

    for (size_t i = 0; i < analyzed->analysis.finding_count; i++)
        count += analyzed->analysis.findings[i].rule == rule;
    return count;
}

/** Whether the line of the fixed text holds something that an edit wrote. */
static bool is_written(const struct analyzed *after, const struct fix *fix, unsigned line)
{
    int32_t moved = 0;

    for (size_t i = 0; i < fix->edit_count; i++) {
        const struct text_edit *edit = &fix->edits[i];
        uint32_t len = (uint32_t)strlen(edit->text);
        uint32_t start = (uint32_t)((int32_t)edit->span.start + moved);

        if (line >= analyzed_line(after, start) && line <= analyzed_line(after, start + len))
            return true;
        moved += (int32_t)len - (int32_t)(edit->span.end - edit->span.start);
    }
    return false;
}

/** The rule finds fewer places, no rule finds more, and none anything in what was written. */
static void check_counts(const struct analyzed *before, const struct analyzed *after,
                         const struct finding *finding, const struct fix *fix)
{
    assert_true(count_of(after, finding->rule) < count_of(before, finding->rule));
    for (size_t i = 0; i < after->analysis.finding_count; i++) {
        const struct finding *left = &after->analysis.findings[i];
        unsigned line = analyzed_line(after, left->span.start);

        if (count_of(after, left->rule) > count_of(before, left->rule) ||
            is_written(after, fix, line))
            fail_msg("line %u: %s after \"%s\":\n%s", line, left->rule->id, fix->title,
                     after->text);
    }
}

/** After a fix nothing is found on the line that was changed, and nothing is broken. */
static void check_fix(const struct page_example *example, const struct analyzed *before,
                      const struct finding *finding, const struct fix *fix)
{
    size_t len;
    char *text = analyzed_fix(before, fix, &len);
    unsigned line = analyzed_line(before, finding->span.start);
    struct analyzed after;

    analyze_example(&after, example, (struct text){text, (uint32_t)len});
    assert_int_equal(count_errors(after.tree), count_errors(before->tree));
    check_counts(before, &after, finding, fix);
    for (size_t i = 0; i < after.analysis.finding_count; i++)
        if (analyzed_line(&after, after.analysis.findings[i].span.start) == line)
            fail_msg("line %u: still flagged after \"%s\":\n%s", line, fix->title, text);
    analyzed_finish(&after);
    free(text);
}

static void check_fixes(const struct page_example *example, const struct analyzed *analyzed,
                        const struct finding *finding)
{
    size_t preferred = 0;

    for (size_t i = 0; i < finding->fix_count; i++) {
        preferred += finding->fixes[i].preferred;
        check_fix(example, analyzed, finding, &finding->fixes[i]);
    }
    assert_true(preferred <= 1);
}

static void test_example(void **state)
{
    struct page_example *example = *state;
    struct analyzed analyzed;

    analyze_example(&analyzed, example, (struct text){example->text, (uint32_t)example->len});
    assert_false(tree_has_error(analyzed.tree));
    check_findings(&analyzed, example);
    for (size_t i = 0; i < analyzed.analysis.finding_count; i++)
        check_fixes(example, &analyzed, &analyzed.analysis.findings[i]);
    analyzed_finish(&analyzed);
}

int main(void)
{
    size_t rule_count;
    const struct rule *const *rules = rules_all(&rule_count);
    size_t count = 0;

    for (size_t i = 0; i < rule_count; i++) {
        size_t len = 0;
        const char *page = rule_page(rules[i]->id, &len);

        count = page_examples(rules[i]->id, page, len, examples, count, EXAMPLES_MAX);
    }
    for (size_t i = 0; i < count; i++)
        tests[i] = (struct CMUnitTest){examples[i].name, test_example, NULL, NULL, &examples[i]};
    return _cmocka_run_group_tests("rule pages", tests, count, NULL, NULL);
}
