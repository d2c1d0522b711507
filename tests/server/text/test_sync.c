/*
 * Ten thousand random edits per encoding, from the wire to the text, against an editor that is as
 * naive as can be.
 */
#include "protocol/json.h"
#include "server/text/position.h"
#include "tests/server/text/naive_editor.h"

#include <jansson.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

enum { EDITS = 10000, USUAL_LEN = 1200 };

/* ---- chance ---- */

static uint32_t chance_state;

static uint32_t chance(uint32_t below)
{
    chance_state ^= chance_state << 13;
    chance_state ^= chance_state >> 17;
    chance_state ^= chance_state << 5;
    return chance_state % below;
}

/* ---- what is typed ---- */

/* Up to two units each; 0 ends. Lone surrogates are among them. */
static const uint16_t symbols[][2] = {
    {'a'},    {'b'},    {' '},    {'4'},    {'"'},    {'\\'},           {'u'},
    {'\t'},   {'\n'},   {'\n'},   {'\r'},   {'\r'},   {'\r', '\n'},     {'\n', '\r'},
    {0xE9},   {0x416},  {0x7FF},  {0x800},  {0x20AC}, {0x65E5},         {0xD7FF},
    {0xE000}, {0xFFFD}, {0x301},  {0x200D}, {0xFE0F}, {0xFEFF},         {0x2028},
    {0x85},   {0x0B},   {0x7F},   {0xD83D}, {0xDE00}, {0xD83D, 0xDE00}, {0xD83D, 0xDC69},
    {0xD800}, {0xDFFF}, {0xFFFF}, {'3'},    {'0'},    {0xDBFF, 0xDFFF}, {0xD800, 0xDC00},
};

static void type(struct piece *piece, size_t count)
{
    piece->len = 0;
    while (count-- > 0 && piece->len + 2 <= PIECE_MAX) {
        const uint16_t *symbol = symbols[chance(sizeof symbols / sizeof symbols[0])];

        piece->units[piece->len++] = symbol[0];
        if (symbol[1])
            piece->units[piece->len++] = symbol[1];
    }
}

/* The piece through the JSON door. Caller releases. */
static json_t *send(const struct piece *piece)
{
    char text[6 * PIECE_MAX + 3] = "\"";
    size_t len = 1;
    json_t *value;

    for (size_t i = 0; i < piece->len; i++) {
        uint16_t unit = piece->units[i] == 0xFFFF ? 0 : piece->units[i];

        len += (size_t)sprintf(text + len, "\\u%04x", unit);
    }
    text[len++] = '"';
    value = json_read(text, len, NULL);
    assert_non_null(value);
    return value;
}

/* ---- what must hold after each edit ---- */

static void check_text(const struct source *source, const struct editor *editor)
{
    unsigned char bytes[4 * UNITS_MAX];
    size_t len = editor_bytes(editor, editor->len, bytes);

    assert_int_equal(source->len, len);
    assert_memory_equal(source->text, bytes, len);
    assert_int_equal(source->text[len], '\0');
}

static void check_line_index(const struct source *source)
{
    struct source fresh;
    uint32_t line = 1;

    source_init(&fresh, source->text, source->len);
    assert_int_equal(source->line_count, fresh.line_count);
    assert_memory_equal(source->line_starts, fresh.line_starts,
                        fresh.line_count * sizeof(uint32_t));
    assert_int_equal(source->lone_crs, fresh.lone_crs);
    source_finish(&fresh);
    for (uint32_t at = 0; at < source->len; at++) {
        bool crlf = source->text[at] == '\r' && source->text[at + 1] == '\n';

        if (source->text[at] == '\n' || (source->text[at] == '\r' && !crlf))
            assert_int_equal(source->line_starts[line++], at + 1);
    }
    assert_int_equal(source->line_count, line);
}

static struct point naive_point(const char *text, size_t offset)
{
    struct point point = {0, 0};

    for (size_t at = 0; at < offset; at++) {
        point.column++;
        if (text[at] == '\n')
            point = (struct point){point.row + 1, 0};
    }
    return point;
}

static void check_point(struct point got, struct point want)
{
    assert_int_equal(got.row, want.row);
    assert_int_equal(got.column, want.column);
}

