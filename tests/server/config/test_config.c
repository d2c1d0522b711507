/** Which configuration holds where: a scratch folder with real files. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "protocol/json.h"
#include "protocol/json_tree.h"
#include "server/base/alloc.h"
#include "server/base/buffer.h"
#include "server/config/config.h"
#include "server/engine/analyze.h"
#include "server/languages/language.h"
#include "server/rules/rules.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define RULE "unused-suppression"

static char scratch[64];

static const char *in_scratch(const char *path)
{
    static char whole[8][160];
    static int at;
    char *out = whole[at++ % 8];

    snprintf(out, sizeof whole[0], "%s/%s", scratch, path);
    return out;
}

static void write_file(const char *path, const char *text)
{
    char *whole = xmemdup_string(in_scratch(path), strlen(in_scratch(path)));
    FILE *file;

    for (char *slash = strchr(whole + 1, '/'); slash; slash = strchr(slash + 1, '/')) {
        *slash = '\0';
        mkdir(whole, 0777);
        *slash = '/';
    }
    file = fopen(whole, "w");
    assert_non_null(file);
    fputs(text, file);
    fclose(file);
    free(whole);
}

static int set_up(void **state)
{
    snprintf(scratch, sizeof scratch, "/tmp/statusls-config-XXXXXX");
    if (!mkdtemp(scratch))
        return 1;
    *state = config_store_create(&(struct config_options){0}, NULL);
    return 0;
}

static int tear_down(void **state)
{
    char command[120];

    config_store_destroy(*state);
    snprintf(command, sizeof command, "rm -rf '%s'", scratch);
    return system(command);
}

static unsigned severity_of(struct config_store *store, const char *path)
{
    size_t count;
    const struct rule *const *rules = rules_all(&count);
    struct config_choice choice = config_choose(store, in_scratch(path));
    struct policy policy;

    config_policy(choice.config, in_scratch(path), language_for_path("a.js"), &policy);
    for (size_t i = 0; i < count; i++)
        if (!strcmp(rules[i]->id, RULE))
            return policy_severity(&policy, rules, i);
    fail();
    return 0;
}

static bool is_excluded(struct config_store *store, const char *path)
{
    return config_choose(store, in_scratch(path)).excluded;
}

#define SAYS(level) "{\"rules\": {\"" RULE "\": \"" level "\"}}"

static void test_config__nearest__wins(void **state)
{
    write_file(".statusls.json", SAYS("error"));
    write_file("a/b/.statusls.json", SAYS("hint"));
    assert_int_equal(severity_of(*state, "x.js"), SEVERITY_ERROR);
    assert_int_equal(severity_of(*state, "a/x.js"), SEVERITY_ERROR);
    assert_int_equal(severity_of(*state, "a/b/x.js"), SEVERITY_HINT);
    assert_int_equal(severity_of(*state, "a/b/no/such/folder/x.js"), SEVERITY_HINT);
    write_file("a/c/.statusls.json", "{}");
    assert_int_equal(severity_of(*state, "a/c/x.js"), SEVERITY_WARNING);
}

static void test_config__extends__comes_first_and_patterns_are_the_finders(void **state)
{
    write_file("base/deep.json", SAYS("error"));
    write_file("base/one.json",
               "{\"extends\": \"deep.json\", \"exclude\": [\"/gen\"], \"overrides\": [{\"files\": "
               "\"/tests\", \"rules\": {\"" RULE "\": \"off\"}}]}");
    write_file("app/.statusls.json", "{\"extends\": [\"../base/one.json\"]}");
    assert_int_equal(severity_of(*state, "app/x.js"), SEVERITY_ERROR);
    assert_int_equal(severity_of(*state, "app/tests/deep/x.js"), 0);
    assert_int_equal(severity_of(*state, "app/other/tests/x.js"), SEVERITY_ERROR);
    assert_true(is_excluded(*state, "app/gen/x.js"));
    assert_false(is_excluded(*state, "app/other/gen/x.js"));
}

static void test_config__exclude__holds_below_a_nearer_file(void **state)
{
    write_file(".statusls.json", "{\"exclude\": [\"gen/\", \"*.pb.js\", \"!keep.pb.js\"]}");
    write_file("gen/.statusls.json", "{}");
    write_file("src/.statusls.json", "{}");
    assert_true(is_excluded(*state, "gen/x.js"));
    assert_true(is_excluded(*state, "gen/deep/x.js"));
    assert_true(is_excluded(*state, "x.pb.js"));
    assert_false(is_excluded(*state, "keep.pb.js"));
    /* what is said of files is said by the nearest alone */
    assert_false(is_excluded(*state, "src/x.pb.js"));
}

