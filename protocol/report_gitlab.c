#include "protocol/report_gitlab.h"

#include "protocol/report_fields.h"

static const char *const severities[] = {
    [REPORT_ERROR] = "critical",
    [REPORT_WARNING] = "major",
    [REPORT_INFO] = "minor",
    [REPORT_HINT] = "info",
};

char *report_write_gitlab(const struct report_finding *finding)
{
    json_t *issue = report_object();
    json_t *location = report_object();
    json_t *lines = report_object();

    report_set(lines, "begin", json_integer(finding->range.line));
    report_set(lines, "end", json_integer(finding->range.end_line));
    report_set(location, "path", report_string(finding->file));
    report_set(location, "lines", lines);
    report_set(issue, "description", report_string(finding->message));
    report_set(issue, "check_name", report_string(finding->rule));
    report_set(issue, "fingerprint", report_string(finding->fingerprint));
    report_set(issue, "severity", report_string(severities[finding->level]));
    report_set(issue, "location", location);
    return report_take_text(issue);
}
