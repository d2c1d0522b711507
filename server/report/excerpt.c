#include "server/report/excerpt.h"

#include "server/report/glyph.h"

#include <stdbool.h>

enum { LONGEST = 160, BEFORE = 60 }; /* in bytes */

static const char margin[] = "    ";
static const char ellipsis[] = "...";

static bool is_continuation(char byte)
{
    return ((unsigned char)byte & 0xC0) == 0x80;
}

/* The part of the line to show: never cut inside a character, at most three bytes off. */
static struct span window_of(const struct source *source, struct span line, uint32_t focus)
{
    struct span window = line;

    if (span_length(line) <= LONGEST)
        return line;
    if (focus - line.start > BEFORE)
        window.start = focus - BEFORE;
    if (line.end - window.start > LONGEST)
        window.end = window.start + LONGEST;
    for (int i = 0; i < 3 && window.start < focus && is_continuation(source->text[window.start]);
         i++)
        window.start++;
    for (int i = 0; i < 3 && window.end < line.end && is_continuation(source->text[window.end]);
         i++)
        window.end++;
    return window;
}

static void add_line(struct buffer *out, const struct source *source, struct span window)
{
    const char *at = source->text + window.start;
    const char *end = source->text + window.end;

    while (at < end) {
        struct glyph glyph = glyph_at(at, end);

        if (*at == '\t')
            buffer_add(out, "\t", 1);
        else
            glyph_add_text(out, at, glyph.len);
        at += glyph.len;
    }
}

/* A character of the line, as blanks or carets of the same width. */
static void add_cells(struct buffer *out, char byte, unsigned width, char mark)
{
    if (byte == '\t' && mark == ' ')
        mark = '\t';
    for (unsigned i = 0; i < width; i++)
        buffer_add(out, &mark, 1);
}

static void add_carets(struct buffer *out, const struct source *source, struct span window,
                       struct span span)
{
    const char *text = source->text;
    size_t before;
    uint32_t at = window.start;

    while (at < span.start && at < window.end) {
        struct glyph glyph = glyph_at(text + at, text + window.end);

        add_cells(out, text[at], glyph.width, ' ');
        at += (uint32_t)glyph.len;
    }
    before = out->len;
    while (at < span.end && at < window.end) {
        struct glyph glyph = glyph_at(text + at, text + window.end);

        add_cells(out, text[at], glyph.width, '^');
        at += (uint32_t)glyph.len;
    }
    if (out->len == before)
        buffer_add(out, "^", 1);
}

void excerpt_add(struct buffer *out, const struct source *source, struct span span,
                 const struct palette *palette)
{
    struct span line = source_line_span(source, source_line_of(source, span.start));
    struct span window = window_of(source, line, span.start);

    buffer_add_string(out, margin);
    if (window.start > line.start)
        buffer_add_string(out, ellipsis);
    add_line(out, source, window);
    if (window.end < line.end)
        buffer_add_string(out, ellipsis);
    buffer_format(out, "\n%s", margin);
    if (window.start > line.start)
        buffer_add_string(out, "   ");
    buffer_add_string(out, palette->green);
    add_carets(out, source, window, span);
    buffer_format(out, "%s\n", palette->off);
}