static void test_config__overrides__later_ones_win(void **state)
{
    write_file(".statusls.json",
               "{\"rules\": {\"" RULE "\": \"off\"}, \"overrides\": [{\"files\": [\"*.js\"], "
               "\"rules\": {\"" RULE "\": \"hint\"}}, {\"files\": [\"b/**\", \"!b/c.js\"], "
               "\"rules\": {\"" RULE "\": {\"severity\": \"info\"}}}]}");
    assert_int_equal(severity_of(*state, "a.js"), SEVERITY_HINT);
    assert_int_equal(severity_of(*state, "b/a.js"), SEVERITY_INFO);
    assert_int_equal(severity_of(*state, "b/c.js"), SEVERITY_HINT);
    assert_int_equal(severity_of(*state, "a.py"), 0);
}

static void test_config__editor_and_flags__stand_below_and_above_files(void **state)
{
    const char *flag = RULE "=info";
    struct config_options options = {.rules = &flag, .rule_count = 1};
    struct config_store *flagged = config_store_create(&options, NULL);
    struct json_t *value = json_read(SAYS("hint"), strlen(SAYS("hint")), NULL);

    write_file("said/.statusls.json", SAYS("error"));
    write_file("open/.statusls.json", "{}");
    assert_true(config_set_editor(*state, value, NULL));
    assert_int_equal(severity_of(*state, "said/x.js"), SEVERITY_ERROR);
    assert_int_equal(severity_of(*state, "open/x.js"), SEVERITY_HINT);
    assert_int_equal(severity_of(flagged, "said/x.js"), SEVERITY_INFO);
    json_release(value);
    config_store_destroy(flagged);
}

static void test_config__named_or_none__is_the_only_one(void **state)
{
    struct config_options options = {.none = true};
    struct config_store *none = config_store_create(&options, NULL);
    struct config_store *named;

    (void)state;
    write_file(".statusls.json", SAYS("error"));
    write_file("named.json", SAYS("hint"));
    assert_int_equal(severity_of(none, "x.js"), SEVERITY_WARNING);
    options = (struct config_options){.file = in_scratch("named.json")};
    named = config_store_create(&options, NULL);
    assert_int_equal(severity_of(named, "x.js"), SEVERITY_HINT);
    options.file = in_scratch("nowhere.json");
    assert_null(config_store_create(&options, NULL));
    config_store_destroy(none);
    config_store_destroy(named);
}

static void test_config__files_that_come_change_and_go__count(void **state)
{
    assert_int_equal(severity_of(*state, "a/x.js"), SEVERITY_WARNING);
    assert_false(config_store_refresh(*state));
    write_file("a/.statusls.json", "{\"extends\": \"../base.json\"}");
    write_file("base.json", SAYS("error"));
    assert_true(config_store_refresh(*state));
    assert_int_equal(severity_of(*state, "a/x.js"), SEVERITY_ERROR);
    write_file("base.json", SAYS("hint") "   ");
    assert_true(config_store_refresh(*state));
    assert_int_equal(severity_of(*state, "a/x.js"), SEVERITY_HINT);
    unlink(in_scratch("a/.statusls.json"));
    assert_true(config_store_refresh(*state));
    assert_int_equal(severity_of(*state, "a/x.js"), SEVERITY_WARNING);
    assert_false(config_store_refresh(*state));
}

