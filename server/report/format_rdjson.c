#include "server/report/format_rdjson.h"

#include "protocol/report_rdjson.h"
#include "server/report/element.h"

static void begin(struct report_stream *stream)
{
    buffer_add_string(&stream->out, "{\"source\":{\"name\":\"statusls\"},\"diagnostics\":[");
}

static void add_findings(struct report_stream *stream, const struct report_finding *findings,
                         size_t count)
{
    for (size_t i = 0; i < count; i++) {
        element_separate(stream, i);
        element_take(stream, report_write_rdjson(&findings[i]));
    }
}

static void end(struct report_stream *stream, const struct report_end *how)
{
    (void)how;
    buffer_add_string(&stream->out, "]}\n");
}

static void add_lines(struct report_stream *stream, const struct report_finding *findings,
                      size_t count)
{
    for (size_t i = 0; i < count; i++) {
        element_take(stream, report_write_rdjson(&findings[i]));
        buffer_add_string(&stream->out, "\n");
    }
}

const struct report_format format_rdjson = {
    .name = "rdjson",
    .summary = "for reviewdog, with suggestions",
    .begin = begin,
    .findings = add_findings,
    .end = end,
};

const struct report_format format_rdjsonl = {
    .name = "rdjsonl",
    .summary = "the same, one object a line",
    .findings = add_lines,
};
