/* Carets stand below what is meant, in cells of a terminal. */
#include "server/report/excerpt.h"
#include "server/report/glyph.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

/* The excerpt for the bytes between '<' and '>' in `marked`, without the margin of four spaces. */
static char *excerpt_of(const char *marked)
{
    char *text = strdup(marked);
    char *open = strchr(text, '<');
    char *close;
    struct span span = {(uint32_t)(open - text), 0};
    struct source source;
    struct buffer out = {0};

    memmove(open, open + 1, strlen(open));
    close = strchr(open, '>');
    span.end = (uint32_t)(close - text);
    memmove(close, close + 1, strlen(close));
    source_init(&source, text, (uint32_t)strlen(text));
    excerpt_add(&out, &source, span, terminal_palette(false));
    source_finish(&source);
    free(text);
    return out.bytes;
}

static void check(const char *marked, const char *line, const char *carets)
{
    char *found = excerpt_of(marked);
    struct buffer expected = {0};

    buffer_format(&expected, "    %s\n    %s\n", line, carets);
    assert_string_equal(found, expected.bytes);
    buffer_finish(&expected);
    free(found);
}

static void test_excerpt__plain_line__has_carets_below(void **state)
{
    (void)state;
    check("a\nres.status(<409>)\nb", "res.status(409)", "           ^^^");
    check("<x>", "x", "^");
}

static void test_excerpt__empty_span__has_one_caret(void **state)
{
    (void)state;
    check("ab<>cd", "abcd", "  ^");
    check("ab<>", "ab", "  ^");
    check("<>", "", "^");
}

static void test_excerpt__span_over_lines__stops_at_the_first(void **state)
{
    (void)state;
    check("f(<1,\n2>)", "f(1,", "  ^^");
    check("f(<1,\r\n2>)", "f(1,", "  ^^");
}

static void test_excerpt__tabs__stay_tabs(void **state)
{
    (void)state;
    check("\tf\t(<302>)", "\tf\t(302)", "\t \t ^^^");
    check("f(<a\tb>)", "f(a\tb)", "  ^^^");
}

static void test_excerpt__wide_and_combining_characters__count_their_cells(void **state)
{
    (void)state;
    check("\xE6\xBC\xA2(<302>)", "\xE6\xBC\xA2(302)", "   ^^^");
    check("\xF0\x9F\x98\x80<\xF0\x9F\x98\x80>", "\xF0\x9F\x98\x80\xF0\x9F\x98\x80", "  ^^");
    check("e\xCC\x81(<302>)", "e\xCC\x81(302)", "  ^^^");
    check("\xC3\xA9(<302>)", "\xC3\xA9(302)", "  ^^^");
}

static void test_excerpt__what_harms_a_terminal__is_replaced(void **state)
{
    (void)state;
    check("\x1B[31m<1>", "\xEF\xBF\xBD[31m1", "     ^");
    check("\xFF\xC3(<1>)", "\xEF\xBF\xBD\xEF\xBF\xBD(1)", "   ^");
    check("\xE2\x80\xAE<1>",
          "\xEF\xBF\xBD"
          "1",
          " ^");
    check("\xC2\x9B<1>",
          "\xEF\xBF\xBD"
          "1",
          " ^");
}

/* `count` times `text`, then the marked part, then as much again. */
static char *surrounded(const char *text, size_t count, const char *marked)
{
    struct buffer out = {0};

    for (size_t i = 0; i < count; i++)
        buffer_add_string(&out, text);
    buffer_add_string(&out, marked);
    for (size_t i = 0; i < count; i++)
        buffer_add_string(&out, text);
    return out.bytes;
}

static void test_excerpt__long_line__shows_the_surroundings(void **state)
{
    static const char *const fillers[] = {"a", "\xC3\xA9", "\xE6\xBC\xA2", "\xF0\x9F\x98\x80",
                                          "\x80"};

    (void)state;
    for (size_t i = 0; i < sizeof fillers / sizeof *fillers; i++) {
        char *marked = surrounded(fillers[i], 5000, "<409>");
        char *found = excerpt_of(marked);

        assert_true(strlen(found) < 1000);
        assert_memory_equal(found, "    ...", 7);
        assert_non_null(strstr(found, "409"));
        assert_non_null(strstr(found, "...\n"));
        assert_non_null(strstr(found, " ^^^\n"));
        if (*fillers[i] != '\x80')
            assert_null(strstr(found, "\xEF\xBF\xBD"));
        free(found);
        free(marked);
    }
}

static void test_excerpt__long_span__ends_with_the_window(void **state)
{
    char *inner = surrounded("a", 3000, "b");
    char *marked = malloc(strlen(inner) + 8);
    char *found;

    (void)state;
    strcpy(marked, "f(<");
    strcat(marked, inner);
    strcat(marked, ">)");
    found = excerpt_of(marked);
    assert_true(strlen(found) < 400);
    free(found);
    free(marked);
    free(inner);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_excerpt__plain_line__has_carets_below),
        cmocka_unit_test(test_excerpt__empty_span__has_one_caret),
        cmocka_unit_test(test_excerpt__span_over_lines__stops_at_the_first),
        cmocka_unit_test(test_excerpt__tabs__stay_tabs),
        cmocka_unit_test(test_excerpt__wide_and_combining_characters__count_their_cells),
        cmocka_unit_test(test_excerpt__what_harms_a_terminal__is_replaced),
        cmocka_unit_test(test_excerpt__long_line__shows_the_surroundings),
        cmocka_unit_test(test_excerpt__long_span__ends_with_the_window),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
