/**
 * Every rule's page is its test: each fenced example is analyzed; a line of carets under a place
 * demands a finding there, and an example or line without carets must be clean. Every fix of every
 * finding is applied as well: the finding must be gone, nothing new may be there, and the text must
 * still parse.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "server/languages/language.h"
#include "server/rules/rules.h"
#include "server/syntax/tree.h"
#include "tests/support/analysis.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { EXAMPLES_MAX = 2000, MARKS_MAX = 64, NAME_SIZE = 160 };

struct example {
    char name[NAME_SIZE];
    char path[64];
    const char *rule;
    const char *text;
    size_t len;
};

/** What a line of carets demands. */
struct mark {
    uint32_t start;
    uint32_t end;
    char rule[64];
    char severity[16];
    bool met;
};

static struct example examples[EXAMPLES_MAX];
static struct CMUnitTest tests[EXAMPLES_MAX];
static size_t example_count;

static const char *line_end(const char *at, const char *end)
{
    const char *newline = memchr(at, '\n', (size_t)(end - at));

    return newline ? newline : end;
}

/** Reads "//   ^^^^ rule severity"; the carets' columns are those of the line above that is no
 * mark. */
static bool read_mark(const char *line, const char *end, const char *above, const char *text,
                      struct mark *out)
{
    const char *caret = memchr(line, '^', (size_t)(end - line));
    const char *after = caret;
    char rest[128] = "";

    if (!caret || (line[0] != '/' && line[0] != '#' && line[0] != '-'))
        return false;
    while (after < end && *after == '^')
        after++;
    out->start = (uint32_t)(above - text + (caret - line));
    out->end = out->start + (uint32_t)(after - caret);
    snprintf(rest, sizeof rest, "%.*s", (int)(end - after), after);
    out->met = false;
    return sscanf(rest, "%63s %15s", out->rule, out->severity) == 2;
}

static size_t read_marks(const struct example *example, struct mark *marks)
{
    const char *end = example->text + example->len;
    const char *above = example->text;
    size_t count = 0;

    for (const char *line = example->text; line < end; line = line_end(line, end) + 1) {
        if (count < MARKS_MAX &&
            read_mark(line, line_end(line, end), above, example->text, &marks[count]))
            count++;
        else
            above = line;
    }
    return count;
}

static bool meets(const struct finding *finding, struct mark *mark)
{
    return !mark->met && finding->span.start == mark->start && finding->span.end == mark->end &&
           !strcmp(finding->rule->id, mark->rule) &&
           !strcmp(severity_name(finding->severity), mark->severity);
}

static bool meet_one(const struct finding *finding, struct mark *marks, size_t count)
{
    for (size_t m = 0; m < count; m++)
        if (meets(finding, &marks[m]))
            return marks[m].met = true;
    return false;
}

static void check_findings(const struct analyzed *analyzed, struct mark *marks, size_t count)
{
    for (size_t i = 0; i < analyzed->analysis.finding_count; i++) {
        const struct finding *finding = &analyzed->analysis.findings[i];

        if (!meet_one(finding, marks, count))
            fail_msg("line %u: not demanded: %s %s: %s",
                     analyzed_line(analyzed, finding->span.start), severity_name(finding->severity),
                     finding->rule->id, finding->message);
    }
    for (size_t m = 0; m < count; m++)
        if (!marks[m].met)
            fail_msg("line %u: no %s %s here", analyzed_line(analyzed, marks[m].start),
                     marks[m].severity, marks[m].rule);
}

static bool overlaps_line(const struct analyzed *analyzed, const struct finding *finding,
                          unsigned line)
{
    return analyzed_line(analyzed, finding->span.start) == line;
}

/** After a fix nothing is found on the line that was changed, and nothing is broken. */
static void check_fix(const struct example *example, const struct analyzed *before,
                      const struct finding *finding, const struct fix *fix)
{
    size_t len;
    char *text = analyzed_fix(before, fix, &len);
    unsigned line = analyzed_line(before, finding->span.start);
    struct analyzed after;

    analyzed_init(&after, example->path, text, len);
    assert_true(tree_has_error(after.tree) == tree_has_error(before->tree));
    for (size_t i = 0; i < after.analysis.finding_count; i++)
        if (overlaps_line(&after, &after.analysis.findings[i], line))
            fail_msg("line %u: still flagged after \"%s\":\n%s", line, fix->title, text);
    analyzed_finish(&after);
    free(text);
}

static void check_preferred(const struct finding *finding)
{
    size_t preferred = 0;

    for (size_t i = 0; i < finding->fix_count; i++)
        preferred += finding->fixes[i].preferred;
    assert_true(preferred <= 1);
}

static void test_example(void **state)
{
    const struct example *example = *state;
    struct mark marks[MARKS_MAX];
    size_t count = read_marks(example, marks);
    struct analyzed analyzed;

    analyzed_init(&analyzed, example->path, example->text, example->len);
    assert_false(tree_has_error(analyzed.tree));
    check_findings(&analyzed, marks, count);
    for (size_t i = 0; i < analyzed.analysis.finding_count; i++) {
        const struct finding *finding = &analyzed.analysis.findings[i];

        check_preferred(finding);
        for (size_t f = 0; f < finding->fix_count; f++)
            check_fix(example, &analyzed, finding, &finding->fixes[f]);
    }
    analyzed_finish(&analyzed);
}

/** "javascript" or "typescript src/app/route.ts": a language, and the file's path where it matters.
 */
static void name_path(struct example *example, const char *info, size_t len)
{
    char language_id[32] = "";
    char path[sizeof example->path] = "";
    char line[128];
    const struct language *language;

    snprintf(line, sizeof line, "%.*s", (int)len, info);
    sscanf(line, "%31s %63s", language_id, path);
    language = language_for_document(language_id, "");
    if (!language)
        fail_msg("%s: unknown language %s", example->name, language_id);
    if (*path)
        snprintf(example->path, sizeof example->path, "%s", path);
    else
        snprintf(example->path, sizeof example->path, "example%s", language->extensions[0]);
}

static void add_example(const struct rule *rule, const char *info, const char *start,
                        const char *end)
{
    struct example *example = &examples[example_count];

    assert_true(example_count < EXAMPLES_MAX);
    example->rule = rule->id;
    example->text = start;
    example->len = (size_t)(end - start);
    snprintf(example->name, NAME_SIZE, "test_page__%s__example_%zu", rule->id, example_count + 1);
    name_path(example, info, (size_t)(start - 1 - info));
    tests[example_count] = (struct CMUnitTest){example->name, test_example, NULL, NULL, example};
    example_count++;
}

static void collect(const struct rule *rule)
{
    size_t len = 0;
    const char *page = rule_page(rule->id, &len);
    const char *end = page + len;
    const char *info = NULL;

    if (!page) {
        fprintf(stderr, "%s has no page\n", rule->id);
        exit(1);
    }
    for (const char *line = page; line < end; line = line_end(line, end) + 1) {
        if (line_end(line, end) - line < 3 || strncmp(line, "```", 3) != 0)
            continue;
        if (info) {
            add_example(rule, info, line_end(info, end) + 1, line);
            info = NULL;
        } else {
            info = line + 3;
        }
    }
}

int main(void)
{
    size_t count;
    const struct rule *const *rules = rules_all(&count);

    for (size_t i = 0; i < count; i++)
        collect(rules[i]);
    return _cmocka_run_group_tests("rule pages", tests, example_count, NULL, NULL);
}
