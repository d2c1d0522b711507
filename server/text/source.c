#include "server/text/source.h"

#include "server/base/alloc.h"

#include <assert.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

/* Lines by number, half-open. */
struct line_range {
    uint32_t first;
    uint32_t end;
};

static uint32_t smaller(uint32_t a, uint32_t b)
{
    return a < b ? a : b;
}

static uint32_t larger(uint32_t a, uint32_t b)
{
    return a > b ? a : b;
}

/* At least `need`, at most what 32 bits hold; doubling, so that typing costs no copy per key. */
static uint32_t grown(uint32_t capacity, size_t need)
{
    size_t doubled = (size_t)capacity * 2;
    size_t size = doubled > need ? doubled : need;

    assert(need <= UINT32_MAX);
    return size < UINT32_MAX ? (uint32_t)size : UINT32_MAX;
}

static void reserve_text(struct source *source, size_t len)
{
    if (source->text && len < source->text_capacity)
        return;
    source->text_capacity = grown(source->text_capacity, len + 1);
    source->text = xreallocarray(source->text, source->text_capacity, 1);
}

static void reserve_lines(struct source *source, size_t count)
{
    if (count <= source->line_capacity)
        return;
    source->line_capacity = grown(source->line_capacity, count);
    source->line_starts =
        xreallocarray(source->line_starts, source->line_capacity, sizeof *source->line_starts);
}

/* The first line that starts at or after `offset`; line_count when there is none. */
static uint32_t first_line_from(const struct source *source, uint32_t offset)
{
    uint32_t low = 0;
    uint32_t high = source->line_count;

    while (low < high) {
        uint32_t middle = low + (high - low) / 2;

        if (source->line_starts[middle] < offset)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* Whether a line starts at `offset` (> 0): it takes the bytes on both sides to tell, since a CR
 * ends a line only where no LF follows. The NUL after the text is no LF. */
static bool starts_line(const struct source *source, uint32_t offset)
{
    char before = source->text[offset - 1];

    return before == '\n' || (before == '\r' && source->text[offset] != '\n');
}

static bool follows_cr(const struct source *source, uint32_t line)
{
    return line > 0 && source->text[source->line_starts[line] - 1] == '\r';
}

static uint32_t count_starts(const struct source *source, struct span where)
{
    uint32_t count = 0;

    for (uint32_t at = where.start; at <= where.end; at++)
        count += starts_line(source, at);
    return count;
}

static uint32_t count_lone_crs(const struct source *source, struct line_range lines)
{
    uint32_t count = 0;

    for (uint32_t line = lines.first; line < lines.end; line++)
        count += follows_cr(source, line);
    return count;
}

static void splice_text(struct source *source, struct span old, const char *text, uint32_t len)
{
    size_t new_len = (size_t)source->len - span_length(old) + len;

    reserve_text(source, new_len);
    memmove(source->text + old.start + len, source->text + old.end, source->len - old.end);
    if (len)
        memcpy(source->text + old.start, text, len);
    source->len = (uint32_t)new_len;
    source->text[new_len] = '\0';
}

/* Puts `count` unset entries in place of the lines `gone`; what starts behind them moves by `shift`
 * bytes (modulo 2^32, so a text that shrinks needs no sign). */
static void splice_lines(struct source *source, struct line_range gone, uint32_t count,
                         uint32_t shift)
{
    uint32_t tail = source->line_count - gone.end;
    uint32_t *moved;

    reserve_lines(source, (size_t)gone.first + count + tail);
    moved = source->line_starts + gone.first + count;
    memmove(moved, source->line_starts + gone.end, tail * sizeof *moved);
    for (uint32_t i = 0; i < tail; i++)
        moved[i] += shift;
    source->line_count = gone.first + count + tail;
}

static void fill_starts(struct source *source, struct span where, uint32_t line)
{
    for (uint32_t at = where.start; at <= where.end; at++) {
        if (starts_line(source, at))
            source->line_starts[line++] = at;
    }
}

static struct span well_formed(const struct source *source, struct span span)
{
    uint32_t start = smaller(span.start, source->len);
    uint32_t end = smaller(span.end, source->len);

    return (struct span){smaller(start, end), larger(start, end)};
}

void source_init(struct source *source, const char *text, uint32_t len)
{
    *source = (struct source){0};
    reserve_text(source, len);
    reserve_lines(source, 1);
    source->text[0] = '\0';
    source->line_starts[0] = 0;
    source->line_count = 1;
    source_replace(source, (struct span){0, 0}, text, len);
}

void source_finish(struct source *source)
{
    free(source->text);
    free(source->line_starts);
    *source = (struct source){0};
}

/* Whether a line starts at an offset depends on the bytes before and behind it. The edit changes
 * that for the offsets from its start to its end, both included, and for no other. Offset 0 starts
 * a line whatever happens. */
struct source_edit source_replace(struct source *source, struct span span, const char *text,
                                  uint32_t len)
{
    struct span old = well_formed(source, span);
    struct span new = {larger(old.start, 1), old.start + len};
    struct line_range gone = {first_line_from(source, new.start),
                              first_line_from(source, old.end + 1)};
    struct source_edit edit = {
        .start = old.start,
        .old_end = old.end,
        .new_end = new.end,
        .start_point = source_point(source, old.start),
        .old_end_point = source_point(source, old.end),
    };
    uint32_t count;

    source->lone_crs -= count_lone_crs(source, gone);
    splice_text(source, old, text, len);
    count = count_starts(source, new);
    splice_lines(source, gone, count, new.end - old.end);
    fill_starts(source, new, gone.first);
    source->lone_crs += count_lone_crs(source, (struct line_range){gone.first, gone.first + count});
    edit.new_end_point = source_point(source, new.end);
    return edit;
}

uint32_t source_line_of(const struct source *source, uint32_t offset)
{
    return first_line_from(source, smaller(offset, source->len) + 1) - 1;
}

struct span source_line_span(const struct source *source, uint32_t line)
{
    struct span span = {source->line_starts[line], source->len};

    assert(line < source->line_count);
    if (line + 1 == source->line_count)
        return span;
    span.end = source->line_starts[line + 1] - 1;
    if (source->text[span.end] == '\n' && span.end > span.start &&
        source->text[span.end - 1] == '\r')
        span.end--;
    return span;
}

struct point source_point(const struct source *source, uint32_t offset)
{
    uint32_t at = smaller(offset, source->len);
    uint32_t line = source_line_of(source, at);
    uint32_t row_line = line;
    uint32_t row = line;

    if (source->lone_crs)
        row -= count_lone_crs(source, (struct line_range){0, line + 1});
    while (source->lone_crs && follows_cr(source, row_line))
        row_line--;
    return (struct point){row, at - source->line_starts[row_line]};
}
