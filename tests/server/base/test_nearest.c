/* Suggestions for what was mistyped. */
#include "server/base/nearest.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static const char *nearest_of(const char *wanted)
{
    static const char *const words[] = {
        "Conflict", "Not Found", "Found", "redirect-after-unsafe", "unknown-code", ""};
    struct nearest nearest = {.wanted = wanted};

    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        nearest_offer(&nearest, words[i]);
    return nearest.best ? nearest.best : "(none)";
}

static void test_nearest__one_slip__finds_the_word(void **state)
{
    (void)state;
    assert_string_equal(nearest_of("conflct"), "Conflict");
    assert_string_equal(nearest_of("conflicts"), "Conflict");
    assert_string_equal(nearest_of("cobflict"), "Conflict");
    assert_string_equal(nearest_of("ocnflict"), "Conflict");
    assert_string_equal(nearest_of("unknwon-code"), "unknown-code");
}

static void test_nearest__closer_word__wins(void **state)
{
    (void)state;
    assert_string_equal(nearest_of("not found"), "Not Found");
    assert_string_equal(nearest_of("fuond"), "Found");
}

static void test_nearest__nothing_alike__is_none(void **state)
{
    char long_word[300];

    (void)state;
    memset(long_word, 'x', sizeof long_word);
    long_word[sizeof long_word - 1] = '\0';
    assert_string_equal(nearest_of("zebra"), "(none)");
    assert_string_equal(nearest_of(""), "(none)");
    assert_string_equal(nearest_of("q"), "(none)");
    assert_string_equal(nearest_of(long_word), "(none)");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_nearest__one_slip__finds_the_word),
        cmocka_unit_test(test_nearest__closer_word__wins),
        cmocka_unit_test(test_nearest__nothing_alike__is_none),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
