#include "server/repair/diff.h"

#include "server/base/alloc.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

enum { CONTEXT = 3, DISTANCE_MAX = 3000 };

struct lines {
    struct text *items; /* each with its LF */
    size_t count;
};

/* A run of lines of the first text that gave way to a run of the second. */
struct change {
    size_t before;
    size_t before_end;
    size_t after;
    size_t after_end;
};

struct changes {
    struct change *items;
    size_t count;
    size_t capacity;
};

static struct lines split(struct text text)
{
    struct lines lines = {0};
    const char *at = text.bytes;
    const char *end = at + text.len;
    size_t count = 1;

    for (uint32_t i = 0; i < text.len; i++)
        count += text.bytes[i] == '\n';
    lines.items = xcalloc(count, sizeof *lines.items);
    while (at < end) {
        const char *newline = memchr(at, '\n', (size_t)(end - at));
        const char *stop = newline ? newline + 1 : end;

        lines.items[lines.count++] = (struct text){at, (uint32_t)(stop - at)};
        at = stop;
    }
    return lines;
}

/* ---- the shortest way (Myers, "An O(ND) Difference Algorithm and Its Variations", 1986) ---- */

/* Diagonal k = x - y of step d stands at k + d in that step's row; a row tells how far along the
 * first text the best way gets. */
struct search {
    const struct lines *before;
    const struct lines *after;
    ptrdiff_t *rows[DISTANCE_MAX];
    ptrdiff_t steps;
};

/* Whether a way reaches its diagonal by a line that was added; else by one that was removed. */
static bool is_addition(const ptrdiff_t *row, ptrdiff_t d, ptrdiff_t at)
{
    return at == 0 || (at != 2 * d && row[at - 2] < row[at]);
}

static ptrdiff_t entry(const struct search *search, ptrdiff_t d, ptrdiff_t at)
{
    const ptrdiff_t *row = d > 0 ? search->rows[d - 1] : NULL;

    if (!row)
        return 0;
    return is_addition(row, d, at) ? row[at] : row[at - 2] + 1;
}

static ptrdiff_t slide(const struct search *search, ptrdiff_t x, ptrdiff_t y)
{
    while (x < (ptrdiff_t)search->before->count && y < (ptrdiff_t)search->after->count &&
           text_equal(search->before->items[x], search->after->items[y])) {
        x++;
        y++;
    }
    return x;
}

static bool step(struct search *search, ptrdiff_t d)
{
    ptrdiff_t *row = xcalloc((size_t)(2 * d + 1), sizeof *row);

    search->rows[d] = row;
    search->steps = d + 1;
    for (ptrdiff_t at = 0; at <= 2 * d; at += 2) {
        ptrdiff_t x = entry(search, d, at);

        row[at] = slide(search, x, x - (at - d));
        if (row[at] >= (ptrdiff_t)search->before->count &&
            row[at] - (at - d) >= (ptrdiff_t)search->after->count)
            return true;
    }
    return false;
}

/* Changes come from the back to the front. */
static void add_change(struct changes *changes, struct change change)
{
    struct change *last = changes->count ? &changes->items[changes->count - 1] : NULL;

    if (last && last->before == change.before_end && last->after == change.after_end) {
        last->before = change.before;
        last->after = change.after;
        return;
    }
    if (changes->count == changes->capacity) {
        changes->capacity = changes->capacity ? changes->capacity * 2 : 16;
        changes->items = xreallocarray(changes->items, changes->capacity, sizeof *changes->items);
    }
    changes->items[changes->count++] = change;
}

static void trace_back(const struct search *search, struct changes *changes)
{
    ptrdiff_t x = (ptrdiff_t)search->before->count;
    ptrdiff_t y = (ptrdiff_t)search->after->count;

    for (ptrdiff_t d = search->steps - 1; d > 0; d--) {
        ptrdiff_t at = x - y + d;
        bool addition = is_addition(search->rows[d - 1], d, at);
        ptrdiff_t to = entry(search, d, at);

        y = to - (at - d);
        x = to - !addition;
        y -= addition;
        add_change(changes, (struct change){(size_t)x, (size_t)(x + !addition), (size_t)y,
                                            (size_t)(y + addition)});
    }
}