/* Some place of the editor and the same place in bytes. */
static void check_some_position(const struct source *source, const struct editor *editor)
{
    unsigned char bytes[4 * UNITS_MAX];
    size_t index = chance((uint32_t)editor->len + 1);
    struct position want;
    struct position got;
    uint32_t offset;

    while (!is_border(editor, index))
        index--;
    if (index > 0 && index < editor->len && editor->units[index - 1] == '\r' &&
        editor->units[index] == '\n')
        index--;
    want = editor_position(editor, index);
    offset = (uint32_t)editor_bytes(editor, index, bytes);
    got = position_at(source, offset, editor->encoding);
    assert_int_equal(got.line, want.line);
    assert_int_equal(got.column, want.column);
    assert_int_equal(position_offset(source, want, editor->encoding), offset);
}

/* ---- the edits ---- */

static struct position some_position(const struct source *source)
{
    struct position position = {chance(source->line_count + 1), chance(24)};

    if (chance(20) == 0)
        position.column = UINT32_MAX - chance(2);
    if (chance(50) == 0)
        position.line = UINT32_MAX - chance(2);
    return position;
}

static struct position near(struct position position)
{
    position.column += chance(4);
    position.line += chance(10) == 0;
    return position;
}

static void edit_once(struct source *source, struct editor *editor)
{
    struct position start = some_position(source);
    bool shrink = editor->len > USUAL_LEN;
    struct position end = shrink || chance(100) == 0 ? some_position(source) : near(start);
    struct span span = {position_offset(source, start, editor->encoding),
                        position_offset(source, end, editor->encoding)};
    uint32_t low = span.start < span.end ? span.start : span.end;
    uint32_t high = span.start < span.end ? span.end : span.start;
    struct point low_point = naive_point(source->text, low);
    struct point high_point = naive_point(source->text, high);
    struct piece piece;
    json_t *sent;
    struct source_edit edit;

    type(&piece, chance(3) ? chance(4) : chance(16));
    sent = send(&piece);
    edit =
        source_replace(source, span, json_string_value(sent), (uint32_t)json_string_length(sent));
    json_decref(sent);
    editor_replace(editor, editor_index(editor, start), editor_index(editor, end), &piece);
    assert_int_equal(edit.start, low);
    assert_int_equal(edit.old_end, high);
    check_point(edit.start_point, low_point);
    check_point(edit.old_end_point, high_point);
    check_point(edit.new_end_point, naive_point(source->text, edit.new_end));
}

static void replace_all(struct source *source, struct editor *editor)
{
    struct piece piece;
    json_t *sent;

    type(&piece, PIECE_MAX);
    sent = send(&piece);
    source_finish(source);
    source_init(source, json_string_value(sent), (uint32_t)json_string_length(sent));
    json_decref(sent);
    editor_replace(editor, 0, editor->len, &piece);
}

static void run_edits(enum position_encoding encoding, uint32_t seed)
{
    struct editor editor = {.encoding = encoding};
    struct source source;
    size_t longest = 0;

    chance_state = seed;
    source_init(&source, "", 0);
    for (int i = 0; i < EDITS; i++) {
        if (chance(1000) == 0)
            replace_all(&source, &editor);
        else
            edit_once(&source, &editor);
        check_text(&source, &editor);
        check_line_index(&source);
        check_some_position(&source, &editor);
        longest = editor.len > longest ? editor.len : longest;
    }
    /* That the edits were worth something. */
    assert_true(longest > USUAL_LEN / 2);
    source_finish(&source);
}

static void test_sync__random_edits_in_utf8__equal_the_full_text(void **state)
{
    (void)state;
    run_edits(ENCODING_UTF8, 0x9E3779B9);
}

static void test_sync__random_edits_in_utf16__equal_the_full_text(void **state)
{
    (void)state;
    run_edits(ENCODING_UTF16, 0x85EBCA6B);
}

static void test_sync__random_edits_in_utf32__equal_the_full_text(void **state)
{
    (void)state;
    run_edits(ENCODING_UTF32, 0xC2B2AE35);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_sync__random_edits_in_utf8__equal_the_full_text),
        cmocka_unit_test(test_sync__random_edits_in_utf16__equal_the_full_text),
        cmocka_unit_test(test_sync__random_edits_in_utf32__equal_the_full_text),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
