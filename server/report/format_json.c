#include "server/report/format_json.h"

#include "server/report/element.h"

static void begin(struct report_stream *stream)
{
    buffer_add_string(&stream->out, "[");
}

static void add_findings(struct report_stream *stream, const struct report_finding *findings,
                         size_t count)
{
    for (size_t i = 0; i < count; i++) {
        element_separate(stream, i);
        element_take(stream, report_write_finding(&findings[i]));
    }
}

static void add_occurrences(struct report_stream *stream,
                            const struct report_occurrence *occurrences, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        element_separate(stream, i);
        element_take(stream, report_write_occurrence(&occurrences[i]));
    }
}

static void end(struct report_stream *stream, const struct report_end *how)
{
    (void)how;
    buffer_add_string(&stream->out, "]\n");
}

static void add_finding_lines(struct report_stream *stream, const struct report_finding *findings,
                              size_t count)
{
    for (size_t i = 0; i < count; i++) {
        element_take(stream, report_write_finding(&findings[i]));
        buffer_add_string(&stream->out, "\n");
    }
}

static void add_occurrence_lines(struct report_stream *stream,
                                 const struct report_occurrence *occurrences, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        element_take(stream, report_write_occurrence(&occurrences[i]));
        buffer_add_string(&stream->out, "\n");
    }
}

const struct report_format format_json = {
    .name = "json",
    .summary = "one array",
    .begin = begin,
    .findings = add_findings,
    .occurrences = add_occurrences,
    .end = end,
};

const struct report_format format_jsonl = {
    .name = "jsonl",
    .summary = "one object a line",
    .findings = add_finding_lines,
    .occurrences = add_occurrence_lines,
};
