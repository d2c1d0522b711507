#include "server/report/format_gitlab.h"

#include "protocol/report_gitlab.h"
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
        element_take(stream, report_write_gitlab(&findings[i]));
    }
}

static void end(struct report_stream *stream, const struct report_end *how)
{
    (void)how;
    buffer_add_string(&stream->out, "]\n");
}

const struct report_format format_gitlab = {
    .name = "gitlab",
    .summary = "a Code Quality report of GitLab",
    .begin = begin,
    .findings = add_findings,
    .end = end,
};
