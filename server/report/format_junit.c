#include "server/report/format_junit.h"

#include "server/report/escape.h"

static void begin(struct report_stream *stream)
{
    buffer_add_string(&stream->out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                                    "<testsuites name=\"statusls\">\n");
}

static void begin_suite(struct buffer *out, const char *name, size_t tests, size_t failures)
{
    buffer_add_string(out, "  <testsuite name=\"");
    escape_xml(out, name);
    buffer_format(out, "\" tests=\"%zu\" failures=\"%zu\" errors=\"0\" skipped=\"0\" time=\"0\">\n",
                  tests, failures);
}

static void add_finding(struct buffer *out, const struct report_finding *finding)
{
    buffer_add_string(out, "    <testcase classname=\"");
    escape_xml(out, finding->file);
    buffer_format(out, "\" name=\"%s at %u:%u\" time=\"0\">\n      <failure type=\"%s\" message=\"",
                  finding->rule, finding->range.line, finding->range.column, finding->severity);
    escape_xml(out, finding->message);
    buffer_add_string(out, "\">");
    escape_xml(out, finding->path);
    buffer_format(out, ":%u:%u: %s: ", finding->range.line, finding->range.column,
                  finding->severity);
    escape_xml(out, finding->message);
    buffer_add_string(out, "</failure>\n    </testcase>\n");
}

static void add_findings(struct report_stream *stream, const struct report_finding *findings,
                         size_t count)
{
    begin_suite(&stream->out, findings[0].file, count, count);
    for (size_t i = 0; i < count; i++)
        add_finding(&stream->out, &findings[i]);
    buffer_add_string(&stream->out, "  </testsuite>\n");
}

/* The one test of a report without findings. */
static void add_placeholder(struct buffer *out, size_t hidden)
{
    begin_suite(out, "statusls", 1, hidden > 0);
    buffer_add_string(out, "    <testcase classname=\"statusls\" name=\"no problems\" time=\"0\"");
    if (hidden)
        buffer_format(out,
                      ">\n      <failure type=\"hidden\" message=\"%zu problems are hidden\"/>\n"
                      "    </testcase>\n",
                      hidden);
    else
        buffer_add_string(out, "/>\n");
    buffer_add_string(out, "  </testsuite>\n");
}

static void end(struct report_stream *stream, const struct report_end *how)
{
    if (stream->written == 0)
        add_placeholder(&stream->out, how->hidden);
    buffer_add_string(&stream->out, "</testsuites>\n");
}

const struct report_format format_junit = {
    .name = "junit",
    .summary = "JUnit's XML, a failed test for each finding",
    .begin = begin,
    .findings = add_findings,
    .end = end,
};
