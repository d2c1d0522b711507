/* Guards: what they refuse, and that they let the rest pass. */
#include "server/languages/guards.h"

#include "server/base/alloc.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static bool refused_by(bool (*guard)(const char *text, size_t len), const char *piece, size_t times)
{
    size_t len = strlen(piece);
    char *text = xcalloc(len * times, 1);
    bool refuses;

    for (size_t i = 0; i < times; i++)
        memcpy(text + i * len, piece, len);
    refuses = guard(text, len * times);
    free(text);
    return refuses;
}

static bool refused(const char *piece, size_t times)
{
    return refused_by(guard_nests_too_deep, piece, times);
}

static bool doubted(const char *piece, size_t times)
{
    return refused_by(guard_csharp_doubts_too_much, piece, times);
}

static void test_guards__ten_thousand_open_brackets__are_the_limit(void **state)
{
    (void)state;
    assert_false(refused("(", 10000));
    assert_true(refused("(", 10001));
    assert_true(refused("a[{", 5001));
    assert_false(guard_nests_too_deep("", 0));
}

static void test_guards__closed_brackets__do_not_count(void **state)
{
    (void)state;
    assert_false(refused("f(a[0], {b: 1});", 100000));
    assert_false(refused("}])", 100000));
}

static void test_guards__brackets_closed_too_often__earn_no_credit(void **state)
{
    char text[20002];

    (void)state;
    memset(text, ')', 10001);
    memset(text + 10001, '(', 10001);
    assert_true(guard_nests_too_deep(text, sizeof text));
}

static void test_guards__csharp__lists_of_types_that_never_end(void **state)
{
    (void)state;
    assert_true(doubted("a<", 1001));
    assert_false(doubted("a<", 1000));
    assert_false(doubted("List<Pair<int, string>> a; if (b < c) { d = e << 2; }", 10000));
}

static void test_guards__csharp__strings_that_lines_leave_open(void **state)
{
    (void)state;
    assert_true(doubted("$\"\n", 2001));
    assert_true(doubted("$\" {a}\n", 2001));
    assert_false(doubted("$\"\n", 2000));
    assert_false(doubted("x = $\"a {b} $ c\";\n", 100000));
    assert_false(doubted("x = $\"\"\"\n {b}\n \"\"\";\n", 100000));
    assert_false(doubted("$", 100000));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_guards__ten_thousand_open_brackets__are_the_limit),
        cmocka_unit_test(test_guards__closed_brackets__do_not_count),
        cmocka_unit_test(test_guards__brackets_closed_too_often__earn_no_credit),
        cmocka_unit_test(test_guards__csharp__lists_of_types_that_never_end),
        cmocka_unit_test(test_guards__csharp__strings_that_lines_leave_open),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
