#include "server/check/why_report.h"

#include "protocol/report.h"
#include "server/report/excerpt.h"
#include "server/report/glyph.h"
#include "server/text/position.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* From 1; 0 for a place that is not there. */
static struct position place_from_one(const struct source *source, struct span span)
{
    struct position at;

    if (!source || !span_length(span))
        return (struct position){0, 0};
    at = position_at(source, span.start, ENCODING_UTF8);
    return (struct position){at.line + 1, at.column + 1};
}

static struct report_range range_of(const struct why_element *element)
{
    struct range range;

    if (!element->source)
        return (struct report_range){.line = element->line,
                                     .column = element->column,
                                     .end_line = element->line,
                                     .end_column = element->column};
    range = position_range(element->source, element->span, ENCODING_UTF8);
    return (struct report_range){.line = range.start.line + 1,
                                 .column = range.start.column + 1,
                                 .end_line = range.end.line + 1,
                                 .end_column = range.end.column + 1};
}

static void add_fact(const struct why_element *element, const struct why_fact *fact,
                     struct buffer *out)
{
    struct position at = place_from_one(element->source, fact->place);

    buffer_format(out, "  %-10s ", fact->topic);
    glyph_add_text(out, fact->text, strlen(fact->text));
    if (at.line)
        buffer_format(out, " [%u:%u]", at.line, at.column);
    buffer_add_string(out, "\n");
}

static void write_text(const struct why_element *element, bool first)
{
    const struct palette *palette = terminal_palette(terminal_has_color(stdout, COLOR_AUTO));
    struct report_range range = range_of(element);
    struct buffer out = {0};

    buffer_add_string(&out, first ? "" : "\n");
    buffer_add_string(&out, palette->bold);
    glyph_add_text(&out, element->path, strlen(element->path));
    buffer_format(&out, ":%u:%u:%s ", range.line, range.column, palette->off);
    glyph_add_text(&out, element->title, strlen(element->title));
    buffer_add_string(&out, "\n");
    if (element->source)
        excerpt_add(&out, element->source, element->span, palette);
    for (size_t i = 0; i < element->fact_count; i++)
        add_fact(element, &element->facts[i], &out);
    fwrite(out.bytes, 1, out.len, stdout);
    buffer_finish(&out);
}

static void write_json(const struct why_element *element, bool first)
{
    struct report_fact facts[WHY_FACTS_MAX];
    const char *text = element->source ? element->source->text + element->span.start : "";
    char *line;

    for (size_t i = 0; i < element->fact_count; i++) {
        struct position at = place_from_one(element->source, element->facts[i].place);

        facts[i] = (struct report_fact){element->facts[i].topic, element->facts[i].text, at.line,
                                        at.column};
    }
    line = report_write_why(&(struct report_why){
        .path = element->path,
        .range = range_of(element),
        .found = element->found,
        .text = {text, span_length(element->span)},
        .title = element->title,
        .facts = facts,
        .fact_count = element->fact_count,
    });
    printf("%s%s", first ? "[" : ",\n", line);
    free(line);
}

void why_report_add(struct why_report *report, const struct why_element *element)
{
    bool first = report->count++ == 0;

    if (report->json)
        write_json(element, first);
    else
        write_text(element, first);
}

void why_report_end(const struct why_report *report)
{
    if (report->json)
        puts(report->count ? "]" : "[]");
}
