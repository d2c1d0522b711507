/* The JSON door: what is mended so that no edit of a client is lost, what is refused, and that
 * neither crashes. */
#include "protocol/json.h"

#include <jansson.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define SIZED(literal) literal, sizeof(literal) - 1
#define FFFD "\xEF\xBF\xBD"
#define EMOJI "\xF0\x9F\x98\x80"

/* From a copy without slack behind it, so that a sanitizer sees a read past its end. */
static json_t *read_tight(const char *text, size_t len, struct json_problem *problem)
{
    char *copy = malloc(len ? len : 1);
    json_t *value;

    memcpy(copy, text, len);
    value = json_read(copy, len, problem);
    free(copy);
    return value;
}

struct string_case {
    const char *json;
    size_t len;
    const char *value;
};

static void assert_strings(const struct string_case *cases, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        struct json_problem problem = {0};
        json_t *value = read_tight(cases[i].json, cases[i].len, &problem);

        if (!json_is_string(value))
            fail_msg("%s: %s", cases[i].json, problem.text);
        assert_string_equal(json_string_value(value), cases[i].value);
        json_decref(value);
    }
}

static const struct string_case good_strings[] = {
    {SIZED("\"\""), ""},
    {SIZED("\"a\\n\\\"\\\\\\/\\u0041\""), "a\n\"\\/A"},
    {SIZED("\"\\ud83d\\ude00\""), EMOJI},
    {SIZED("\"\\uD83D\\uDE00\\u00e9\""), EMOJI "\xC3\xA9"},
    {SIZED("\"" EMOJI "\xE2\x82\xAC\xC3\xA9\""), EMOJI "\xE2\x82\xAC\xC3\xA9"},
    {SIZED("\"\\\\ud83d\""), "\\ud83d"},
    {SIZED("\"\\\\u0000\""), "\\u0000"},
    {SIZED("\xEF\xBB\xBF\"bom\""), "bom"},
};

static const struct string_case lone_surrogates[] = {
    {SIZED("\"\\ud83d\""), FFFD},
    {SIZED("\"\\uDE00\""), FFFD},
    {SIZED("\"a\\uD83Db\""), "a" FFFD "b"},
    {SIZED("\"\\ud83d\\u0041\""), FFFD "A"},
    {SIZED("\"\\ud83d\\n\""), FFFD "\n"},
    {SIZED("\"\\ud83d\\\\ude00\""), FFFD "\\ude00"},
    {SIZED("\"\\ude00\\ud83d\""), FFFD FFFD},
    {SIZED("\"\\ud83d\\ud83d\\ude00\""), FFFD EMOJI},
    {SIZED("\"\\ud83d\\ude00\\ude00\""), EMOJI FFFD},
    {SIZED("\"\\\\\\ud83d\""), "\\" FFFD},
    {SIZED("\"\\\\\\\\ud83d\\ud83d\""), "\\\\ud83d" FFFD},
    {SIZED("\"\\\"\\ud83d\""), "\"" FFFD},
};

static const struct string_case null_characters[] = {
    {SIZED("\"\\u0000\""), FFFD},
    {SIZED("\"a\\u0000\\u0000b\""), "a" FFFD FFFD "b"},
    {SIZED("\"\\ud83d\\u0000\""), FFFD FFFD},
};

static const struct string_case invalid_utf8[] = {
    {SIZED("\"\xFF\""), FFFD},
    {SIZED("\"a\x80z\""), "a" FFFD "z"},
    {SIZED("\"\xC3\""), FFFD},
    {SIZED("\"\xC3(\""), FFFD "("},
    {SIZED("\"\xE2\x82\""), FFFD FFFD},
    {SIZED("\"\xC0\xAF\""), FFFD FFFD},
    {SIZED("\"\xE0\x80\x80\""), FFFD FFFD FFFD},
    {SIZED("\"\xF4\x90\x80\x80\""), FFFD FFFD FFFD FFFD},
    {SIZED("\"\xF8\x88\x80\x80\x80\""), FFFD FFFD FFFD FFFD FFFD},
    {SIZED("\"\xED\xA0\xBD\""), FFFD},
    {SIZED("\"\xED\xA0\xBD\xED\xB8\x80\""), FFFD FFFD},
    {SIZED("\"\xFF" EMOJI "\xE2\x82\xAC\""), FFFD EMOJI "\xE2\x82\xAC"},
};

