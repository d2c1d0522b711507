#include "server/options.h"

#include "server/options_help.h"
#include "server/options_table.h"
#include "server/report/format.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

enum { ARGUMENTS_MAX = 6 };

static bool parse(struct options *options, struct error *error, const char *const *arguments)
{
    char *argv[ARGUMENTS_MAX + 2] = {"statusls"};
    int argc = 1;

    for (; arguments[argc - 1]; argc++)
        argv[argc] = (char *)arguments[argc - 1];
    return options_parse(options, argc, argv, error);
}

struct good {
    const char *arguments[ARGUMENTS_MAX];
    enum options_mode mode;
    bool json;
    size_t paths;
};

static const struct good goods[] = {
    {{NULL}, OPTIONS_BARE, false, 0},
    {{"--stdio"}, OPTIONS_SERVE, false, 0},
    {{"--clientProcessId=77"}, OPTIONS_SERVE, false, 0},
    {{"--stdio", "--clientProcessId", "77"}, OPTIONS_SERVE, false, 0},
    {{"--check"}, OPTIONS_CHECK, false, 0},
    {{"--why", "a.js:3:4"}, OPTIONS_WHY, false, 0},
    {{"--why=a.js:3", "--format=json"}, OPTIONS_WHY, true, 0},
    {{"--check", "a", "b"}, OPTIONS_CHECK, false, 2},
    {{"a", "--check", "--format=json"}, OPTIONS_CHECK, true, 1},
    {{"--check", "--format", "text", "a"}, OPTIONS_CHECK, false, 1},
    {{"--check", "--strict", "--no-scan"}, OPTIONS_CHECK, false, 0},
    {{"--check", "--", "--strict"}, OPTIONS_CHECK, false, 1},
    {{"--check", "-", "--stdin-filename=a.js"}, OPTIONS_CHECK, false, 1},
    {{"--list", "a"}, OPTIONS_LIST, false, 1},
    {{"--explain", "409"}, OPTIONS_EXPLAIN, false, 0},
    {{"--explain=Not Found"}, OPTIONS_EXPLAIN, false, 0},
    {{"--print-config"}, OPTIONS_PRINT_CONFIG, false, 0},
    {{"--print-config", "--rule", "a=off", "x"}, OPTIONS_PRINT_CONFIG, false, 1},
    {{"--list-rules", "--format=json"}, OPTIONS_LIST_RULES, true, 0},
    {{"--check", "--config=x", "--rule=a=off", "--rule", "b=off"}, OPTIONS_CHECK, false, 0},
    {{"--stdio", "--no-config"}, OPTIONS_SERVE, false, 0},
    {{"--version"}, OPTIONS_VERSION, false, 0},
    {{"--check", "--help"}, OPTIONS_HELP, false, 0},
    {{"--help", "--check", "--explain", "409"}, OPTIONS_HELP, false, 0},
};

static void test_options__every_good_line__is_understood(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof goods / sizeof goods[0]; i++) {
        const struct good *good = &goods[i];
        struct options options;
        struct error error;
        if (!parse(&options, &error, good->arguments))
            fail_msg("line %zu: %s", i, error.text);
        assert_int_equal(options.mode, good->mode);
        assert_int_equal(options_json(&options), good->json);
        assert_int_equal(options.path_count, good->paths);
        options_finish(&options);
    }
}

struct bad {
    const char *arguments[ARGUMENTS_MAX];
    const char *said; /* must be in the error */
};

static const struct bad bads[] = {
    {{"--chek"}, "--check"},
    {{"--studio"}, "--stdio"},
    {{"--clientProcessID=5"}, "--clientProcessId"},
    {{"--formt=json", "--check"}, "--format"},
    {{"--help-me-please-with-this"}, "--help lists them"},
    {{"-x"}, "--help lists them"},
    {{"--print-confg"}, "--print-config"},
    {{"--print-config", "a", "b"}, "one PATH"},
    {{"--check", "--config=x", "--no-config"}, "contradict"},
    {{"--check", "--no-config", "--config=x"}, "contradict"},
    {{"--list-rules", "--rule=a=off"}, "--check"},
    {{"--list-rules", "--strict"}, "--check"},
    {{"--print-config", "--format=json"}, "--check"},
    {{"--list-rules", "--check"}, "only one"},
    {{"a.js"}, "--check a.js"},
    {{"--stdio", "a.js"}, "--check a.js"},
    {{"--check", "--format"}, "--format needs"},
    {{"--check", "--format=xml"}, "xml"},
    {{"--format=json"}, "--check"},
    {{"--explain"}, "--explain needs"},
    {{"--check=a"}, "--check takes no argument"},
    {{"--clientProcessId=x"}, "\"x\""},
    {{"--clientProcessId=0"}, "\"0\""},
    {{"--clientProcessId=99999999999999999999"}, "9999"},
    {{"--check", "--stdio"}, "only one"},
    {{"--list", "--check"}, "only one"},
    {{"--strict"}, "--strict goes with --check"},
    {{"--list", "--exit-zero"}, "--exit-zero goes with --check"},
    {{"--check", "--format=jsno"}, "did you mean json?"},
    {{"--check", "--output=sarf:x"}, "did you mean sarif?"},
    {{"--check", "--output=sarif:"}, "no file"},
    {{"--list", "--format=sarif"}, "does not list occurrences"},
    {{"--why", "a.js:1", "--format=sarif"}, "text and json"},
    {{"--why", "a.js:1", "--output=json"}, "--output goes with --check and --list"},
    {{"--check", "--error-on=fatal"}, "fatal"},
    {{"--check", "--max-warnings=many"}, "many"},
    {{"--check", "--max-diagnostics=-1"}, "-1"},
    {{"--check", "--color=red"}, "red"},
    {{"--completions=tcsh"}, "tcsh"},
    {{"--check", "-"}, "--stdin-filename=NAME"},
    {{"--check", "-", "a", "--stdin-filename=x"}, "only PATH"},
    {{"--check", "a", "--stdin-filename=x"}, "goes with \"-\""},
    {{"--check", "-", "--stdin-filename="}, "needs a name"},
};

