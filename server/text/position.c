#include "server/text/position.h"

#include <string.h>

/* Well-formed UTF-8 beyond ASCII, by the first two bytes; all further bytes are 80..BF.
 * Unicode 15, table 3-7. */
struct utf8_form {
    unsigned char first_low, first_high;
    unsigned char second_low, second_high;
    unsigned char length;
};

static const struct utf8_form utf8_forms[] = {
    {0xC2, 0xDF, 0x80, 0xBF, 2}, {0xE0, 0xE0, 0xA0, 0xBF, 3}, {0xE1, 0xEC, 0x80, 0xBF, 3},
    {0xED, 0xED, 0x80, 0x9F, 3}, {0xEE, 0xEF, 0x80, 0xBF, 3}, {0xF0, 0xF0, 0x90, 0xBF, 4},
    {0xF1, 0xF3, 0x80, 0xBF, 4}, {0xF4, 0xF4, 0x80, 0x8F, 4},
};

static uint32_t smaller(uint32_t a, uint32_t b)
{
    return a < b ? a : b;
}

static const struct utf8_form *form_of(unsigned char first)
{
    for (size_t i = 0; i < sizeof utf8_forms / sizeof utf8_forms[0]; i++) {
        if (first >= utf8_forms[i].first_low && first <= utf8_forms[i].first_high)
            return &utf8_forms[i];
    }
    return NULL;
}

/* The bytes of the character at `at`; 1 for a byte that begins none. The NUL behind the text ends a
 * character that is cut off, as a line terminator does. */
static uint32_t character_length(const char *text, uint32_t at)
{
    const unsigned char *bytes = (const unsigned char *)text + at;
    const struct utf8_form *form = bytes[0] < 0x80 ? NULL : form_of(bytes[0]);

    if (!form)
        return 1;
    if (bytes[1] < form->second_low || bytes[1] > form->second_high)
        return 1;
    for (uint32_t i = 2; i < form->length; i++) {
        if ((bytes[i] & 0xC0) != 0x80)
            return 1;
    }
    return form->length;
}

/* UTF-8 needs no walk from the start of the line: a first byte is never a continuation byte. */
static uint32_t character_start(const struct source *source, uint32_t offset)
{
    for (uint32_t back = 1; back <= 3 && back <= offset; back++) {
        if (character_length(source->text, offset - back) > back)
            return offset - back;
    }
    return offset;
}

/* How many bytes from `from` on are ASCII. Eight at once: minified lines are long. */
static uint32_t ascii_run(const char *text, uint32_t from, uint32_t to)
{
    uint32_t at = from;
    uint64_t word;

    for (; to - at >= sizeof word; at += sizeof word) {
        memcpy(&word, text + at, sizeof word);
        if (word & UINT64_C(0x8080808080808080))
            break;
    }
    while (at < to && !(text[at] & 0x80))
        at++;
    return at - from;
}

static uint32_t units_of(uint32_t length, enum position_encoding encoding)
{
    if (encoding == ENCODING_UTF8)
        return length;
    return encoding == ENCODING_UTF16 && length == 4 ? 2 : 1;
}

/* The units of [from, to), both on character borders of one line. */
static uint32_t count_units(const char *text, struct span span, enum position_encoding encoding)
{
    uint32_t units = 0;
    uint32_t at = span.start;

    while (at < span.end) {
        uint32_t run = ascii_run(text, at, span.end);
        uint32_t length = at + run < span.end ? character_length(text, at + run) : 0;

        units += run + (length ? units_of(length, encoding) : 0);
        at += run + length;
    }
    return units;
}

/* The last character border at most `units` behind the start of `line`. */
static uint32_t walk_units(const char *text, struct span line, uint32_t units,
                           enum position_encoding encoding)
{
    uint32_t at = line.start;

    while (at < line.end && units > 0) {
        uint32_t run = ascii_run(text, at, at + smaller(line.end - at, units));
        uint32_t length;

        at += run;
        units -= run;
        if (at == line.end || units == 0)
            break;
        length = character_length(text, at);
        if (units_of(length, encoding) > units)
            break;
        units -= units_of(length, encoding);
        at += length;
    }
    return at;
}

struct position position_at(const struct source *source, uint32_t offset,
                            enum position_encoding encoding)
{
    uint32_t line = source_line_of(source, offset);
    struct span before = source_line_span(source, line);

    before.end = character_start(source, smaller(offset, before.end));
    if (encoding == ENCODING_UTF8)
        return (struct position){line, span_length(before)};
    return (struct position){line, count_units(source->text, before, encoding)};
}

uint32_t position_offset(const struct source *source, struct position position,
                         enum position_encoding encoding)
{
    struct span line;

    if (position.line >= source->line_count)
        return source->len;
    line = source_line_span(source, position.line);
    if (encoding == ENCODING_UTF8)
        return character_start(source, line.start + smaller(position.column, span_length(line)));
    return walk_units(source->text, line, position.column, encoding);
}

struct range position_range(const struct source *source, struct span span,
                            enum position_encoding encoding)
{
    return (struct range){position_at(source, span.start, encoding),
                          position_at(source, span.end, encoding)};
}
