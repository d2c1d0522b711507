#include "server/lsp/mask.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static void expect(const char *text, const char *want)
{
    char buffer[200];
    size_t len = strlen(text);

    assert_true(len < sizeof buffer);
    memcpy(buffer, text, len + 1);
    mask_text(buffer, len);
    assert_string_equal(buffer, want);
}

static void test_mask__words_of_the_language_and_of_frameworks__stay(void **state)
{
    (void)state;
    expect("return res.status(404)", "return res.status(404)");
    expect("def secret(x): raise", "def xxxxxx(x): raise");
}

static void test_mask__names_and_numbers__are_unreadable(void **state)
{
    (void)state;
    expect("Password = hunter2 + 1234567", "Xxxxxxxx = xxxxxx0 + 0000000");
    expect("404 604 4041", "404 000 0000");
}

static void test_mask__characters_beyond_ascii__keep_their_length(void **state)
{
    (void)state;
    expect("\xC5\x81 \xE6\x97\xA5 \xF0\x9F\x8D\x95", "\xC3\xA9 \xE4\xB8\xAD \xF0\x9F\x98\x80");
    expect("\xC5", "?");
}

static void test_mask__signs_and_lines__stay(void **state)
{
    (void)state;
    expect("{\r\n\t\"\" ()\n}", "{\r\n\t\"\" ()\n}");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_mask__words_of_the_language_and_of_frameworks__stay),
        cmocka_unit_test(test_mask__names_and_numbers__are_unreadable),
        cmocka_unit_test(test_mask__characters_beyond_ascii__keep_their_length),
        cmocka_unit_test(test_mask__signs_and_lines__stay),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
