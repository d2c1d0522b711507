/*
 * Any bytes as a text and edits of it. After each edit the text must equal one that is spliced
 * naively, and the line index one that is made anew; in the end every offset must come back from
 * its position.
 *
 * Input: encoding, length of the text, the text; then edits: line, column, line, column (255 is the
 * largest number there is), length, the new text. The texts need not be UTF-8.
 */
#include "server/text/position.h"

#include <assert.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

enum { TEXT_MAX = 1024 };

struct input {
    const uint8_t *bytes;
    size_t len;
};

struct naive_text {
    unsigned char bytes[TEXT_MAX];
    uint32_t len;
};

static uint8_t take_byte(struct input *input)
{
    if (input->len == 0)
        return 0;
    input->len--;
    return *input->bytes++;
}

static uint32_t take_number(struct input *input)
{
    uint8_t byte = take_byte(input);

    return byte == 255 ? UINT32_MAX : byte;
}

static struct input take_text(struct input *input)
{
    size_t len = take_byte(input);
    struct input text = {input->bytes, len < input->len ? len : input->len};

    input->bytes += text.len;
    input->len -= text.len;
    return text;
}

static struct position take_position(struct input *input)
{
    uint32_t line = take_number(input);

    return (struct position){line, take_number(input)};
}

/* ---- the naive side ---- */

/* The bytes of the character at `at`, by decoding it and looking whether it comes out right. */
static uint32_t naive_length(const struct naive_text *text, uint32_t at)
{
    const unsigned char *b = text->bytes + at;
    uint32_t left = text->len - at;
    uint32_t c;

    if (left >= 2 && b[0] >> 5 == 6 && b[1] >> 6 == 2)
        return (b[0] & 31u) >= 2 ? 2 : 1;
    if (left >= 3 && b[0] >> 4 == 14 && b[1] >> 6 == 2 && b[2] >> 6 == 2) {
        c = (b[0] & 15u) << 12 | (b[1] & 63u) << 6 | (b[2] & 63u);
        return c >= 0x800 && (c < 0xD800 || c > 0xDFFF) ? 3 : 1;
    }
    if (left >= 4 && b[0] >> 3 == 30 && b[1] >> 6 == 2 && b[2] >> 6 == 2 && b[3] >> 6 == 2) {
        c = (b[0] & 7u) << 18 | (b[1] & 63u) << 12 | (b[2] & 63u) << 6 | (b[3] & 63u);
        return c >= 0x10000 && c <= 0x10FFFF ? 4 : 1;
    }
    return 1;
}

static uint32_t naive_units(uint32_t length, enum position_encoding encoding)
{
    if (encoding == ENCODING_UTF8)
        return length;
    return encoding == ENCODING_UTF16 && length == 4 ? 2 : 1;
}

/* The bytes of the terminator at `at`; 0 when there is none. */
static uint32_t naive_terminator(const struct naive_text *text, uint32_t at)
{
    if (at >= text->len || (text->bytes[at] != '\n' && text->bytes[at] != '\r'))
        return 0;
    if (text->bytes[at] == '\r' && at + 1 < text->len && text->bytes[at + 1] == '\n')
        return 2;
    return 1;
}

static uint32_t naive_offset(const struct naive_text *text, struct position position,
                             enum position_encoding encoding)
{
    uint32_t at = 0;
    uint32_t units = 0;

    for (uint32_t line = 0; line < position.line; line++) {
        while (at < text->len && !naive_terminator(text, at))
            at++;
        if (at == text->len)
            return at;
        at += naive_terminator(text, at);
    }
    while (at < text->len && !naive_terminator(text, at)) {
        units += naive_units(naive_length(text, at), encoding);
        if (units > position.column)
            break;
        at += naive_length(text, at);
    }
    return at;
}

static void naive_replace(struct naive_text *text, struct span span, struct input by)
{
    unsigned char tail[TEXT_MAX];
    uint32_t start = span.start < span.end ? span.start : span.end;
    uint32_t end = span.start < span.end ? span.end : span.start;
    uint32_t tail_len = text->len - end;

    memcpy(tail, text->bytes + end, tail_len);
    memcpy(text->bytes + start, by.bytes, by.len);
    memcpy(text->bytes + start + by.len, tail, tail_len);
    text->len = start + (uint32_t)by.len + tail_len;
}

/* ---- what must hold ---- */

static void check_index(const struct source *source, const struct naive_text *text)
{
    struct source fresh;
    uint32_t line = 0;

    source_init(&fresh, source->text, source->len);
    assert(source->line_count == fresh.line_count && source->lone_crs == fresh.lone_crs);
    for (uint32_t at = 0; at < text->len; at++) {
        uint32_t terminator = naive_terminator(text, at);

        if (!terminator)
            continue;
        at += terminator - 1;
        line++;
        assert(line < source->line_count && source->line_starts[line] == at + 1);
        assert(fresh.line_starts[line] == at + 1);
    }
    assert(line + 1 == source->line_count);
    source_finish(&fresh);
}

static void check_offset(const struct source *source, const struct naive_text *text,
                         uint32_t offset, enum position_encoding encoding)
{
    struct position position = position_at(source, offset, encoding);
    uint32_t border = position_offset(source, position, encoding);
    struct position again = position_at(source, border, encoding);

    assert(border <= offset && offset - border < 4);
    assert(border == naive_offset(text, position, encoding));
    assert(again.line == position.line && again.column == position.column);
}

static void check_text(const struct source *source, const struct naive_text *text)
{
    assert(source->len == text->len);
    assert(memcmp(source->text, text->bytes, text->len) == 0);
    check_index(source, text);
}

static void check_offsets(const struct source *source, const struct naive_text *text,
                          enum position_encoding encoding)
{
    for (uint32_t offset = 0; offset <= text->len; offset += 1 + text->len / 64)
        check_offset(source, text, offset, encoding);
}

static void edit(struct source *source, struct naive_text *text, struct input *input,
                 enum position_encoding encoding)
{
    struct position start = take_position(input);
    struct position end = take_position(input);
    struct input by = take_text(input);
    struct span span = {position_offset(source, start, encoding),
                        position_offset(source, end, encoding)};
    struct span want = {naive_offset(text, start, encoding), naive_offset(text, end, encoding)};

    assert(span.start == want.start && span.end == want.end);
    if (text->len + by.len > TEXT_MAX)
        return;
    source_replace(source, span, (const char *)by.bytes, (uint32_t)by.len);
    naive_replace(text, want, by);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct input input = {data, size};
    enum position_encoding encoding = take_byte(&input) % 3;
    struct naive_text text = {.len = 0};
    struct source source;
    struct input first;

    if (size == 0)
        return 0;
    first = take_text(&input);
    naive_replace(&text, (struct span){0, 0}, first);
    source_init(&source, (const char *)first.bytes, (uint32_t)first.len);
    check_text(&source, &text);
    for (int edits = 0; edits < 64 && input.len > 0; edits++) {
        edit(&source, &text, &input, encoding);
        check_text(&source, &text);
    }
    check_offsets(&source, &text, encoding);
    source_finish(&source);
    return 0;
}
