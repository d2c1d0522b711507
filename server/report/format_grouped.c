#include "server/report/format_grouped.h"

#include "server/report/format_text.h"

static void add_findings(struct report_stream *stream, const struct report_finding *findings,
                         size_t count)
{
    if (stream->written > 0)
        buffer_add_string(&stream->out, "\n");
    text_add_path(stream, findings[0].path);
    buffer_add_string(&stream->out, "\n");
    for (size_t i = 0; i < count; i++) {
        buffer_format(&stream->out, "  %u:%u: ", findings[i].range.line, findings[i].range.column);
        text_add_message(stream, &findings[i]);
    }
}

const struct report_format format_grouped = {
    .name = "grouped",
    .summary = "the findings below the path of their file",
    .for_people = true,
    .findings = add_findings,
};
