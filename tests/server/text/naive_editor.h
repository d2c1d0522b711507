/*
 * An editor as naive as can be, to hold the server's text against: an array of the client's code
 * units, scanned from the start for everything. It shares no code with server/text.
 */
#ifndef STATUSLS_TESTS_SERVER_TEXT_NAIVE_EDITOR_H
#define STATUSLS_TESTS_SERVER_TEXT_NAIVE_EDITOR_H

#include "server/text/position.h"

#include <assert.h>
#include <stdbool.h>
#include <string.h>

enum { PIECE_MAX = 40, UNITS_MAX = 8192 };

/* What is typed: UTF-16, as an editor holds it, well-formed or not. 0xFFFF stands for U+0000. */
struct piece {
    uint16_t units[PIECE_MAX];
    size_t len;
};

struct editor {
    enum position_encoding encoding;
    uint32_t units[UNITS_MAX];
    size_t len;
};

static bool is_high(uint32_t unit)
{
    return unit >= 0xD800 && unit < 0xDC00;
}

static bool is_low(uint32_t unit)
{
    return unit >= 0xDC00 && unit < 0xE000;
}

static size_t utf8_of(uint32_t code_point, unsigned char *out)
{
    if (code_point < 0x80)
        return out[0] = (unsigned char)code_point, 1;
    if (code_point < 0x800) {
        out[0] = (unsigned char)(0xC0 + code_point / 64);
        out[1] = (unsigned char)(0x80 + code_point % 64);
        return 2;
    }
    if (code_point < 0x10000) {
        out[0] = (unsigned char)(0xE0 + code_point / 4096);
        out[1] = (unsigned char)(0x80 + code_point / 64 % 64);
        out[2] = (unsigned char)(0x80 + code_point % 64);
        return 3;
    }
    out[0] = (unsigned char)(0xF0 + code_point / 262144);
    out[1] = (unsigned char)(0x80 + code_point / 4096 % 64);
    out[2] = (unsigned char)(0x80 + code_point / 64 % 64);
    out[3] = (unsigned char)(0x80 + code_point % 64);
    return 4;
}

static size_t units_of(uint32_t code_point, enum position_encoding encoding, uint32_t *out)
{
    unsigned char bytes[4];
    size_t count = utf8_of(code_point, bytes);

    if (encoding == ENCODING_UTF8) {
        for (size_t i = 0; i < count; i++)
            out[i] = bytes[i];
        return count;
    }
    if (encoding == ENCODING_UTF32 || code_point < 0x10000)
        return out[0] = code_point, 1;
    out[0] = 0xD800 + (code_point - 0x10000) / 1024;
    out[1] = 0xDC00 + (code_point - 0x10000) % 1024;
    return 2;
}

/* What a piece is in the editor's units: half a pair and U+0000 are U+FFFD, one unit of UTF-16 as
 * before. */
static size_t units_of_piece(const struct piece *piece, enum position_encoding encoding,
                             uint32_t *out)
{
    size_t len = 0;

    for (size_t i = 0; i < piece->len; i++) {
        uint32_t unit = piece->units[i];
        uint32_t next = i + 1 < piece->len ? piece->units[i + 1] : 0;

        if (is_high(unit) && is_low(next)) {
            unit = 0x10000 + (unit - 0xD800) * 1024 + (next - 0xDC00);
            i++;
        } else if (is_high(unit) || is_low(unit) || unit == 0xFFFF) {
            unit = 0xFFFD;
        }
        len += units_of(unit, encoding, out + len);
    }
    return len;
}

static bool is_border(const struct editor *editor, size_t index)
{
    if (index == 0 || index >= editor->len)
        return true;
    if (editor->encoding == ENCODING_UTF8)
        return editor->units[index] < 0x80 || editor->units[index] >= 0xC0;
    return !(is_high(editor->units[index - 1]) && is_low(editor->units[index]));
}

/* Whether the line ends at `index`, before a terminator or at the end of the text. */
static bool at_line_end(const struct editor *editor, size_t index)
{
    return index == editor->len || editor->units[index] == '\n' || editor->units[index] == '\r';
}

static size_t behind_terminator(const struct editor *editor, size_t index)
{
    if (editor->units[index] == '\r' && index + 1 < editor->len && editor->units[index + 1] == '\n')
        return index + 2;
    return index + 1;
}

static size_t editor_index(const struct editor *editor, struct position position)
{
    size_t index = 0;

    for (uint32_t line = 0; line < position.line; line++) {
        while (!at_line_end(editor, index))
            index++;
        if (index == editor->len)
            return index;
        index = behind_terminator(editor, index);
    }
    for (uint32_t column = 0; column < position.column && !at_line_end(editor, index); column++)
        index++;
    while (!is_border(editor, index))
        index--;
    return index;
}

/* `index` is a border and not between CR and LF. */
static struct position editor_position(const struct editor *editor, size_t index)
{
    struct position position = {0, 0};
    size_t start = 0;

    for (size_t at = 0; at < index;) {
        if (!at_line_end(editor, at)) {
            at++;
            continue;
        }
        at = behind_terminator(editor, at);
        position.line++;
        start = at;
    }
    position.column = (uint32_t)(index - start);
    return position;
}

static void editor_replace(struct editor *editor, size_t a, size_t b, const struct piece *piece)
{
    size_t start = a < b ? a : b;
    size_t end = a < b ? b : a;
    uint32_t inserted[4 * PIECE_MAX];
    size_t count = units_of_piece(piece, editor->encoding, inserted);

    assert(editor->len + count <= UNITS_MAX);
    memmove(editor->units + start + count, editor->units + end,
            (editor->len - end) * sizeof editor->units[0]);
    memcpy(editor->units + start, inserted, count * sizeof inserted[0]);
    editor->len += start + count - end;
}

/* The UTF-8 of the first `count` units. Returns its length. */
static size_t editor_bytes(const struct editor *editor, size_t count, unsigned char *out)
{
    size_t len = 0;

    for (size_t i = 0; i < count; i++) {
        uint32_t unit = editor->units[i];

        if (editor->encoding == ENCODING_UTF8)
            out[len++] = (unsigned char)unit;
        else if (is_high(unit) && i + 1 < count && is_low(editor->units[i + 1]))
            len += utf8_of(0x10000 + (unit - 0xD800) * 1024 + (editor->units[++i] - 0xDC00),
                           out + len);
        else
            len += utf8_of(unit, out + len);
    }
    return len;
}

#endif
