#include "server/repair/diff.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static void assert_diff(const char *path, const char *before, const char *after,
                        const char *expected)
{
    struct buffer out = {0};

    diff_write(path, text_of(before), text_of(after), &out);
    buffer_add_string(&out, "");
    assert_string_equal(out.bytes, expected);
    buffer_finish(&out);
}

static void test_diff__same__is_nothing(void **state)
{
    (void)state;
    assert_diff("a", "1\n2\n", "1\n2\n", "");
    assert_diff("a", "", "", "");
}

static void test_diff__one_line__has_context(void **state)
{
    (void)state;
    assert_diff("a", "1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nfive\n6\n7\n8\n9\n",
                "--- a/a\n+++ b/a\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n");
}

static void test_diff__far_apart__two_hunks(void **state)
{
    (void)state;
    assert_diff("/a", "1\n2\n3\n4\n5\n6\n7\n8\n9\n", "2\n3\n4\n5\n6\n7\n8\n9\n0\n",
                "--- a/a\n+++ b/a\n@@ -1,4 +1,3 @@\n-1\n 2\n 3\n 4\n"
                "@@ -7,3 +6,4 @@\n 7\n 8\n 9\n+0\n");
}

static void test_diff__near__one_hunk(void **state)
{
    (void)state;
    assert_diff("a", "1\n2\n3\n", "2\n3\n4\n",
                "--- a/a\n+++ b/a\n@@ -1,3 +1,3 @@\n-1\n 2\n 3\n+4\n");
}

static void test_diff__no_line_end__is_said(void **state)
{
    (void)state;
    assert_diff("a", "1", "2",
                "--- a/a\n+++ b/a\n@@ -1 +1 @@\n-1\n\\ No newline at end of file\n"
                "+2\n\\ No newline at end of file\n");
}

static void test_diff__from_nothing__names_line_0(void **state)
{
    (void)state;
    assert_diff("a", "", "1\n", "--- a/a\n+++ b/a\n@@ -0,0 +1 @@\n+1\n");
    assert_diff("a", "1\n", "", "--- a/a\n+++ b/a\n@@ -1 +0,0 @@\n-1\n");
}

static void test_diff__odd_names__are_quoted(void **state)
{
    (void)state;
    assert_diff("a\"\xC3\xBC", "1\n", "",
                "--- \"a/a\\\"\\303\\274\"\n+++ \"b/a\\\"\\303\\274\"\n@@ -1 +0,0 @@\n-1\n");
    assert_diff("a b", "1\n", "", "--- a/a b\t\n+++ b/a b\t\n@@ -1 +0,0 @@\n-1\n");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_diff__same__is_nothing),
        cmocka_unit_test(test_diff__one_line__has_context),
        cmocka_unit_test(test_diff__far_apart__two_hunks),
        cmocka_unit_test(test_diff__near__one_hunk),
        cmocka_unit_test(test_diff__no_line_end__is_said),
        cmocka_unit_test(test_diff__from_nothing__names_line_0),
        cmocka_unit_test(test_diff__odd_names__are_quoted),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
