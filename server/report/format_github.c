#include "server/report/format_github.h"

#include "server/report/escape.h"

static const struct escape in_message[] = {
    {'%', "%25"},
    {'\r', "%0D"},
    {'\n', "%0A"},
    {0},
};

static const struct escape in_property[] = {
    {'%', "%25"}, {'\r', "%0D"}, {'\n', "%0A"}, {':', "%3A"}, {',', "%2C"}, {0},
};

static const char *const commands[] = {
    [REPORT_ERROR] = "error",
    [REPORT_WARNING] = "warning",
    [REPORT_INFO] = "notice",
    [REPORT_HINT] = "notice",
};

static void add_range(struct buffer *out, const struct report_range *range)
{
    buffer_format(out, ",line=%u,col=%u,endLine=%u", range->line, range->wide_column,
                  range->end_line);
    if (range->end_line == range->line)
        buffer_format(out, ",endColumn=%u", range->wide_end_column);
}

static void add_findings(struct report_stream *stream, const struct report_finding *findings,
                         size_t count)
{
    for (size_t i = 0; i < count; i++) {
        buffer_format(&stream->out, "::%s file=", commands[findings[i].level]);
        escape_add(&stream->out, findings[i].file, in_property);
        add_range(&stream->out, &findings[i].range);
        buffer_format(&stream->out, ",title=%s::", findings[i].rule);
        escape_add(&stream->out, findings[i].message, in_message);
        buffer_add_string(&stream->out, "\n");
    }
}

const struct report_format format_github = {
    .name = "github",
    .summary = "annotations of GitHub Actions",
    .findings = add_findings,
};
