#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "catalog/status.h"

static bool is_phrase(uint16_t code, const char *text)
{
    return status_is_phrase(code, text, strlen(text));
}

static uint16_t code_of(const char *text)
{
    return status_code_of_phrase(text, strlen(text));
}

static void test_phrase__current_one__identifies_its_code(void **state)
{
    (void)state;
    for (size_t i = 0; i < status_count(); i++) {
        const struct status *status = status_at(i);
        assert_true(is_phrase(status->code, status->phrase));
        if (strcmp(status->phrase, "(Unused)") != 0)
            assert_int_equal(code_of(status->phrase), status->code);
    }
}

static void test_phrase__historic_one__identifies_its_code(void **state)
{
    static const struct {
        const char *phrase;
        uint16_t code;
    } cases[] = {
        {"Moved Temporarily", 302},
        {"Switch Proxy", 306},
        {"Authorization Required", 401},
        {"Not Allowed", 405},
        {"Payload Too Large", 413},
        {"Request Entity Too Large", 413},
        {"Request Too Long", 413},
        {"Request-URI Too Long", 414},
        {"Request-URI Too Large", 414},
        {"Requested Range Not Satisfiable", 416},
        {"I'm a teapot", 418},
        {"I'm a Teapot", 418},
        {"Unprocessable Entity", 422},
        {"Service Temporarily Unavailable", 503},
        {"Gateway Time-out", 504},
        {"Request Time-out", 408},
        {"Non Authoritative Information", 203},
        {"HTTP Version not supported", 505},
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        assert_true(is_phrase(cases[i].code, cases[i].phrase));
        assert_int_equal(code_of(cases[i].phrase), cases[i].code);
    }
}

static void test_phrase__listed_as_historic__is_accepted_and_not_the_current_one(void **state)
{
    (void)state;
    for (size_t i = 0; i < status_count(); i++) {
        const struct status *status = status_at(i);
        const char *const *phrase = status_historic_phrases(status->code);
        for (assert_non_null(phrase); *phrase; phrase++) {
            assert_int_equal(code_of(*phrase), status->code);
            assert_true(strcmp(*phrase, status->phrase) != 0);
        }
    }
}

static void test_phrase__code_without_history__has_an_empty_list(void **state)
{
    (void)state;
    assert_null(status_historic_phrases(404)[0]);
    assert_null(status_historic_phrases(999)[0]);
}

static void test_phrase__newest_historic_one__comes_first(void **state)
{
    (void)state;
    assert_string_equal(status_historic_phrases(413)[0], "Payload Too Large");
    assert_string_equal(status_historic_phrases(413)[1], "Request Entity Too Large");
}

static void test_phrase__loose_synonym__is_accepted_but_identifies_nothing(void **state)
{
    static const struct {
        const char *phrase;
        uint16_t code;
    } cases[] = {
        {"Moved", 301},
        {"Redirect", 302},
        {"Ambiguous", 300},
        {"Method Failure", 424},
        {"Unordered Collection", 425},
        {"Destination Locked", 421},
        {"Checkpoint", 103},
        {"Unused", 418},
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        assert_true(is_phrase(cases[i].code, cases[i].phrase));
        assert_int_equal(code_of(cases[i].phrase), 0);
    }
}

static void test_phrase__case_and_separators__do_not_matter(void **state)
{
    static const char *const spellings[] = {
        "I'm a teapot",   "IM_A_TEAPOT", "im-a-teapot", "ImATeapot", "I\xE2\x80\x99m a teapot",
        " I'm  a teapot "};
    (void)state;
    for (size_t i = 0; i < sizeof spellings / sizeof spellings[0]; i++)
        assert_int_equal(code_of(spellings[i]), 418);
    assert_int_equal(code_of("not found"), 404);
    assert_int_equal(code_of("NON_AUTHORITATIVE_INFORMATION"), 203);
}

static void test_phrase__other_text__is_no_phrase(void **state)
{
    static const char *const texts[] = {"",         " ",    "Not",         "Not Found!",
                                        "Not Foun", "404",  "Not Found 2", "OKAY",
                                        "\xE2\x80", "\xFF", "(Unused)"};
    (void)state;
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++)
        assert_int_equal(code_of(texts[i]), 0);
}

static void test_phrase__another_codes__is_not_accepted(void **state)
{
    (void)state;
    assert_false(is_phrase(404, "Forbidden"));
    assert_false(is_phrase(403, "Not Found"));
    assert_false(is_phrase(506, "Insufficient Storage"));
    assert_false(is_phrase(424, "Unordered Collection"));
    assert_false(is_phrase(404, ""));
    assert_false(is_phrase(299, "OK"));
}

static void test_phrase__unused__is_right_for_both_unused_codes(void **state)
{
    (void)state;
    assert_true(is_phrase(306, "(Unused)"));
    assert_true(is_phrase(418, "(Unused)"));
    assert_int_equal(code_of("(Unused)"), 0);
}

static void test_phrase__length__bounds_what_is_read(void **state)
{
    (void)state;
    assert_int_equal(status_code_of_phrase("OKAY", 2), 200);
    assert_int_equal(status_code_of_phrase("OK\0AY", 5), 0);
    assert_true(status_is_phrase(404, "Not Found: /x", 9));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_phrase__current_one__identifies_its_code),
        cmocka_unit_test(test_phrase__historic_one__identifies_its_code),
        cmocka_unit_test(test_phrase__listed_as_historic__is_accepted_and_not_the_current_one),
        cmocka_unit_test(test_phrase__code_without_history__has_an_empty_list),
        cmocka_unit_test(test_phrase__newest_historic_one__comes_first),
        cmocka_unit_test(test_phrase__loose_synonym__is_accepted_but_identifies_nothing),
        cmocka_unit_test(test_phrase__case_and_separators__do_not_matter),
        cmocka_unit_test(test_phrase__other_text__is_no_phrase),
        cmocka_unit_test(test_phrase__another_codes__is_not_accepted),
        cmocka_unit_test(test_phrase__unused__is_right_for_both_unused_codes),
        cmocka_unit_test(test_phrase__length__bounds_what_is_read),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
