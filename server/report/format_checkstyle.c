#include "server/report/format_checkstyle.h"

#include "server/report/escape.h"

static const char *const severities[] = {
    [REPORT_ERROR] = "error",
    [REPORT_WARNING] = "warning",
    [REPORT_INFO] = "info",
    [REPORT_HINT] = "info",
};

static void begin(struct report_stream *stream)
{
    buffer_add_string(&stream->out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                                    "<checkstyle version=\"4.3\">\n");
}

static void add_findings(struct report_stream *stream, const struct report_finding *findings,
                         size_t count)
{
    struct buffer *out = &stream->out;

    buffer_add_string(out, "  <file name=\"");
    escape_xml(out, findings[0].file);
    buffer_add_string(out, "\">\n");
    for (size_t i = 0; i < count; i++) {
        buffer_format(out, "    <error line=\"%u\" column=\"%u\" severity=\"%s\" message=\"",
                      findings[i].range.line, findings[i].range.wide_column,
                      severities[findings[i].level]);
        escape_xml(out, findings[i].message);
        buffer_format(out, "\" source=\"statusls.%s\"/>\n", findings[i].rule);
    }
    buffer_add_string(out, "  </file>\n");
}

static void end(struct report_stream *stream, const struct report_end *how)
{
    (void)how;
    buffer_add_string(&stream->out, "</checkstyle>\n");
}

const struct report_format format_checkstyle = {
    .name = "checkstyle",
    .summary = "the XML of Checkstyle",
    .begin = begin,
    .findings = add_findings,
    .end = end,
};
