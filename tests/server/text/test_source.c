/* The line index: where lines begin and end, and that edits keep it as a fresh one would be. */
#include "server/text/source.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static void init(struct source *source, const char *text)
{
    source_init(source, text, (uint32_t)strlen(text));
}

static struct source_edit replace(struct source *source, uint32_t start, uint32_t end,
                                  const char *text)
{
    return source_replace(source, (struct span){start, end}, text, (uint32_t)strlen(text));
}

static void assert_text(const struct source *source, const char *text)
{
    assert_int_equal(source->len, strlen(text));
    assert_string_equal(source->text, text);
}

/* The index must be the one that a fresh source of the same text has. */
static void assert_index_is_fresh(const struct source *source)
{
    struct source fresh;

    source_init(&fresh, source->text, source->len);
    assert_int_equal(source->line_count, fresh.line_count);
    assert_memory_equal(source->line_starts, fresh.line_starts,
                        fresh.line_count * sizeof *fresh.line_starts);
    assert_int_equal(source->lone_crs, fresh.lone_crs);
    source_finish(&fresh);
}

struct lines_case {
    const char *text;
    const char *starts; /* a mark under each byte that begins a line, and behind the last */
};

static const struct lines_case line_cases[] = {
    {"", "^"},
    {"abc", "^   "},
    {"a\nb", "^ ^ "},
    {"a\n", "^ ^"},
    {"\n\n", "^^^"},
    {"a\r\nb", "^  ^ "},
    {"a\r\n", "^  ^"},
    {"a\rb", "^ ^ "},
    {"a\r", "^ ^"},
    {"\r\r\n\n\r", "^^ ^^^"},
    {"\n\r", "^^^"},
    {"\xE2\x80\xA8x\xC2\x85\v\f", "^        "}, /* U+2028, U+0085 and the like end no line */
};

static void test_source__terminators__begin_lines(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof line_cases / sizeof line_cases[0]; i++) {
        struct source source;
        uint32_t line = 0;

        init(&source, line_cases[i].text);
        assert_int_equal(strlen(line_cases[i].starts), source.len + 1);
        for (uint32_t at = 0; at <= source.len; at++) {
            if (line_cases[i].starts[at] == '^')
                assert_int_equal(source.line_starts[line++], at);
        }
        assert_int_equal(source.line_count, line);
        source_finish(&source);
    }
}

static void test_source__nul_bytes__are_text(void **state)
{
    struct source source;

    (void)state;
    source_init(&source, "a\0\nb\r\0", 6);
    assert_int_equal(source.len, 6);
    assert_memory_equal(source.text, "a\0\nb\r\0", 7);
    assert_int_equal(source.line_count, 3);
    source_finish(&source);
}

static void test_source__finish__is_safe_twice_and_on_zeroes(void **state)
{
    struct source source = {0};

    (void)state;
    source_finish(&source);
    init(&source, "text");
    source_finish(&source);
    source_finish(&source);
    assert_null(source.text);
}

static void test_source__line_of__finds_the_line_of_every_offset(void **state)
{
    struct source source;

    (void)state;
    init(&source, "ab\r\nc\n");
    assert_int_equal(source_line_of(&source, 0), 0);
    assert_int_equal(source_line_of(&source, 2), 0);
    assert_int_equal(source_line_of(&source, 3), 0);
    assert_int_equal(source_line_of(&source, 4), 1);
    assert_int_equal(source_line_of(&source, 5), 1);
    assert_int_equal(source_line_of(&source, 6), 2);
    assert_int_equal(source_line_of(&source, 7), 2);
    assert_int_equal(source_line_of(&source, UINT32_MAX), 2);
    source_finish(&source);
}

