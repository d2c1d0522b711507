/** Comments that silence rules, in every language's syntax; rules switched off or weakened. What is
 * unused has its tests in server/rules/unused-suppression.md. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "server/engine/policy.h"
#include "server/frameworks/framework.h"
#include "server/languages/language.h"
#include "server/rules/rules.h"
#include "server/syntax/tree.h"
#include "tests/support/analysis.h"

#include <stdio.h>
#include <string.h>

#define RULE "redirect-after-unsafe-method"

/** What is found in a text, "line rule, line rule". */
static const char *found(const char *path, const char *text)
{
    static char out[400];
    struct analyzed analyzed;

    *out = '\0';
    analyzed_init(&analyzed, path, text, strlen(text));
    for (size_t i = 0; i < analyzed.analysis.finding_count; i++) {
        const struct finding *finding = &analyzed.analysis.findings[i];
        size_t len = strlen(out);

        snprintf(out + len, sizeof out - len, "%s%u %s", len ? ", " : "",
                 analyzed_line(&analyzed, finding->span.start), finding->rule->id);
    }
    analyzed_finish(&analyzed);
    return out;
}

#define APP "const app = require(\"express\")();\n"
#define BAD "app.post(\"/x\", (q, res) => res.redirect(\"/y\"));"

static void test_suppression__line_comment__silences_its_line_only(void **state)
{
    (void)state;
    assert_string_equal(found("a.js", APP BAD " // statusls-ignore " RULE ": why\n" BAD "\n"),
                        "3 " RULE);
    assert_string_equal(found("a.js", APP BAD " /* statusls-ignore " RULE " */\n"), "");
    assert_string_equal(found("a.js", APP BAD " //statusls-ignore\n"), "");
}

static void test_suppression__alone_on_a_line__silences_the_next_line_of_code(void **state)
{
    (void)state;
    assert_string_equal(found("a.js", APP "  // statusls-ignore " RULE "\n" BAD "\n" BAD "\n"),
                        "4 " RULE);
    assert_string_equal(found("a.js", APP "// statusls-ignore " RULE "\n\n/* more\n */ // x\n" BAD),
                        "");
    /* what has code behind it is not alone */
    assert_string_equal(found("a.js", APP "/* statusls-ignore " RULE " */ " BAD "\n" BAD "\n"),
                        "3 " RULE);
}

static void test_suppression__next_line__silences_that_line_only(void **state)
{
    (void)state;
    assert_string_equal(
        found("a.js", APP BAD " // statusls-ignore-next-line " RULE "\n" BAD "\n" BAD "\n"),
        "2 " RULE ", 4 " RULE);
}

static void test_suppression__carriage_returns__end_lines(void **state)
{
    (void)state;
    assert_string_equal(
        found("a.js", APP "// statusls-ignore-next-line " RULE "\r\n" BAD "\r\n" BAD "\r\n"),
        "4 " RULE);
}

static void test_suppression__range__ends_where_it_says(void **state)
{
    (void)state;
    assert_string_equal(found("a.js", APP "// statusls-ignore-begin " RULE "\n" BAD
                                          "\n// statusls-ignore-end " RULE "\n" BAD "\n"),
                        "5 " RULE);
    assert_string_equal(found("a.js", APP "// statusls-ignore-begin\n// statusls-ignore-begin " RULE
                                          "\n" BAD "\n// statusls-ignore-end " RULE "\n" BAD
                                          "\n// statusls-ignore-end\n" BAD "\n"),
                        "8 " RULE);
}

static void test_suppression__file__silences_what_stands_before_it(void **state)
{
    (void)state;
    assert_string_equal(found("a.js", APP BAD "\n// statusls-ignore-file " RULE ": why\n"), "");
    assert_string_equal(found("a.js", APP BAD "\n// statusls-ignore-file\n"), "");
}

static void test_suppression__another_rule__does_not_silence(void **state)
{
    (void)state;
    assert_string_equal(found("a.js", APP BAD " // statusls-ignore body-on-bodyless-status\n"),
                        "2 " RULE ", 2 unused-suppression");
}

static void test_suppression__two_for_one_finding__the_nearer_counts(void **state)
{
    (void)state;
    assert_string_equal(
        found("a.js", APP "// statusls-ignore-file " RULE "\n" BAD " // statusls-ignore " RULE),
        "2 unused-suppression");
}

