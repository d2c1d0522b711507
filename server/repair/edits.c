#include "server/repair/edits.h"

#include "server/base/alloc.h"

#include <stdlib.h>
#include <string.h>

/* An insertion needs a place of its own. */
static bool collide(struct span a, struct span b)
{
    if (span_length(a) == 0 || span_length(b) == 0)
        return a.start <= b.end && b.start <= a.end;
    return a.start < b.end && b.start < a.end;
}

static bool fits(const struct edits *edits, const struct fix *fix)
{
    for (size_t i = 0; i < fix->edit_count; i++)
        for (size_t k = 0; k < edits->count; k++)
            if (collide(fix->edits[i].span, edits->items[k].span))
                return false;
    return fix->edit_count > 0;
}

static void insert(struct edits *edits, struct text_edit edit)
{
    size_t at = edits->count;

    if (edits->count == edits->capacity) {
        edits->capacity = edits->capacity ? edits->capacity * 2 : 16;
        edits->items = xreallocarray(edits->items, edits->capacity, sizeof *edits->items);
    }
    for (; at > 0 && edits->items[at - 1].span.start > edit.span.start; at--)
        edits->items[at] = edits->items[at - 1];
    edits->items[at] = edit;
    edits->count++;
}

bool edits_add(struct edits *edits, const struct fix *fix)
{
    if (!fits(edits, fix))
        return false;
    for (size_t i = 0; i < fix->edit_count; i++)
        insert(edits, fix->edits[i]);
    return true;
}

static bool has_crlf(struct text text)
{
    const char *newline = text.len ? memchr(text.bytes, '\n', text.len) : NULL;

    return newline && newline > text.bytes && newline[-1] == '\r';
}

static void add_lines(struct buffer *out, const char *text, bool crlf)
{
    for (const char *at = text; *at; at++) {
        if (crlf && *at == '\n' && (at == text || at[-1] != '\r'))
            buffer_add(out, "\r", 1);
        buffer_add(out, at, 1);
    }
}

void edits_apply(const struct edits *edits, struct text text, struct buffer *out)
{
    bool crlf = has_crlf(text);
    uint32_t at = 0;

    for (size_t i = 0; i < edits->count; i++) {
        struct span span = edits->items[i].span;

        buffer_add(out, text.bytes + at, span.start - at);
        add_lines(out, edits->items[i].text, crlf);
        at = span.end;
    }
    buffer_add(out, text.bytes + at, text.len - at);
}

static uint32_t written_length(const struct text_edit *edit, bool crlf)
{
    struct buffer scratch = {0};
    uint32_t len;

    add_lines(&scratch, edit->text, crlf);
    len = (uint32_t)scratch.len;
    buffer_finish(&scratch);
    return len;
}

struct span edits_move(const struct edits *edits, struct text text, struct span span)
{
    struct span moved = span;
    bool crlf = has_crlf(text);
    int64_t shift = 0;

    for (size_t i = 0; i < edits->count && edits->items[i].span.start <= span.end; i++) {
        struct span old = edits->items[i].span;
        uint32_t len = written_length(&edits->items[i], crlf);

        if (old.start < span.start)
            moved.start = (uint32_t)((old.end > span.start ? old.start
                                                           : span.start + len - span_length(old)) +
                                     shift);
        shift += (int64_t)len - span_length(old);
        moved.end = (uint32_t)((old.end > span.end ? old.end : span.end) + shift);
    }
    return moved;
}

void edits_clear(struct edits *edits)
{
    edits->count = 0;
}

void edits_finish(struct edits *edits)
{
    free(edits->items);
    *edits = (struct edits){0};
}