static void test_json__well_formed_strings__are_kept(void **state)
{
    (void)state;
    assert_strings(good_strings, sizeof good_strings / sizeof good_strings[0]);
}

static void test_json__lone_surrogate__becomes_one_replacement(void **state)
{
    (void)state;
    assert_strings(lone_surrogates, sizeof lone_surrogates / sizeof lone_surrogates[0]);
}

static void test_json__null_character__becomes_one_replacement(void **state)
{
    (void)state;
    assert_strings(null_characters, sizeof null_characters / sizeof null_characters[0]);
}

static void test_json__invalid_utf8__becomes_a_replacement_per_byte(void **state)
{
    (void)state;
    assert_strings(invalid_utf8, sizeof invalid_utf8 / sizeof invalid_utf8[0]);
}

static void test_json__mended_message__keeps_all_around(void **state)
{
    static const char text[] = "{\"k\\u0000\": [1, \"\\ud83d\", \"\\\\\"], \"\xFF\": true}";
    json_t *value = read_tight(SIZED(text), NULL);
    json_t *list = json_object_get(value, "k" FFFD);

    (void)state;
    assert_int_equal(json_array_size(list), 3);
    assert_int_equal(json_integer_value(json_array_get(list, 0)), 1);
    assert_string_equal(json_string_value(json_array_get(list, 1)), FFFD);
    assert_string_equal(json_string_value(json_array_get(list, 2)), "\\");
    assert_true(json_is_true(json_object_get(value, FFFD)));
    json_decref(value);
}

static void test_json__long_text_with_many_mends__is_read(void **state)
{
    enum { COUNT = 100000 };
    char *text = malloc(COUNT + 2);
    json_t *value;

    (void)state;
    memset(text, '\xFF', COUNT + 2);
    text[0] = text[COUNT + 1] = '"';
    value = read_tight(text, COUNT + 2, NULL);
    assert_int_equal(json_string_length(value), 3 * COUNT);
    json_decref(value);
    free(text);
}

static void test_json__any_value__is_read_at_the_top(void **state)
{
    static const char *const texts[] = {"null", "true", "-1.5e3", " [ ] ", "{}", "\"s\"", "0"};

    (void)state;
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
        json_t *value = read_tight(texts[i], strlen(texts[i]), NULL);

        assert_non_null(value);
        json_decref(value);
    }
}

static void test_json__duplicate_key__last_wins(void **state)
{
    json_t *value = read_tight(SIZED("{\"a\":1,\"a\":2}"), NULL);

    (void)state;
    assert_int_equal(json_integer_value(json_object_get(value, "a")), 2);
    json_decref(value);
}

static const struct string_case refused[] = {
    {SIZED(""), NULL},
    {SIZED(" "), NULL},
    {SIZED("\xEF\xBB\xBF"), NULL},
    {SIZED("{"), NULL},
    {SIZED("[1,]"), NULL},
    {SIZED("{\"a\" 1}"), NULL},
    {SIZED("{a:1}"), NULL},
    {SIZED("'a'"), NULL},
    {SIZED("01"), NULL},
    {SIZED("1 2"), NULL},
    {SIZED("nul"), NULL},
    {SIZED("\""), NULL},
    {SIZED("\"a"), NULL},
    {SIZED("\"\\"), NULL},
    {SIZED("\"\xFF\\"), NULL},
    {SIZED("\"\\x\""), NULL},
    {SIZED("\"\\u12\""), NULL},
    {SIZED("\"\\u12g4\""), NULL},
    {SIZED("\"\\ud83d"), NULL},
    {SIZED("\"\\ud83d\\u"), NULL},
    {SIZED("\"\\ud83d\\u12\""), NULL},
    {SIZED("\"\xED\xA0"), NULL},
    {SIZED("\"a\nb\""), NULL},
    {SIZED("\"a\0b\""), NULL},
    {SIZED("\xFF"), NULL},
    {SIZED("\"\xFF\" \xFF"), NULL},
    {SIZED("\\ud83d"), NULL},
    {SIZED("\0"), NULL},
    {SIZED("18446744073709551616"), NULL},
    {SIZED("{\"version\":-99999999999999999999999999}"), NULL},
    {SIZED("1e999"), NULL},
};