static void test_suppression__no_comment__does_not_silence(void **state)
{
    (void)state;
    assert_string_equal(found("a.js", APP "\"// statusls-ignore-file\";\n" BAD "\n"), "3 " RULE);
    assert_string_equal(found("a.js", APP "// see statusls-ignore-file\n" BAD "\n"), "3 " RULE);
    assert_string_equal(found("a.py", "\"\"\"\n# statusls-ignore-fil\n\"\"\"\n"), "");
}

static void test_suppression__every_language_with_frameworks__has_its_comments(void **state)
{
    (void)state;
    for (size_t i = 0; i < language_count(); i++) {
        const struct language *language = language_at(i);
        char path[32];
        char text[160];
        const char *opening;

        snprintf(path, sizeof path, "a%s", language->extensions[0]);
        /* PHP's own text begins behind a tag */
        opening = strcmp(language->extensions[0], ".php") ? "" : "<?php ";
        snprintf(text, sizeof text, "%s%s statusls-ignore no-such-rule\n", opening,
                 language->line_comment);
        if (!family_find(language->family))
            continue;
        assert_string_equal(found(path, text), "1 unused-suppression");
        if (!language->block_comment[0])
            continue;
        snprintf(text, sizeof text, "%s%s statusls-ignore no-such-rule %s\n", opening,
                 language->block_comment[0], language->block_comment[1]);
        assert_string_equal(found(path, text), "1 unused-suppression");
    }
}

/* ---- policies ---- */

static const struct finding *found_with(unsigned char severity, struct arena *arena,
                                        const char *text)
{
    struct policy policy = {0};
    struct analysis analysis;
    struct analysis_input input = {.text = text, .len = (uint32_t)strlen(text), .path = "a.js"};
    struct parser *parser = parser_create();
    struct tree *tree;

    input.language = language_for_path("a.js");
    tree = tree_parse(parser, input.language, text, input.len, NULL);
    input.tree = tree;
    input.rules = rules_all(&input.rule_count);
    input.policy = &policy;
    for (size_t i = 0; i < input.rule_count; i++)
        policy.severities[i] = strcmp(input.rules[i]->id, RULE) ? 0 : severity;
    analyze(&input, arena, &analysis);
    tree_destroy(tree);
    parser_destroy(parser);
    return analysis.finding_count ? &analysis.findings[0] : NULL;
}

static void test_policy__severity__is_what_is_said(void **state)
{
    static const unsigned char severities[] = {SEVERITY_ERROR, SEVERITY_INFO, SEVERITY_HINT};
    struct arena arena = {0};

    (void)state;
    assert_int_equal(found_with(0, &arena, APP BAD)->severity, SEVERITY_WARNING);
    for (size_t i = 0; i < sizeof severities; i++)
        assert_int_equal(found_with(severities[i], &arena, APP BAD)->severity, severities[i]);
    arena_finish(&arena);
}

static void test_policy__off__runs_no_rule_and_lets_its_comments_pass(void **state)
{
    struct arena arena = {0};

    (void)state;
    assert_null(found_with(POLICY_OFF, &arena, APP BAD));
    assert_null(found_with(POLICY_OFF, &arena, APP BAD " // statusls-ignore " RULE));
    assert_null(found_with(POLICY_OFF, &arena, APP "x(); // statusls-ignore"));
    arena_finish(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_suppression__line_comment__silences_its_line_only),
        cmocka_unit_test(test_suppression__alone_on_a_line__silences_the_next_line_of_code),
        cmocka_unit_test(test_suppression__next_line__silences_that_line_only),
        cmocka_unit_test(test_suppression__carriage_returns__end_lines),
        cmocka_unit_test(test_suppression__range__ends_where_it_says),
        cmocka_unit_test(test_suppression__file__silences_what_stands_before_it),
        cmocka_unit_test(test_suppression__another_rule__does_not_silence),
        cmocka_unit_test(test_suppression__two_for_one_finding__the_nearer_counts),
        cmocka_unit_test(test_suppression__no_comment__does_not_silence),
        cmocka_unit_test(test_suppression__every_language_with_frameworks__has_its_comments),
        cmocka_unit_test(test_policy__severity__is_what_is_said),
        cmocka_unit_test(test_policy__off__runs_no_rule_and_lets_its_comments_pass),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
