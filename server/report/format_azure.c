#include "server/report/format_azure.h"

#include "server/report/escape.h"

static const struct escape in_message[] = {
    {'%', "%AZP25"},
    {'\r', "%0D"},
    {'\n', "%0A"},
    {0},
};

static const struct escape in_property[] = {
    {'%', "%AZP25"}, {'\r', "%0D"}, {'\n', "%0A"}, {']', "%5D"}, {';', "%3B"}, {0},
};

static void add_findings(struct report_stream *stream, const struct report_finding *findings,
                         size_t count)
{
    for (size_t i = 0; i < count; i++) {
        const struct report_finding *finding = &findings[i];

        buffer_format(&stream->out, "##vso[task.logissue type=%s;sourcepath=",
                      finding->level == REPORT_ERROR ? "error" : "warning");
        escape_add(&stream->out, finding->file, in_property);
        buffer_format(&stream->out, ";linenumber=%u;columnnumber=%u;code=%s;]", finding->range.line,
                      finding->range.wide_column, finding->rule);
        escape_add(&stream->out, finding->message, in_message);
        buffer_add_string(&stream->out, "\n");
    }
}

const struct report_format format_azure = {
    .name = "azure",
    .summary = "logging commands of Azure Pipelines",
    .findings = add_findings,
};