static void test_source__line_span__leaves_the_terminator_out(void **state)
{
    static const struct span spans[] = {{0, 2}, {4, 5}, {6, 6}, {8, 8}, {9, 10}, {11, 12}};
    struct source source;

    (void)state;
    init(&source, "ab\r\nc\n\r\n\rd\re");
    assert_int_equal(source.line_count, sizeof spans / sizeof spans[0]);
    for (uint32_t line = 0; line < source.line_count; line++) {
        struct span span = source_line_span(&source, line);

        assert_int_equal(span.start, spans[line].start);
        assert_int_equal(span.end, spans[line].end);
    }
    source_finish(&source);
}

static void assert_point(struct point point, uint32_t row, uint32_t column)
{
    assert_int_equal(point.row, row);
    assert_int_equal(point.column, column);
}

static void test_source__point__counts_bytes_and_line_feeds(void **state)
{
    struct source source;

    (void)state;
    init(&source, "\xC3\xA9x\r\ny");
    assert_point(source_point(&source, 0), 0, 0);
    assert_point(source_point(&source, 2), 0, 2);
    assert_point(source_point(&source, 4), 0, 4);
    assert_point(source_point(&source, 5), 1, 0);
    assert_point(source_point(&source, 6), 1, 1);
    assert_point(source_point(&source, 99), 1, 1);
    source_finish(&source);
}

static void test_source__point_behind_lone_crs__stays_on_its_row(void **state)
{
    struct source source;

    (void)state;
    init(&source, "a\rb\rc\nd\re");
    assert_int_equal(source.lone_crs, 3);
    assert_point(source_point(&source, 2), 0, 2);
    assert_point(source_point(&source, 5), 0, 5);
    assert_point(source_point(&source, 6), 1, 0);
    assert_point(source_point(&source, 9), 1, 3);
    source_finish(&source);
}

static void test_source__replace__says_what_it_did(void **state)
{
    struct source source;
    struct source_edit edit;

    (void)state;
    init(&source, "one\ntwo\nthree\n");
    edit = replace(&source, 5, 9, "WO\r\nand\nT");
    assert_text(&source, "one\ntWO\r\nand\nThree\n");
    assert_int_equal(edit.start, 5);
    assert_int_equal(edit.old_end, 9);
    assert_int_equal(edit.new_end, 14);
    assert_point(edit.start_point, 1, 1);
    assert_point(edit.old_end_point, 2, 1);
    assert_point(edit.new_end_point, 3, 1);
    source_finish(&source);
}

static void test_source__span_out_of_range__is_clamped(void **state)
{
    struct source source;
    struct source_edit edit;

    (void)state;
    init(&source, "abc");
    edit = replace(&source, 2, UINT32_MAX, "d");
    assert_text(&source, "abd");
    assert_int_equal(edit.old_end, 3);
    edit = replace(&source, 77, 99, "e");
    assert_text(&source, "abde");
    assert_int_equal(edit.start, 3);
    assert_int_equal(edit.old_end, 3);
    source_finish(&source);
}

static void test_source__span_written_backwards__means_the_same_bytes(void **state)
{
    struct source source;
    struct source_edit edit;

    (void)state;
    init(&source, "abcd");
    edit = replace(&source, 3, 1, "-");
    assert_text(&source, "a-d");
    assert_int_equal(edit.start, 1);
    assert_int_equal(edit.old_end, 3);
    source_finish(&source);
}

struct edit_case {
    const char *text;
    uint32_t start, end;
    const char *by;
    const char *result;
    uint32_t lines;
};

/* Each joins or parts a CR and an LF, or stands at an edge. */
static const struct edit_case edits[] = {
    {"", 0, 0, "", "", 1},
    {"", 0, 0, "\n", "\n", 2},
    {"\n", 0, 1, "", "", 1},
    {"a\rb", 2, 2, "\n", "a\r\nb", 2},
    {"a\r\nb", 2, 3, "", "a\rb", 2},
    {"a\r\nb", 1, 2, "", "a\nb", 2},
    {"a\r\nb", 2, 2, "x", "a\rx\nb", 3},
    {"a\r\nb", 2, 2, "\n", "a\r\n\nb", 3},
    {"a\r\nb", 2, 2, "\r", "a\r\r\nb", 3},
    {"a\rx\nb", 2, 3, "", "a\r\nb", 2},
    {"a\nb", 1, 1, "\r", "a\r\nb", 2},
    {"a\r", 2, 2, "\n", "a\r\n", 2},
    {"\n", 0, 0, "\r", "\r\n", 2},
    {"\r\n", 0, 1, "", "\n", 2},
    {"\r\n", 0, 2, "\r", "\r", 2},
    {"a\nb\nc\nd", 2, 6, "", "a\nd", 2},
    {"a\nb\nc\nd", 0, 7, "x\ry", "x\ry", 2},
    {"a\nb", 3, 3, "\r", "a\nb\r", 3},
};

