/* Reports are valid JSON, whatever the bytes. */
#include "protocol/report.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static void assert_text(char *found, const char *expected)
{
    assert_string_equal(found, expected);
    free(found);
}

static void test_report__finding__has_its_keys_in_order(void **state)
{
    const struct report_edit edits[] = {
        {{.line = 1, .column = 2, .end_line = 1, .end_column = 5}, "303"}};
    const struct report_fix fixes[] = {{"Use 303", "choice", true, edits, 1},
                                       {"Nothing", "safe", false, NULL, 0}};
    const struct report_related related = {{.line = 7, .column = 1, .end_line = 7, .end_column = 2},
                                           "here"};

    (void)state;
    assert_text(
        report_write_finding(&(struct report_finding){
            .path = "a.js",
            .range = {.line = 1, .column = 2, .end_line = 3, .end_column = 4},
            .severity = "warning",
            .rule = "some-rule",
            .message = "say \"why\"",
            .fingerprint = "00ff",
            .related = &related,
            .related_count = 1,
            .fixes = fixes,
            .fix_count = 2}),
        "{\"path\":\"a.js\",\"line\":1,\"column\":2,\"end_line\":3,\"end_column\":4,"
        "\"severity\":\"warning\",\"rule\":\"some-rule\",\"message\":\"say \\\"why\\\"\","
        "\"fingerprint\":\"00ff\",\"related\":[{\"line\":7,\"column\":1,\"end_line\":7,"
        "\"end_column\":2,\"message\":\"here\"}],"
        "\"fixes\":[{\"title\":\"Use 303\",\"safety\":\"choice\",\"preferred\":true,"
        "\"edits\":[{\"line\":1,\"column\":2,\"end_line\":1,\"end_column\":5,\"text\":\"303\"}]},"
        "{\"title\":\"Nothing\",\"safety\":\"safe\",\"preferred\":false,\"edits\":[]}]}");
}

static void test_report__occurrence__has_its_keys_in_order(void **state)
{
    const char *methods[] = {"POST", "PUT"};

    (void)state;
    assert_text(report_write_occurrence(&(struct report_occurrence){
                    .path = "a.py",
                    .range = {.line = 1, .column = 2, .end_line = 1, .end_column = 5},
                    .code = 409,
                    .text = {"409xx", 3},
                    .spelling = "number",
                    .role = "response",
                    .framework = "flask",
                    .confidence = "certain",
                    .methods = methods,
                    .method_count = 2,
                    .route = "/x",
                }),
                "{\"path\":\"a.py\",\"line\":1,\"column\":2,\"end_line\":1,\"end_column\":5,"
                "\"code\":409,\"range\":null,\"text\":\"409\",\"spelling\":\"number\","
                "\"role\":\"response\",\"implicit\":false,\"framework\":\"flask\","
                "\"confidence\":\"certain\",\"methods\":[\"POST\",\"PUT\"],\"route\":\"/x\"}");
}

static void test_report__class_test__has_a_range_and_no_code(void **state)
{
    (void)state;
    assert_text(report_write_occurrence(&(struct report_occurrence){
                    .path = "a",
                    .status_class = 4,
                    .text = {"", 0},
                    .spelling = "string",
                    .role = "comparison",
                    .implicit = true,
                    .confidence = "likely",
                }),
                "{\"path\":\"a\",\"line\":0,\"column\":0,\"end_line\":0,\"end_column\":0,"
                "\"code\":null,\"range\":\"4xx\",\"text\":\"\",\"spelling\":\"string\","
                "\"role\":\"comparison\",\"implicit\":true,\"framework\":null,"
                "\"confidence\":\"likely\",\"methods\":null,\"route\":null}");
}

static void check_message(const char *message, const char *expected)
{
    char *found = report_write_finding(&(struct report_finding){
        .path = "a", .uri = "a", .severity = "s", .rule = "r", .message = message});
    const char *value = strstr(found, "\"message\":\"");

    assert_non_null(value);
    value += strlen("\"message\":\"");
    assert_memory_equal(value, expected, strlen(expected));
    assert_int_equal(value[strlen(expected)], '"');
    free(found);
}

#define MARK "\xEF\xBF\xBD"

static void test_report__bytes_that_are_no_utf8__become_replacement_characters(void **state)
{
    (void)state;
    check_message("a\xFF"
                  "b",
                  "a" MARK "b");
    check_message("\xC3", MARK);
    check_message("\xC0\xAF", MARK MARK);
    check_message("\xE0\x80\x80", MARK MARK MARK);
    check_message("\xED\xA0\x80", MARK MARK MARK);
    check_message("\xF4\x90\x80\x80", MARK MARK MARK MARK);
    check_message("\xF0\x9F\x98", MARK MARK MARK);
    check_message("\xF0\x9F\x98\x80", "\xF0\x9F\x98\x80");
    check_message("\xC3\xA4\xFF", "\xC3\xA4" MARK);
    check_message("\n\x01", "\\n\\u0001");
}

static void test_report__path_that_is_no_utf8__comes_with_its_uri(void **state)
{
    char *mended = report_write_finding(&(struct report_finding){.path = "a\xFF", .uri = "a%FF"});
    char *plain =
        report_write_finding(&(struct report_finding){.path = "\xC3\xA4", .uri = "%C3%A4"});

    (void)state;
    assert_non_null(strstr(mended, "{\"path\":\"a" MARK "\",\"uri\":\"a%FF\","));
    assert_null(strstr(plain, "uri"));
    free(mended);
    free(plain);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_report__finding__has_its_keys_in_order),
        cmocka_unit_test(test_report__occurrence__has_its_keys_in_order),
        cmocka_unit_test(test_report__class_test__has_a_range_and_no_code),
        cmocka_unit_test(test_report__bytes_that_are_no_utf8__become_replacement_characters),
        cmocka_unit_test(test_report__path_that_is_no_utf8__comes_with_its_uri),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
