/* Texts that mean something to a format's syntax, or nothing to anybody. */
#include "server/report/format.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define MARK "\xEF\xBF\xBD"
#define AWKWARD "50%\r\n<b>&\"'; a:b,c [x] | \x1B \xFF \xEF\xBF\xBF \xC3\xA4 \xF0\x9F\x98\x80"

static const struct report_finding awkward = {
    .path = "a,b:c;d]e\n|'<.js",
    .file = "a,b:c;d]e\n|'<.js",
    .uri = "a",
    .range = {1, 2, 1, 5, 3, 6},
    .level = REPORT_WARNING,
    .severity = "warning",
    .rule = "some-rule",
    .message = AWKWARD,
    .fingerprint = "00ff",
    .line = {"x(302)", 6},
    .mark_start = 2,
    .mark_end = 5,
};

static char *written(const char *name, const struct report_finding *findings, size_t count,
                     struct report_end end)
{
    const struct report_format *format = report_format_find(name, strlen(name), NULL);
    struct report_stream stream = {.palette = terminal_palette(false)};

    assert_non_null(format);
    if (format->begin)
        format->begin(&stream);
    if (count > 0)
        format->findings(&stream, findings, count);
    stream.written = count;
    if (format->end)
        format->end(&stream, &end);
    buffer_add_string(&stream.out, "");
    return stream.out.bytes;
}

static void assert_holds(const char *name, const char *part)
{
    char *text = written(name, &awkward, 1, (struct report_end){.complete = true});

    if (!strstr(text, part))
        fail_msg("%s has no %s:\n%s", name, part, text);
    free(text);
}

struct expectation {
    const char *format;
    const char *part;
};

static const struct expectation expectations[] = {
    {"concise",
     "a,b:c;d]e?|'<.js:1:2: warning: 50%" MARK MARK "<b>&\"'; a:b,c [x] | " MARK " " MARK " "},
    {"github", "::warning file=a%2Cb%3Ac;d]e%0A|'<.js,line=1,col=3,endLine=1,endColumn=6,"
               "title=some-rule::50%25%0D%0A<b>&\"'; a:b,c [x] | " MARK " " MARK " " MARK
               " \xC3\xA4 \xF0\x9F\x98\x80\n"},
    {"azure", "type=warning;sourcepath=a,b:c%3Bd%5De%0A|'<.js;linenumber=1;columnnumber=3;"
              "code=some-rule;]50%AZP25%0D%0A<b>&\"'; a:b,c [x] | "},
    {"teamcity", "message='50%|r|n<b>&\"|'; a:b,c |[x|] || |0xFFFD |0xFFFD "},
    {"teamcity", "|0x00E4 |0xD83D|0xDE00' file='a,b:c;d|]e|n|||'<.js' line='1' SEVERITY='WARNING'"},
    {"checkstyle", "<file name=\"a,b:c;d]e&#10;|&apos;&lt;.js\">"},
    {"checkstyle",
     "line=\"1\" column=\"3\" severity=\"warning\" message=\"50%&#13;&#10;&lt;b&gt;&amp;"
     "&quot;&apos;; a:b,c [x] | " MARK " " MARK " " MARK " \xC3\xA4 "},
    {"junit", "message=\"50%&#13;&#10;&lt;b&gt;&amp;&quot;&apos;; a:b,c [x] | " MARK},
    {"gitlab", "\"description\":\"50%\\r\\n<b>&\\\"'; a:b,c [x] | \\u001B " MARK " "},
    {"rdjsonl", "\"path\":\"a,b:c;d]e\\n|'<.js\",\"range\":{\"start\":{\"line\":1,\"column\":2}"},
    {"sarif", "\"startLine\":1,\"startColumn\":3,\"endLine\":1,\"endColumn\":6,"
              "\"snippet\":{\"text\":\"302\"}"},
};

static void test_formats__awkward_text__is_escaped(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof expectations / sizeof expectations[0]; i++)
        assert_holds(expectations[i].format, expectations[i].part);
}

/* One line in is one line out: a message must not be able to write commands of its own. */
static void test_formats__line_formats__write_one_line(void **state)
{
    static const char *const names[] = {"concise", "github", "azure", "jsonl", "rdjsonl"};

    (void)state;
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        char *text = written(names[i], &awkward, 1, (struct report_end){.complete = true});

        assert_ptr_equal(strchr(text, '\n'), text + strlen(text) - 1);
        free(text);
    }
}

static void test_formats__range_of_lines__has_no_end_column_on_github(void **state)
{
    struct report_finding finding = awkward;
    char *text;

    (void)state;
    finding.range = (struct report_range){1, 2, 3, 5, 3, 6};
    text = written("github", &finding, 1, (struct report_end){.complete = true});
    assert_non_null(strstr(text, "line=1,col=3,endLine=3,title="));
    free(text);
}

static void test_formats__run_with_trouble__is_told_in_sarif(void **state)
{
    char *text = written("sarif", NULL, 0, (struct report_end){.hidden = 3});

    (void)state;
    assert_non_null(strstr(text, "\"executionSuccessful\":false"));
    assert_non_null(strstr(text, "3 results were left out"));
    free(text);
}

static void test_formats__fix_to_fill_in__is_no_suggestion(void **state)
{
    static const struct report_edit edit = {{1, 2, 1, 5, 3, 6}, "303"};
    static const struct report_edit two[] = {{{1, 1, 1, 1, 1, 1}, "x"}, {{1, 2, 1, 5, 3, 6}, "y"}};
    static const struct report_fix fixes[] = {{"Manual", "manual", false, &edit, 1},
                                              {"Choice", "choice", true, &edit, 1},
                                              {"Two", "safe", false, two, 2}};
    struct report_finding finding = awkward;
    char *sarif;
    char *rdjson;

    (void)state;
    finding.fixes = fixes;
    finding.fix_count = 3;
    sarif = written("sarif", &finding, 1, (struct report_end){.complete = true});
    rdjson = written("rdjson", &finding, 1, (struct report_end){.complete = true});
    assert_null(strstr(sarif, "\"Manual\""));
    assert_non_null(strstr(sarif, "\"Choice\""));
    assert_non_null(strstr(sarif, "\"Two\""));
    assert_non_null(strstr(rdjson,
                           "\"suggestions\":[{\"range\":{\"start\":{\"line\":1,\"column\":2},"
                           "\"end\":{\"line\":1,\"column\":5}},\"text\":\"303\"}]"));
    free(sarif);
    free(rdjson);
}

static void test_formats__unknown_name__is_told_with_the_nearest(void **state)
{
    struct error err;

    (void)state;
    assert_null(report_format_find("checkstile", strlen("checkstile"), &err));
    assert_non_null(strstr(err.text, "did you mean checkstyle?"));
    assert_null(report_format_find("", 0, &err));
    assert_non_null(strstr(err.text, "--help"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_formats__awkward_text__is_escaped),
        cmocka_unit_test(test_formats__line_formats__write_one_line),
        cmocka_unit_test(test_formats__range_of_lines__has_no_end_column_on_github),
        cmocka_unit_test(test_formats__run_with_trouble__is_told_in_sarif),
        cmocka_unit_test(test_formats__fix_to_fill_in__is_no_suggestion),
        cmocka_unit_test(test_formats__unknown_name__is_told_with_the_nearest),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
