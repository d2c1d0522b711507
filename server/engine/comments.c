#include "server/engine/comments.h"

#include "server/languages/language.h"

#include <string.h>

struct span comments_line(const struct work *work, uint32_t offset)
{
    const char *text = work->input->text;
    struct span line = {offset, offset};

    while (line.start > 0 && text[line.start - 1] != '\n')
        line.start--;
    while (line.end < work->input->len && text[line.end] != '\n' && text[line.end] != '\r')
        line.end++;
    return line;
}

static bool begins_with(const struct work *work, struct span span, const char *mark)
{
    struct text rest = {work->input->text + span.start, span_length(span)};

    return mark && text_starts(rest, mark);
}

/** A mark inside a string is none. */
static bool is_comment(const struct work *work, uint32_t offset)
{
    struct path path = path_to(work->follower, offset);
    struct node leaf = path.nodes[path.count - 1];

    return view_kind(&work->view, leaf) == KIND_COMMENT && view_span(leaf).start == offset;
}

/** The inside of a comment that begins a span and may not go beyond it. */
static bool read(const struct work *work, struct span span, struct text *out)
{
    const struct language *language = work->input->language;
    const char *const *block = language->block_comment;
    const char *start = work->input->text + span.start;

    if (begins_with(work, span, language->line_comment)) {
        uint32_t mark = (uint32_t)strlen(language->line_comment);

        *out = (struct text){start + mark, span_length(span) - mark};
        return true;
    }
    if (begins_with(work, span, block[0])) {
        uint32_t mark = (uint32_t)strlen(block[0]);
        const char *end =
            memmem(start + mark, span_length(span) - mark, block[1], strlen(block[1]));

        *out = (struct text){start + mark, end ? (uint32_t)(end - start) - mark : 0};
        return end != NULL;
    }
    return false;
}

bool comments_behind(const struct work *work, uint32_t offset, struct text *out)
{
    struct span rest = {offset, comments_line(work, offset).end};

    for (; rest.start < rest.end; rest.start++)
        if (read(work, rest, out) && is_comment(work, rest.start))
            return true;
    return false;
}

bool comments_above(const struct work *work, uint32_t offset, struct text *out)
{
    struct span line = comments_line(work, offset);

    if (!line.start)
        return false;
    line = comments_line(work, line.start - 1);
    while (line.start < line.end && strchr(" \t", work->input->text[line.start]))
        line.start++;
    return read(work, line, out) && is_comment(work, line.start);
}
