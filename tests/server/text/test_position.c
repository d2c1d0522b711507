/* Byte offsets to lines and columns and back, in the three encodings. */
#include "server/text/position.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define EMOJI "\xF0\x9F\x98\x80" /* U+1F600: 4 bytes, 2 UTF-16 units, 1 code point */
#define FFFD "\xEF\xBF\xBD"      /* U+FFFD: 3, 1, 1 */
#define E_ACUTE "e\xCC\x81"      /* e and a combining accent: 3, 2, 2 */

static const enum position_encoding encodings[] = {ENCODING_UTF8, ENCODING_UTF16, ENCODING_UTF32};

struct place {
    const char *text;
    uint32_t offset;
    uint32_t line;
    uint32_t columns[3]; /* one for each encoding */
};

/* Borders of characters: both directions hold. */
static const struct place places[] = {
    {"", 0, 0, {0, 0, 0}},
    {"abc", 0, 0, {0, 0, 0}},
    {"abc", 2, 0, {2, 2, 2}},
    {"abc", 3, 0, {3, 3, 3}},
    {"a\nbc", 3, 1, {1, 1, 1}},
    {"a\r\nbc", 1, 0, {1, 1, 1}},
    {"a\r\nbc", 3, 1, {0, 0, 0}},
    {"a\rbc", 2, 1, {0, 0, 0}},
    {"a\n", 2, 1, {0, 0, 0}},
    {"\xC3\xA9x", 2, 0, {2, 1, 1}},
    {"\xE2\x82\xACx", 3, 0, {3, 1, 1}},
    {EMOJI "x", 4, 0, {4, 2, 1}},
    {EMOJI EMOJI "x", 8, 0, {8, 4, 2}},
    {"a" EMOJI "\n" EMOJI "b", 10, 1, {4, 2, 1}},
    {E_ACUTE "x", 3, 0, {3, 2, 2}},
    {FFFD "x", 3, 0, {3, 1, 1}},
    {"\xEF\xBB\xBFx", 3, 0, {3, 1, 1}},     /* a byte order mark counts */
    {"\xE2\x80\xA8x", 4, 0, {4, 2, 2}},     /* U+2028 ends no line */
    {"\xF4\x8F\xBF\xBFx", 4, 0, {4, 2, 1}}, /* U+10FFFF */
    {"\xED\x9F\xBF\xEE\x80\x80x", 6, 0, {6, 2, 2}},
    {"0123456789abcdef" EMOJI "0123456789", 30, 0, {30, 28, 27}},
    /* Bytes that are no UTF-8 count one each. */
    {"\xFFx", 1, 0, {1, 1, 1}},
    {"\x80\x80x", 2, 0, {2, 2, 2}},
    {"\xC3x", 1, 0, {1, 1, 1}},
    {"\xC0\x80x", 2, 0, {2, 2, 2}},
    {"\xE0\x80\x80x", 3, 0, {3, 3, 3}},
    {"\xED\xA0\x80x", 3, 0, {3, 3, 3}},
    {"\xF0\x80\x80\x80x", 4, 0, {4, 4, 4}},
    {"\xF4\x90\x80\x80x", 4, 0, {4, 4, 4}},
    {"\xF0\x9F\x98", 3, 0, {3, 3, 3}},
    {"\xF0\x9F\x98\nx", 5, 1, {1, 1, 1}},
    {"\xC3\xC3\xA9x", 3, 0, {3, 2, 2}},
};

static void test_position__character_borders__hold_in_both_directions(void **state)
{
    (void)state;
    for (size_t i = 0; i < 3 * sizeof places / sizeof places[0]; i++) {
        const struct place *place = &places[i / 3];
        struct position want = {place->line, place->columns[i % 3]};
        struct source source;
        struct position got;

        source_init(&source, place->text, (uint32_t)strlen(place->text));
        got = position_at(&source, place->offset, encodings[i % 3]);
        if (got.line != want.line || got.column != want.column)
            fail_msg("case %zu.%zu: %u:%u", i / 3, i % 3, got.line, got.column);
        if (position_offset(&source, want, encodings[i % 3]) != place->offset)
            fail_msg("case %zu.%zu back", i / 3, i % 3);
        source_finish(&source);
    }
}

/* Offsets that are no border: they are moved to one. */
static const struct place moved_offsets[] = {
    {"abc", 99, 0, {3, 3, 3}},
    {"a\nbc", UINT32_MAX, 1, {2, 2, 2}},
    {"ab\r\nc", 3, 0, {2, 2, 2}}, /* between CR and LF */
    {"a\xC3\xA9x", 2, 0, {1, 1, 1}},
    {"a\xE2\x82\xACx", 2, 0, {1, 1, 1}},
    {"a\xE2\x82\xACx", 3, 0, {1, 1, 1}},
    {"a" EMOJI "x", 2, 0, {1, 1, 1}},
    {"a" EMOJI "x", 3, 0, {1, 1, 1}},
    {"a" EMOJI "x", 4, 0, {1, 1, 1}},
    {EMOJI EMOJI, 7, 0, {4, 2, 1}},
    {"a\xE2\x82", 2, 0, {2, 2, 2}}, /* no character, so it has no inside */
};