static void test_options__every_bad_line__is_refused_with_the_reason(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof bads / sizeof bads[0]; i++) {
        struct options options;
        struct error error;
        if (parse(&options, &error, bads[i].arguments))
            fail_msg("line %zu is taken", i);
        if (!strstr(error.text, bads[i].said))
            fail_msg("line %zu: %s", i, error.text);
        options_finish(&options);
        options_finish(&options);
    }
}

static void test_options__values__are_kept(void **state)
{
    const char *serve[] = {"--clientProcessId", "4711", NULL};
    const char *check[] = {"--check", "x", "--", "--y", NULL};
    const char *explain[] = {"--explain", "4xx", NULL};
    struct options options;

    (void)state;
    assert_true(parse(&options, NULL, serve));
    assert_int_equal(options.client_process_id, 4711);
    options_finish(&options);
    assert_true(parse(&options, NULL, check));
    assert_string_equal(options.paths[0], "x");
    assert_string_equal(options.paths[1], "--y");
    options_finish(&options);
    assert_true(parse(&options, NULL, explain));
    assert_string_equal(options.explain, "4xx");
    options_finish(&options);
}

static void test_options__outputs__are_kept_in_order(void **state)
{
    const char *check[] = {"--check", "--output=sarif:a:b.sarif", "--format", "concise", NULL};
    struct options options;

    (void)state;
    assert_true(parse(&options, NULL, check));
    assert_int_equal(options.output_count, 2);
    assert_string_equal(options.outputs[0].format->name, "sarif");
    assert_string_equal(options.outputs[0].file, "a:b.sarif");
    assert_string_equal(options.outputs[1].format->name, "concise");
    assert_string_equal(options.outputs[1].file, "-");
    options_finish(&options);
}

static void test_options__what_counts__is_kept(void **state)
{
    const char *check[] = {"--check",
                           "--error-on=info",
                           "--max-warnings=3",
                           "--color=never",
                           "--max-diagnostics=0",
                           "--quiet",
                           NULL};
    const char *nothing[] = {"--check", NULL};
    struct options options;

    (void)state;
    assert_true(parse(&options, NULL, check));
    assert_int_equal(options.error_on, SEVERITY_INFO);
    assert_int_equal(options.max_warnings, 3);
    assert_int_equal(options.max_diagnostics, 0);
    assert_int_equal(options.color, COLOR_NEVER);
    assert_true(options.quiet && !options.exit_zero && !options.strict);
    options_finish(&options);
    assert_true(parse(&options, NULL, nothing));
    assert_int_equal(options.error_on, 0);
    assert_int_equal(options.max_warnings, -1);
    assert_int_equal(options.max_diagnostics, -1);
    options_finish(&options);
}

static void test_options__table__is_fit_for_help(void **state)
{
    size_t count;
    const struct option *table = options_table(&count);

    (void)state;
    for (size_t i = 0; i < count; i++) {
        assert_true(strlen(table[i].help) <= 70);
        assert_true(table[i].help[strlen(table[i].help) - 1] != '.');
        assert_true(i == 0 || table[i].group >= table[i - 1].group);
        assert_true(table[i].chooses || table[i].flag || table[i].set);
        assert_true(!table[i].words || table[i].argument);
    }
}

static char *printed(void (*print)(FILE *out))
{
    char *text = NULL;
    size_t len = 0;
    FILE *out = open_memstream(&text, &len);

    print(out);
    fclose(out);
    return text;
}

static void test_options__manual__names_every_option(void **state)
{
    char *text = printed(options_print_man);
    size_t count;
    size_t told = 0;

    (void)state;
    options_table(&count);
    for (const char *at = text; (at = strstr(at, ".TP\n\\fB\\-\\-")); at++)
        told++;
    assert_int_equal(told, count);
    free(text);
}

static void test_options__help__names_every_option_and_format(void **state)
{
    char *text = printed(options_print_help);
    size_t count;
    const struct option *table = options_table(&count);
    const struct report_format *const *formats;

    (void)state;
    for (size_t i = 0; i < count; i++)
        assert_non_null(strstr(text, table[i].name));
    formats = report_formats(&count);
    for (size_t i = 0; i < count; i++)
        assert_non_null(strstr(text, formats[i]->name));
    for (char *line = strtok(text, "\n"); line; line = strtok(NULL, "\n"))
        assert_true(strlen(line) <= 100);
    free(text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_options__every_good_line__is_understood),
        cmocka_unit_test(test_options__every_bad_line__is_refused_with_the_reason),
        cmocka_unit_test(test_options__values__are_kept),
        cmocka_unit_test(test_options__outputs__are_kept_in_order),
        cmocka_unit_test(test_options__what_counts__is_kept),
        cmocka_unit_test(test_options__table__is_fit_for_help),
        cmocka_unit_test(test_options__manual__names_every_option),
        cmocka_unit_test(test_options__help__names_every_option_and_format),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
