/* The pattern language of ignore files. Each row was held against git 2.39 (check-ignore). */
#include "server/files/ignore.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

enum { NO, YES, BACK };

/* `path` ends in '/' for a folder. The verdict is on the path alone, not on the folders above. */
struct row {
    const char *lines;
    const char *path;
    int ignored;
};

static enum ignore_verdict verdict_of(const struct row *row)
{
    struct ignore_list list = {0};
    char path[128] = {0};
    size_t len = strlen(row->path);
    bool folder = row->path[len - 1] == '/';
    enum ignore_verdict verdict;

    memcpy(path, row->path, len - folder);
    ignore_add_lines(&list, row->lines, strlen(row->lines));
    verdict = ignore_match(&list, path, folder);
    ignore_finish(&list);
    return verdict;
}

static void check_rows(const struct row *rows, size_t count)
{
    static const enum ignore_verdict verdicts[] = {IGNORE_SILENT, IGNORE_OUT, IGNORE_IN};

    for (size_t i = 0; i < count; i++) {
        if (verdict_of(&rows[i]) != verdicts[rows[i].ignored])
            fail_msg("\"%s\" against \"%s\": expected %d", rows[i].lines, rows[i].path,
                     rows[i].ignored);
    }
}

#define CHECK_ROWS(rows) check_rows(rows, sizeof(rows) / sizeof *(rows))

static void test_ignore__pattern_without_slash__matches_names_at_any_depth(void **state)
{
    static const struct row rows[] = {
        {"a.js", "a.js", YES},  {"a.js", "x/y/a.js", YES},
        {"a.js", "a.jsx", NO},  {"a.js", "ba.js", NO},
        {"a.js", "a.js/", YES}, {"*.js", "x/a.js", YES},
        {"*.js", ".js", YES},   {"*.js", "a.js.map", NO},
        {"a*c", "abbc", YES},   {"a*c", "ac", YES},
        {"a*c", "a/c", NO},     {"a?c", "abc", YES},
        {"a?c", "ac", NO},      {"*", "x/y", YES},
        {".*", "x/.a", YES},    {"*a*b*", "xaxbx", YES},
        {"*a*b*", "xbxax", NO}, {"**", "x/y", YES},
        {"a**b", "axxb", YES},  {"A", "a", NO},
        {"***", "a", YES},      {"*ab*ab", "ababab", YES},
        {"a b", "x/a b", YES},
    };

    (void)state;
    CHECK_ROWS(rows);
}

static void test_ignore__pattern_with_slash__matches_from_its_folder_only(void **state)
{
    static const struct row rows[] = {
        {"/a", "a", YES},      {"/a", "x/a", NO},           {"a/b", "a/b", YES},
        {"a/b", "x/a/b", NO},  {"a/*", "a/b", YES},         {"a/*", "a/b/c", NO},
        {"a/?", "a/b", YES},   {"*/b", "a/b", YES},         {"*/b", "b", NO},
        {"*/b", "a/x/b", NO},  {"/*.c", "a.c", YES},        {"/*.c", "x/a.c", NO},
        {"a//b", "a/b", NO},   {"a/b*c/d", "a/bxc/d", YES}, {"a/b*c/d", "a/bx/c/d", NO},
        {"a\\/b", "a/b", YES},
    };

    (void)state;
    CHECK_ROWS(rows);
}

static void test_ignore__double_asterisk__spans_folders(void **state)
{
    static const struct row rows[] = {
        {"**/b", "b", YES},           {"**/b", "x/y/b", YES},       {"a/**", "a", NO},
        {"a/**", "a/b", YES},         {"a/**", "a/b/c", YES},       {"a/**/b", "a/b", YES},
        {"a/**/b", "a/x/b", YES},     {"a/**/b", "a/x/y/b", YES},   {"a/**/b", "ab", NO},
        {"a/**/b", "x/a/b", NO},      {"**/a/**", "x/a/y", YES},    {"**/a/**", "a/y/z", YES},
        {"**/a/**", "x/a", NO},       {"**/**/a", "a", YES},        {"a/***/b", "a/x/y/b", YES},
        {"a/x**y/b", "a/xzy/b", YES}, {"a/x**y/b", "a/xz/y/b", NO}, {"**/a/**/a", "a/b/a/c/a", YES},
        {"/**/a", "x/a", YES},
    };

    (void)state;
    CHECK_ROWS(rows);
}

static void test_ignore__trailing_slash__matches_folders_only(void **state)
{
    static const struct row rows[] = {
        {"a/", "a/", YES},      {"a/", "a", NO},      {"a/", "x/a/", YES}, {"/a/", "x/a/", NO},
        {"a/b/", "a/b/", YES},  {"a/b/", "a/b", NO},  {"**/", "x/", YES},  {"**/", "x", NO},
        {"a/**/", "a/b/", YES}, {"a/**/", "a/b", NO}, {"/", "a/", NO},     {"a//", "a/", NO},
    };

    (void)state;
    CHECK_ROWS(rows);
}

static void test_ignore__sets__match_one_byte(void **state)
{
    static const struct row rows[] = {
        {"[abc]", "b", YES},
        {"[abc]", "d", NO},
        {"[a-c]", "b", YES},
        {"[!a-c]", "d", YES},
        {"[^a-c]", "b", NO},
        {"[]a]", "]", YES},
        {"[!]a]", "]", NO},
        {"[a-]", "-", YES},
        {"[--a]", "0", YES},
        {"[a\\-c]", "b", NO},
        {"[a\\-c]", "-", YES},
        {"[\\]]", "]", YES},
        {"[a-a]", "a", YES},
        {"[c-a]", "b", NO},
        {"[c-a]", "c", YES},
        {"[[:digit:]]x", "5x", YES},
        {"[[:digit:]]x", "ax", NO},
        {"[[:alpha:]-]", "-", YES},
        {"[![:upper:]]", "a", YES},
        {"[[:nope:]]", "n", NO},
        {"[[:a]", "a", YES},
        {"[a", "[a", NO},
        {"[a", "a", NO},
        {"x[!a]y", "x/y", NO},
        {"*.py[cod]", "x/a.pyc", YES},
        {"*.py[cod]", "a.py", NO},
        {"[a/b]", "a", YES},
    };

    (void)state;
    CHECK_ROWS(rows);
}

