#include "server/check/excerpt.h"
#include "server/check/glyph.h"
#include "server/check/reporter.h"
#include "server/engine/rule.h"
#include "server/frameworks/framework.h"
#include "server/text/position.h"

#include <stdio.h>
#include <string.h>

static const char *severity_color(const struct palette *palette, enum severity severity)
{
    switch (severity) {
    case SEVERITY_ERROR:
        return palette->red;
    case SEVERITY_WARNING:
        return palette->yellow;
    default:
        return palette->blue;
    }
}

static void add_text(struct buffer *out, const char *text)
{
    glyph_add_text(out, text, strlen(text));
}

/* Other programs open what stands here, so only what would harm a terminal is replaced. */
static void add_path(struct buffer *out, const char *path)
{
    for (; *path; path++) {
        char byte = (unsigned char)*path < 0x20 || *path == 0x7F ? '?' : *path;

        buffer_add(out, &byte, 1);
    }
}

static void add_place(const struct checked_file *file, struct span span, struct buffer *out)
{
    struct position at = position_at(file->source, span.start, ENCODING_UTF8);

    buffer_add_string(out, file->palette->bold);
    add_path(out, file->path);
    buffer_format(out, ":%u:%u:%s ", at.line + 1, at.column + 1, file->palette->off);
}

static void add_fixes(const struct finding *finding, struct buffer *out)
{
    for (size_t i = 0; i < finding->fix_count; i++) {
        buffer_add_string(out, "    fix: ");
        add_text(out, finding->fixes[i].title);
        buffer_add_string(out, "\n");
    }
}

static void add_finding(const struct checked_file *file, const struct finding *finding,
                        struct buffer *out)
{
    const struct palette *palette = file->palette;

    add_place(file, finding->span, out);
    buffer_format(out, "%s%s%s: ", severity_color(palette, finding->severity),
                  severity_name(finding->severity), palette->off);
    add_text(out, finding->message);
    buffer_format(out, " [%s]\n", finding->rule->id);
    excerpt_add(out, file->source, finding->span, palette);
    add_fixes(finding, out);
}

/* The code, then how it is written unless that is the same. */
static void add_code(const struct checked_file *file, const struct occurrence *occurrence,
                     struct buffer *out)
{
    const char *text = file->source->text + occurrence->span.start;
    char code[16];

    if (occurrence->status_class)
        snprintf(code, sizeof code, "%uxx", (unsigned)occurrence->status_class);
    else
        snprintf(code, sizeof code, "%03u", (unsigned)occurrence->code);
    buffer_add_string(out, code);
    if (span_length(occurrence->span) == strlen(code) && strncmp(text, code, strlen(code)) == 0)
        return;
    buffer_add_string(out, " ");
    glyph_add_text(out, text, span_length(occurrence->span));
}

static void add_request(const struct response *response, struct buffer *out)
{
    char methods[128];

    if (!response)
        return;
    if (response->methods)
        buffer_format(out, ", answers %s",
                      methods_format(response->methods, methods, sizeof methods));
    if (response->path) {
        buffer_add_string(out, response->methods ? " " : ", route ");
        add_text(out, response->path);
    }
}

static void add_occurrence(const struct checked_file *file, const struct occurrence *occurrence,
                           struct buffer *out)
{
    add_place(file, occurrence->span, out);
    add_code(file, occurrence, out);
    buffer_format(out, " (%s, %s", role_name(occurrence->role),
                  spelling_name(occurrence->spelling));
    if (occurrence->framework)
        buffer_format(out, ", %s", occurrence->framework->id);
    if (occurrence->confidence != CONFIDENCE_CERTAIN)
        buffer_format(out, ", %s", confidence_name(occurrence->confidence));
    add_request(checked_response(file, occurrence), out);
    buffer_add_string(out, ")\n");
}

const struct reporter reporter_text = {
    .before = "",
    .between_findings = "\n",
    .between_occurrences = "",
    .after = "",
    .finding = add_finding,
    .occurrence = add_occurrence,
};
