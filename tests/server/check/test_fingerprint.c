#include "server/check/fingerprint.h"
#include "server/engine/rule.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

enum { FINDINGS_MAX = 4 };

static const struct rule one_rule = {.id = "one-rule"};
static const struct rule other_rule = {.id = "other-rule"};

/* The fingerprints of findings of one rule at each "302" of the text. */
static size_t take(const char *path, const char *text, const struct rule *rule, uint64_t *out)
{
    struct finding findings[FINDINGS_MAX] = {0};
    struct source source;
    size_t count = 0;

    for (const char *at = text; (at = strstr(at, "302")); at++) {
        uint32_t start = (uint32_t)(at - text);
        findings[count++] = (struct finding){.rule = rule, .span = {start, start + 3}};
    }
    source_init(&source, text, (uint32_t)strlen(text));
    fingerprint_findings(path, &source, findings, count, out);
    source_finish(&source);
    return count;
}

static uint64_t first(const char *path, const char *text, const struct rule *rule)
{
    uint64_t out[FINDINGS_MAX];

    assert_true(take(path, text, rule, out) > 0);
    return out[0];
}

static const char plain[] = "a();\nres.redirect(302, to);\n";

static void test_fingerprint__lines_move__stays(void **state)
{
    static const char *const moved[] = {
        "res.redirect(302, to);\n",
        "b();\n\n\na();\nres.redirect(302, to);\n",
        "    res.redirect(302, to);",
        "\tres.redirect(302,\t  to);  \r\n",
    };

    (void)state;
    for (size_t i = 0; i < sizeof moved / sizeof moved[0]; i++)
        assert_true(first("a.js", moved[i], &one_rule) == first("a.js", plain, &one_rule));
}

static void test_fingerprint__rule_path_or_line__tell_apart(void **state)
{
    uint64_t fingerprint = first("a.js", plain, &one_rule);

    (void)state;
    assert_true(fingerprint != 0);
    assert_true(first("b.js", plain, &one_rule) != fingerprint);
    assert_true(first("a.js", plain, &other_rule) != fingerprint);
    assert_true(first("a.js", "res.redirect(302, there);\n", &one_rule) != fingerprint);
    assert_true(first("a.js", "res.redirect(302,to);\n", &one_rule) != fingerprint);
}

static void test_fingerprint__equal_lines__are_numbered_in_order(void **state)
{
    uint64_t two[FINDINGS_MAX];
    uint64_t three[FINDINGS_MAX];

    (void)state;
    assert_int_equal(take("a.js", "x(302);\nx(302);\n", &one_rule, two), 2);
    assert_int_equal(take("a.js", "x(302);\n y(302);\nx(302);\n", &one_rule, three), 3);
    assert_true(two[0] != two[1]);
    assert_true(two[0] == three[0] && two[1] == three[2]);
    assert_true(three[1] != three[0] && three[1] != three[2]);
}

static void test_fingerprint__two_on_a_line__differ(void **state)
{
    uint64_t out[FINDINGS_MAX];

    (void)state;
    assert_int_equal(take("a.js", "x(302, 302);\n", &one_rule, out), 2);
    assert_true(out[0] != out[1]);
}

/* Baselines and services keep these: a change of the recipe is a change for every user. */
static void test_fingerprint__known_finding__has_its_known_text(void **state)
{
    char text[FINGERPRINT_TEXT];

    (void)state;
    fingerprint_format(first("a.js", plain, &one_rule), text);
    assert_string_equal(text, "71923cf3250f727e");
    fingerprint_format(1, text);
    assert_string_equal(text, "0000000000000001");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_fingerprint__lines_move__stays),
        cmocka_unit_test(test_fingerprint__rule_path_or_line__tell_apart),
        cmocka_unit_test(test_fingerprint__equal_lines__are_numbered_in_order),
        cmocka_unit_test(test_fingerprint__two_on_a_line__differ),
        cmocka_unit_test(test_fingerprint__known_finding__has_its_known_text),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