static void test_json__malformed_text__is_refused_with_a_reason(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof refused / sizeof refused[0]; i++) {
        struct json_problem problem = {0};

        if (read_tight(refused[i].json, refused[i].len, &problem))
            fail_msg("read: %s", refused[i].json);
        assert_true(problem.text[0] != '\0');
        assert_null(read_tight(refused[i].json, refused[i].len, NULL));
    }
}

static void test_json__problem__tells_the_place(void **state)
{
    struct json_problem problem;

    (void)state;
    assert_null(json_read(SIZED("{\n  \"a\": x\n}"), &problem));
    assert_int_equal(problem.line, 2);
    assert_int_equal(problem.column, 8);
}

static void test_json__largest_integers__are_exact(void **state)
{
    json_t *value = read_tight(SIZED("[9223372036854775807,-9223372036854775808]"), NULL);

    (void)state;
    assert_true(json_integer_value(json_array_get(value, 0)) == INT64_MAX);
    assert_true(json_integer_value(json_array_get(value, 1)) == INT64_MIN);
    json_decref(value);
}

/* `depth` arrays around nothing; with a lone surrogate in the innermost when `mend`. */
static json_t *read_nested(size_t depth, bool mend, struct json_problem *problem)
{
    static const char inner[] = "\"\\ud83d\"";
    size_t inner_len = mend ? sizeof inner - 1 : 0;
    char *text = malloc(2 * depth + inner_len);
    json_t *value;

    memset(text, '[', depth);
    memcpy(text + depth, inner, inner_len);
    memset(text + depth + inner_len, ']', depth);
    value = read_tight(text, 2 * depth + inner_len, problem);
    free(text);
    return value;
}

static void test_json__nesting_up_to_the_limit__is_read(void **state)
{
    json_t *value = read_nested(2048, false, NULL);

    (void)state;
    assert_non_null(value);
    json_decref(value);
}

static void test_json__nesting_beyond_the_limit__is_refused_without_a_crash(void **state)
{
    static const size_t depths[] = {2049, 5000, 1000000};
    struct json_problem problem;

    (void)state;
    for (size_t i = 0; i < sizeof depths / sizeof depths[0]; i++) {
        problem.text[0] = '\0';
        assert_null(read_nested(depths[i], false, &problem));
        assert_true(problem.text[0] != '\0');
        assert_null(read_nested(depths[i], true, &problem));
    }
}

static void test_json__written__is_compact_in_order_and_unescaped(void **state)
{
    static const char text[] = "{ \"z\" : [ 1 , \"" EMOJI "\" ] , \"a\" : null }";
    json_t *value = json_read(SIZED(text), NULL);
    char *written = json_write(value);

    (void)state;
    assert_string_equal(written, "{\"z\":[1,\"" EMOJI "\"],\"a\":null}");
    free(written);
    json_decref(value);
}

static void test_json__written_scalar__needs_no_container(void **state)
{
    json_t *value = json_string("x");
    char *written = json_write(value);

    (void)state;
    assert_string_equal(written, "\"x\"");
    free(written);
    json_decref(value);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_json__well_formed_strings__are_kept),
        cmocka_unit_test(test_json__lone_surrogate__becomes_one_replacement),
        cmocka_unit_test(test_json__null_character__becomes_one_replacement),
        cmocka_unit_test(test_json__invalid_utf8__becomes_a_replacement_per_byte),
        cmocka_unit_test(test_json__mended_message__keeps_all_around),
        cmocka_unit_test(test_json__long_text_with_many_mends__is_read),
        cmocka_unit_test(test_json__any_value__is_read_at_the_top),
        cmocka_unit_test(test_json__duplicate_key__last_wins),
        cmocka_unit_test(test_json__malformed_text__is_refused_with_a_reason),
        cmocka_unit_test(test_json__problem__tells_the_place),
        cmocka_unit_test(test_json__largest_integers__are_exact),
        cmocka_unit_test(test_json__nesting_up_to_the_limit__is_read),
        cmocka_unit_test(test_json__nesting_beyond_the_limit__is_refused_without_a_crash),
        cmocka_unit_test(test_json__written__is_compact_in_order_and_unescaped),
        cmocka_unit_test(test_json__written_scalar__needs_no_container),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
