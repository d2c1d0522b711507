/* Markdown to plain text, and links to pages taken out. */
#include "server/engine/markdown.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

struct row {
    const char *markdown;
    const char *expected;
};

static const struct markdown_style brackets = {"<", ">"};

static void check_plain(const struct row *rows, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        struct buffer out = {0};

        buffer_add_string(&out, "");
        markdown_to_plain(rows[i].markdown, strlen(rows[i].markdown), &brackets, &out);
        assert_string_equal(out.bytes, rows[i].expected);
        buffer_finish(&out);
    }
}

#define CHECK_PLAIN(rows) check_plain(rows, sizeof(rows) / sizeof *(rows))

static void test_markdown__blocks__lose_their_marks(void **state)
{
    static const struct row rows[] = {
        {"", ""},
        {"# A\n\nb\n", "<A>\n\nb\n"},
        {"### A `b`", "<A b>\n"},
        {"#a", "#a\n"},
        {"- a\n  b\n* c\n", "- a\n  b\n- c\n"},
        {"```js\n# `x` **y**\n```\nz\n", "    # `x` **y**\nz\n"},
        {"```\nopen", "    open\n"},
    };

    (void)state;
    CHECK_PLAIN(rows);
}

static void test_markdown__inlines__lose_their_marks(void **state)
{
    static const struct row rows[] = {
        {"a **b** c", "a b c\n"},
        {"a *b* c", "a b c\n"},
        {"2 * 3", "2 * 3\n"},
        {"`*/*` and `a`", "*/* and a\n"},
        {"a ` b", "a ` b\n"},
        {"[404](404.md) Not Found", "404 Not Found\n"},
        {"[`x`](x.md)", "x\n"},
        {"[RFC](https://example.org/a)", "RFC (https://example.org/a)\n"},
        {"a[0] and [b]", "a[0] and [b]\n"},
        {"a[0](b", "a[0](b\n"},
        {"\\*a\\* \\q", "*a* \\q\n"},
        {"a\\", "a\\\n"},
    };

    (void)state;
    CHECK_PLAIN(rows);
}

static void test_markdown__page_links__are_taken_out(void **state)
{
    static const struct row rows[] = {
        {"- [404](404.md) Not **Found**", "- 404 Not **Found**"},
        {"[RFC](https://example.org)", "[RFC](https://example.org)"},
        {"`[a](b)` [c](d)", "`[a](b)` c"},
        {"[a", "[a"},
        {"`", "`"},
    };

    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct buffer out = {0};

        markdown_without_page_links(rows[i].markdown, strlen(rows[i].markdown), &out);
        assert_string_equal(out.bytes, rows[i].expected);
        buffer_finish(&out);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_markdown__blocks__lose_their_marks),
        cmocka_unit_test(test_markdown__inlines__lose_their_marks),
        cmocka_unit_test(test_markdown__page_links__are_taken_out),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