static void test_config__broken__stays_as_it_was_and_heals(void **state)
{
    struct config_problem problem;

    write_file(".statusls.json", SAYS("error"));
    assert_int_equal(severity_of(*state, "x.js"), SEVERITY_ERROR);
    write_file(".statusls.json", "{\n  \"rules\": {\"nothing\": \"off\"}\n}");
    assert_true(config_store_refresh(*state));
    assert_int_equal(severity_of(*state, "x.js"), SEVERITY_ERROR);
    assert_int_equal(config_problem_count(*state), 1);
    problem = config_problem_at(*state, 0);
    assert_string_equal(problem.path, in_scratch(".statusls.json"));
    assert_int_equal(problem.line, 2);
    assert_int_equal(problem.column, 13);
    write_file(".statusls.json", SAYS("hint"));
    assert_true(config_store_refresh(*state));
    assert_int_equal(severity_of(*state, "x.js"), SEVERITY_HINT);
    assert_int_equal(config_problem_count(*state), 0);
}

static void test_config__broken_base__is_told_and_heals(void **state)
{
    write_file(".statusls.json", "{\"extends\": \"base.json\", \"exclude\": [\"a.js\"]}");
    assert_true(is_excluded(*state, "a.js"));
    assert_int_equal(config_problem_count(*state), 1);
    assert_string_equal(config_problem_at(*state, 0).message, "base.json does not exist");
    assert_int_equal(config_problem_at(*state, 0).column, 13);
    write_file("base.json", SAYS("error"));
    assert_true(config_store_refresh(*state));
    assert_int_equal(severity_of(*state, "x.js"), SEVERITY_ERROR);
    assert_int_equal(config_problem_count(*state), 0);
}

static void test_config__open_text__stands_for_the_file(void **state)
{
    write_file(".statusls.json", SAYS("error"));
    config_set_text(*state, in_scratch(".statusls.json"), SAYS("hint"), strlen(SAYS("hint")));
    assert_true(config_store_refresh(*state));
    assert_int_equal(severity_of(*state, "x.js"), SEVERITY_HINT);
    config_set_text(*state, in_scratch(".statusls.json"), NULL, 0);
    assert_true(config_store_refresh(*state));
    assert_int_equal(severity_of(*state, "x.js"), SEVERITY_ERROR);
}

static bool worthwhile(struct config_store *store, const char *path, const char *text)
{
    struct config_choice choice = config_choose(store, in_scratch(path));
    struct policy policy;
    struct analysis_input input = {
        .text = text,
        .len = (uint32_t)strlen(text),
        .language = language_for_path(path),
        .policy = &policy,
    };

    config_policy(choice.config, in_scratch(path), input.language, &policy);
    return analysis_worthwhile(&input);
}

static void test_config__shapes__reach_the_scan_of_their_languages(void **state)
{
    write_file(".statusls.json",
               "{\"shapes\": {\"typescript\": [\"zap() code=404\"], \"go\": [\"zip() code=404\"], "
               "\"ecmascript\": [\"zup() code=404\"]}}");
    assert_true(worthwhile(*state, "a.ts", "zap()"));
    assert_false(worthwhile(*state, "a.js", "zap()"));
    assert_true(worthwhile(*state, "a.js", "zup()"));
    assert_true(worthwhile(*state, "a.ts", "zup()"));
    assert_true(worthwhile(*state, "a.go", "zip()"));
    assert_false(worthwhile(*state, "a.py", "zup()"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
#define TEST(name) cmocka_unit_test_setup_teardown(test_config__##name, set_up, tear_down)
        TEST(nearest__wins),
        TEST(extends__comes_first_and_patterns_are_the_finders),
        TEST(exclude__holds_below_a_nearer_file),
        TEST(overrides__later_ones_win),
        TEST(editor_and_flags__stand_below_and_above_files),
        TEST(named_or_none__is_the_only_one),
        TEST(files_that_come_change_and_go__count),
        TEST(broken__stays_as_it_was_and_heals),
        TEST(broken_base__is_told_and_heals),
        TEST(open_text__stands_for_the_file),
        TEST(shapes__reach_the_scan_of_their_languages),
#undef TEST
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