static void compare(const struct lines *before, const struct lines *after, struct changes *changes)
{
    struct search *search = xcalloc(1, sizeof *search);
    bool found = false;

    search->before = before;
    search->after = after;
    for (ptrdiff_t d = 0; d < DISTANCE_MAX && !found; d++)
        found = step(search, d);
    if (found)
        trace_back(search, changes);
    else
        add_change(changes, (struct change){0, before->count, 0, after->count});
    for (ptrdiff_t d = 0; d < search->steps; d++)
        free(search->rows[d]);
    free(search);
}

/* ---- writing ---- */

static void add_line(struct buffer *out, char sign, struct text line)
{
    buffer_add(out, &sign, 1);
    buffer_add(out, line.bytes, line.len);
    if (line.bytes[line.len - 1] != '\n')
        buffer_add_string(out, "\n\\ No newline at end of file\n");
}

/* A range of no lines is named by the line before it. */
static void add_range(struct buffer *out, size_t start, size_t end)
{
    buffer_format(out, "%zu", start < end ? start + 1 : start);
    if (end - start != 1)
        buffer_format(out, ",%zu", end - start);
}

struct hunk {
    const struct change *first; /* the changes are backwards, so the last one is before it */
    const struct change *last;
    size_t lead;
    size_t tail;
};

static void add_hunk(struct buffer *out, const struct lines *before, const struct lines *after,
                     const struct hunk *hunk)
{
    size_t at = hunk->first->before - hunk->lead;

    buffer_add_string(out, "@@ -");
    add_range(out, at, hunk->last->before_end + hunk->tail);
    buffer_add_string(out, " +");
    add_range(out, hunk->first->after - hunk->lead, hunk->last->after_end + hunk->tail);
    buffer_add_string(out, " @@\n");
    for (const struct change *change = hunk->first; change >= hunk->last; change--) {
        for (; at < change->before; at++)
            add_line(out, ' ', before->items[at]);
        for (; at < change->before_end; at++)
            add_line(out, '-', before->items[at]);
        for (size_t i = change->after; i < change->after_end; i++)
            add_line(out, '+', after->items[i]);
    }
    for (size_t end = at + hunk->tail; at < end; at++)
        add_line(out, ' ', before->items[at]);
}

static size_t least(size_t a, size_t b)
{
    return a < b ? a : b;
}

static void add_hunks(struct buffer *out, const struct lines *before, const struct lines *after,
                      const struct changes *changes)
{
    size_t i = changes->count;

    while (i-- > 0) {
        struct hunk hunk = {.first = &changes->items[i]};

        while (i > 0 &&
               changes->items[i - 1].before - changes->items[i].before_end <= (size_t)2 * CONTEXT)
            i--;
        hunk.last = &changes->items[i];
        hunk.lead = least(CONTEXT, hunk.first->before);
        hunk.tail = least(CONTEXT, before->count - hunk.last->before_end);
        add_hunk(out, before, after, &hunk);
    }
}

static bool is_plain(const char *path)
{
    for (; *path; path++)
        if (*path < 0x20 || *path > 0x7E || *path == '"' || *path == '\\')
            return false;
    return true;
}

static void add_name(struct buffer *out, const char *sign, const char *prefix, const char *path)
{
    bool plain = is_plain(path);

    buffer_format(out, "%s%s%s", sign, plain ? "" : "\"", prefix);
    for (; *path; path++) {
        if (*path == '"' || *path == '\\')
            buffer_format(out, "\\%c", *path);
        else if (*path < 0x20 || *path > 0x7E)
            buffer_format(out, "\\%03o", (unsigned)(unsigned char)*path);
        else
            buffer_add(out, path, 1);
    }
    /* After a blank only a tab says where the name ends. */
    buffer_add_string(out, plain ? "" : "\"");
}

static void add_header(struct buffer *out, const char *path)
{
    const char *tab = strchr(path, ' ') && is_plain(path) ? "\t" : "";

    add_name(out, "--- ", "a/", path);
    buffer_format(out, "%s\n", tab);
    add_name(out, "+++ ", "b/", path);
    buffer_format(out, "%s\n", tab);
}

void diff_write(const char *path, struct text before, struct text after, struct buffer *out)
{
    struct lines old = split(before);
    struct lines new = split(after);
    struct changes changes = {0};

    compare(&old, &new, &changes);
    if (changes.count > 0) {
        add_header(out, *path == '/' ? path + 1 : path);
        add_hunks(out, &old, &new, &changes);
    }
    free(changes.items);
    free(old.items);
    free(new.items);
}
