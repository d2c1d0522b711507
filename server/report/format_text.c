#include "server/report/format_text.h"

#include "server/report/excerpt.h"
#include "server/report/glyph.h"

#include <stdio.h>
#include <string.h>

static const char *color_of(const struct palette *palette, enum report_level level)
{
    const char *const colors[] = {
        [REPORT_ERROR] = palette->red,
        [REPORT_WARNING] = palette->yellow,
        [REPORT_INFO] = palette->blue,
        [REPORT_HINT] = palette->blue,
    };

    return colors[level];
}

static void add_text(struct buffer *out, const char *text)
{
    glyph_add_text(out, text, strlen(text));
}

static void add_path(struct buffer *out, const char *path)
{
    for (; *path; path++) {
        char byte = (unsigned char)*path < 0x20 || *path == 0x7F ? '?' : *path;

        buffer_add(out, &byte, 1);
    }
}

void text_add_path(struct report_stream *stream, const char *path)
{
    buffer_add_string(&stream->out, stream->palette->bold);
    add_path(&stream->out, path);
    buffer_add_string(&stream->out, stream->palette->off);
}

void text_add_place(struct report_stream *stream, const char *path,
                    const struct report_range *range)
{
    buffer_add_string(&stream->out, stream->palette->bold);
    add_path(&stream->out, path);
    buffer_format(&stream->out, ":%u:%u:%s ", range->line, range->column, stream->palette->off);
}

void text_add_message(struct report_stream *stream, const struct report_finding *finding)
{
    const struct palette *palette = stream->palette;

    buffer_format(&stream->out, "%s%s%s: ", color_of(palette, finding->level), finding->severity,
                  palette->off);
    add_text(&stream->out, finding->message);
    buffer_format(&stream->out, " [%s]\n", finding->rule);
}

static void add_excerpt(struct report_stream *stream, const struct report_finding *finding)
{
    struct source source;

    source_init(&source, finding->line.bytes, (uint32_t)finding->line.len);
    excerpt_add(&stream->out, &source, (struct span){finding->mark_start, finding->mark_end},
                stream->palette);
    source_finish(&source);
}

static void add_findings(struct report_stream *stream, const struct report_finding *findings,
                         size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (stream->written + i > 0)
            buffer_add_string(&stream->out, "\n");
        text_add_place(stream, findings[i].path, &findings[i].range);
        text_add_message(stream, &findings[i]);
        add_excerpt(stream, &findings[i]);
        for (size_t fix = 0; fix < findings[i].fix_count; fix++) {
            buffer_add_string(&stream->out, "    fix: ");
            add_text(&stream->out, findings[i].fixes[fix].title);
            buffer_add_string(&stream->out, "\n");
        }
    }
}

/* The code, then how it is written unless that is the same. */
static void add_code(const struct report_occurrence *occurrence, struct buffer *out)
{
    char code[16];

    if (occurrence->status_class)
        snprintf(code, sizeof code, "%uxx", occurrence->status_class);
    else
        snprintf(code, sizeof code, "%03u", occurrence->code);
    buffer_add_string(out, code);
    if (occurrence->text.len == strlen(code) &&
        strncmp(occurrence->text.bytes, code, strlen(code)) == 0)
        return;
    buffer_add_string(out, " ");
    glyph_add_text(out, occurrence->text.bytes, occurrence->text.len);
}

static void add_request(const struct report_occurrence *occurrence, struct buffer *out)
{
    for (size_t i = 0; i < occurrence->method_count; i++)
        buffer_format(out, "%s%s", i ? ", " : ", answers ", occurrence->methods[i]);
    if (occurrence->route) {
        buffer_add_string(out, occurrence->method_count ? " " : ", route ");
        add_text(out, occurrence->route);
    }
}

static void add_occurrences(struct report_stream *stream,
                            const struct report_occurrence *occurrences, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        const struct report_occurrence *occurrence = &occurrences[i];

        text_add_place(stream, occurrence->path, &occurrence->range);
        add_code(occurrence, &stream->out);
        buffer_format(&stream->out, " (%s, %s", occurrence->role, occurrence->spelling);
        if (occurrence->framework)
            buffer_format(&stream->out, ", %s", occurrence->framework);
        if (strcmp(occurrence->confidence, "certain") != 0)
            buffer_format(&stream->out, ", %s", occurrence->confidence);
        add_request(occurrence, &stream->out);
        buffer_add_string(&stream->out, ")\n");
    }
}

const struct report_format format_text = {
    .name = "text",
    .summary = "for people: the source line and the fixes of each finding; the default",
    .for_people = true,
    .findings = add_findings,
    .occurrences = add_occurrences,
};

const struct report_format format_full = {
    .name = "full",
    .summary = "the same as text",
    .for_people = true,
    .findings = add_findings,
    .occurrences = add_occurrences,
};