static void test_position__offset_inside_something__is_moved_back(void **state)
{
    (void)state;
    for (size_t i = 0; i < 3 * sizeof moved_offsets / sizeof moved_offsets[0]; i++) {
        const struct place *place = &moved_offsets[i / 3];
        struct source source;
        struct position got;

        source_init(&source, place->text, (uint32_t)strlen(place->text));
        got = position_at(&source, place->offset, encodings[i % 3]);
        if (got.line != place->line || got.column != place->columns[i % 3])
            fail_msg("case %zu.%zu: %u:%u", i / 3, i % 3, got.line, got.column);
        source_finish(&source);
    }
}

struct clamp_case {
    const char *text;
    enum position_encoding encoding;
    struct position position;
    uint32_t offset;
};

static const struct clamp_case clamps[] = {
    {"ab\ncd", ENCODING_UTF8, {0, 3}, 2},
    {"ab\ncd", ENCODING_UTF16, {0, UINT32_MAX}, 2},
    {"ab\r\ncd", ENCODING_UTF8, {0, 3}, 2},
    {"ab\r\ncd", ENCODING_UTF16, {0, 3}, 2},
    {"ab\rcd", ENCODING_UTF32, {0, 9}, 2},
    {"ab\ncd", ENCODING_UTF8, {1, UINT32_MAX}, 5},
    {"ab\ncd", ENCODING_UTF16, {2, 0}, 5},
    {"ab\ncd", ENCODING_UTF32, {UINT32_MAX, UINT32_MAX}, 5},
    {"", ENCODING_UTF16, {1, 1}, 0},
    {"a" EMOJI "x", ENCODING_UTF16, {0, 2}, 1},
    {"a" EMOJI "x", ENCODING_UTF8, {0, 2}, 1},
    {"a" EMOJI "x", ENCODING_UTF8, {0, 4}, 1},
    {"\xC3\xA9\xC3\xA9", ENCODING_UTF8, {0, 3}, 2},
    {EMOJI, ENCODING_UTF16, {0, 1}, 0},
    {EMOJI, ENCODING_UTF16, {0, 3}, 4},
};

static void test_position__no_such_place__is_clamped(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof clamps / sizeof clamps[0]; i++) {
        struct source source;
        uint32_t got;

        source_init(&source, clamps[i].text, (uint32_t)strlen(clamps[i].text));
        got = position_offset(&source, clamps[i].position, clamps[i].encoding);
        if (got != clamps[i].offset)
            fail_msg("case %zu: %u", i, got);
        source_finish(&source);
    }
}

static void test_position__range__is_its_two_ends(void **state)
{
    struct source source;
    struct range range;

    (void)state;
    source_init(&source, EMOJI "1\n2", 7);
    range = position_range(&source, (struct span){4, 7}, ENCODING_UTF16);
    assert_int_equal(range.start.line, 0);
    assert_int_equal(range.start.column, 2);
    assert_int_equal(range.end.line, 1);
    assert_int_equal(range.end.column, 1);
    source_finish(&source);
}

/* Every code point of Unicode: its three widths, and the way back. */
static uint32_t encode(uint32_t code_point, char *out)
{
    static const unsigned char marks[] = {0, 0, 0xC0, 0xE0, 0xF0};
    uint32_t len = code_point < 0x80 ? 1 : code_point < 0x800 ? 2 : code_point < 0x10000 ? 3 : 4;

    for (uint32_t i = len; i-- > 1; code_point >>= 6)
        out[i] = (char)(0x80 | (code_point & 0x3F));
    out[0] = (char)(marks[len] | code_point);
    return len;
}

static void test_position__every_code_point__has_its_width(void **state)
{
    char text[5] = "";

    (void)state;
    for (uint32_t code_point = 0x20; code_point <= 0x10FFFF; code_point++) {
        uint32_t len = encode(code_point, text);
        uint32_t starts[] = {0};
        struct source source = {.text = text, .len = len, .line_starts = starts, .line_count = 1};
        uint32_t utf16 = position_at(&source, len, ENCODING_UTF16).column;
        uint32_t utf32 = position_at(&source, len, ENCODING_UTF32).column;
        int is_surrogate = code_point >= 0xD800 && code_point <= 0xDFFF;

        assert_int_equal(utf16, is_surrogate ? 3 : code_point > 0xFFFF ? 2 : 1);
        assert_int_equal(utf32, is_surrogate ? 3 : 1);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_position__character_borders__hold_in_both_directions),
        cmocka_unit_test(test_position__offset_inside_something__is_moved_back),
        cmocka_unit_test(test_position__no_such_place__is_clamped),
        cmocka_unit_test(test_position__range__is_its_two_ends),
        cmocka_unit_test(test_position__every_code_point__has_its_width),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