static void test_source__edits_at_terminators__keep_the_index(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof edits / sizeof edits[0]; i++) {
        struct source source;

        init(&source, edits[i].text);
        replace(&source, edits[i].start, edits[i].end, edits[i].by);
        assert_text(&source, edits[i].result);
        assert_int_equal(source.line_count, edits[i].lines);
        assert_index_is_fresh(&source);
        source_finish(&source);
    }
}

/* Every text of up to four of {x, CR, LF}, every span, every replacement of up to two of them. */
static uint32_t word(uint32_t number, char *out)
{
    uint32_t len = 0;

    for (; number > 0; number = (number - 1) / 3)
        out[len++] = "x\r\n"[(number - 1) % 3];
    out[len] = '\0';
    return len;
}

static void try_all_spans(const char *text, uint32_t len)
{
    enum { WORDS_UP_TO_TWO = 13 };

    for (uint32_t edit = 0; edit < (len + 1) * (len + 1) * WORDS_UP_TO_TWO; edit++) {
        struct span span = {edit / WORDS_UP_TO_TWO / (len + 1), edit / WORDS_UP_TO_TWO % (len + 1)};
        struct source source;
        char by[8];

        source_init(&source, text, len);
        source_replace(&source, span, by, word(edit % WORDS_UP_TO_TWO, by));
        assert_index_is_fresh(&source);
        source_finish(&source);
    }
}

static void test_source__all_small_edits__keep_the_index(void **state)
{
    enum { WORDS_UP_TO_FOUR = 121 };

    (void)state;
    for (uint32_t number = 0; number < WORDS_UP_TO_FOUR; number++) {
        char text[8];

        try_all_spans(text, word(number, text));
    }
}

static void test_source__typing_a_long_text__grows_by_doubling(void **state)
{
    struct source source;
    uint32_t moves = 0;

    (void)state;
    init(&source, "");
    for (uint32_t i = 0; i < 100000; i++) {
        uint32_t capacity = source.text_capacity;

        replace(&source, source.len, source.len, i % 10 ? "x" : "\n");
        moves += source.text_capacity != capacity;
    }
    assert_in_range(moves, 1, 20);
    assert_int_equal(source.line_count, 10001);
    assert_index_is_fresh(&source);
    source_finish(&source);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_source__terminators__begin_lines),
        cmocka_unit_test(test_source__nul_bytes__are_text),
        cmocka_unit_test(test_source__finish__is_safe_twice_and_on_zeroes),
        cmocka_unit_test(test_source__line_of__finds_the_line_of_every_offset),
        cmocka_unit_test(test_source__line_span__leaves_the_terminator_out),
        cmocka_unit_test(test_source__point__counts_bytes_and_line_feeds),
        cmocka_unit_test(test_source__point_behind_lone_crs__stays_on_its_row),
        cmocka_unit_test(test_source__replace__says_what_it_did),
        cmocka_unit_test(test_source__span_out_of_range__is_clamped),
        cmocka_unit_test(test_source__span_written_backwards__means_the_same_bytes),
        cmocka_unit_test(test_source__edits_at_terminators__keep_the_index),
        cmocka_unit_test(test_source__all_small_edits__keep_the_index),
        cmocka_unit_test(test_source__typing_a_long_text__grows_by_doubling),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