static void test_ignore__escapes__make_bytes_ordinary(void **state)
{
    static const struct row rows[] = {
        {"\\!a", "!a", YES}, {"\\#a", "#a", YES}, {"a\\*", "a*", YES},
        {"a\\*", "ab", NO},  {"\\a", "a", YES},   {"a\\", "a", NO},
        {"a\\", "a\\", NO},  {"a\\?", "a?", YES}, {"a\\\\", "a\\", YES},
    };

    (void)state;
    CHECK_ROWS(rows);
}

static void test_ignore__negation__last_match_decides(void **state)
{
    static const struct row rows[] = {
        {"*.js\n!a.js", "a.js", BACK},
        {"*.js\n!a.js", "b.js", YES},
        {"!a.js\n*.js", "a.js", YES},
        {"!a", "b", NO},
        {"a\n!a\na", "a", YES},
        {"!/a\n", "x/a", NO},
        {"/*\n!/a/", "a/", BACK},
        {"/*\n!/a/", "a", YES},
        {"!", "a", NO},
        {"!!a", "!a", BACK},
    };

    (void)state;
    CHECK_ROWS(rows);
}

static void test_ignore__lines__are_trimmed_as_git_does(void **state)
{
    static const struct row rows[] = {
        {"# a", "# a", NO},
        {"\n\n  \na\n", "a", YES},
        {"a  ", "a", YES},
        {"a\\ ", "a ", YES},
        {"a\\ ", "a", NO},
        {"a \\ ", "a  ", YES},
        {" a", " a", YES},
        {" a", "a", NO},
        {"a\t", "a", NO},
        {"a\r\nb\r\n", "a", YES},
        {"a\r\nb\r", "b", YES},
        {"\xEF\xBB\xBF"
         "a",
         "a", YES},
        {"a #b", "a #b", YES},
        {"\xC3\xA4*", "\xC3\xA4x", YES},
        {"a\n\n", "b", NO},
        {"\xFF", "\xFF", YES},
    };

    (void)state;
    CHECK_ROWS(rows);
}

static void test_ignore__empty_list__is_silent(void **state)
{
    struct ignore_list list = {0};

    (void)state;
    assert_int_equal(ignore_match(&list, "a", false), IGNORE_SILENT);
    ignore_finish(&list);
    ignore_finish(&list);
}

static void test_ignore__lines_added_twice__later_ones_win(void **state)
{
    struct ignore_list list = {0};

    (void)state;
    ignore_add_lines(&list, "a", 1);
    ignore_add_lines(&list, "!a", 2);
    assert_int_equal(ignore_match(&list, "a", false), IGNORE_IN);
    ignore_finish(&list);
}

/* A naive matcher tries about 10^20 ways here. */
static void test_ignore__many_asterisks__end_quickly(void **state)
{
    struct ignore_list list = {0};
    char lines[] = "**/*a*a*a*a*a*a*a*a*a*a*a*a*b/**/*a*a*a*a*a*a*a*a*a*a*b/**/**/c";
    char path[400];

    (void)state;
    memset(path, 'a', sizeof path);
    for (size_t i = 40; i < sizeof path; i += 41)
        path[i] = '/';
    path[sizeof path - 1] = '\0';
    ignore_add_lines(&list, lines, strlen(lines));
    assert_int_equal(ignore_match(&list, path, false), IGNORE_SILENT);
    ignore_finish(&list);
}

/* Whatever the bytes, nothing is read or written out of bounds (seen by the sanitizers). */
static void test_ignore__random_bytes__are_survived(void **state)
{
    static const char alphabet[] = "ab/*?[]!^-\\:. \n\r#\xEF\xBB\xBF\0";
    uint32_t seed = 1;

    (void)state;
    for (int round = 0; round < 20000; round++) {
        struct ignore_list list = {0};
        char lines[24];

        for (size_t i = 0; i < sizeof lines; i++) {
            seed = seed * 1664525u + 1013904223u;
            lines[i] = alphabet[(seed >> 16) % (sizeof alphabet - 1)];
        }
        ignore_add_lines(&list, lines, (seed >> 8) % sizeof lines);
        ignore_match(&list, "a/b/ab.a", false);
        ignore_match(&list, "a", true);
        ignore_finish(&list);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_ignore__pattern_without_slash__matches_names_at_any_depth),
        cmocka_unit_test(test_ignore__pattern_with_slash__matches_from_its_folder_only),
        cmocka_unit_test(test_ignore__double_asterisk__spans_folders),
        cmocka_unit_test(test_ignore__trailing_slash__matches_folders_only),
        cmocka_unit_test(test_ignore__sets__match_one_byte),
        cmocka_unit_test(test_ignore__escapes__make_bytes_ordinary),
        cmocka_unit_test(test_ignore__negation__last_match_decides),
        cmocka_unit_test(test_ignore__lines__are_trimmed_as_git_does),
        cmocka_unit_test(test_ignore__empty_list__is_silent),
        cmocka_unit_test(test_ignore__lines_added_twice__later_ones_win),
        cmocka_unit_test(test_ignore__many_asterisks__end_quickly),
        cmocka_unit_test(test_ignore__random_bytes__are_survived),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
