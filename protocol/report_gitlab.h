/**
 * GitLab's Code Quality report. Spec: GitLab's documentation, "Code Quality report format".
 */
#ifndef STATUSLS_PROTOCOL_REPORT_GITLAB_H
#define STATUSLS_PROTOCOL_REPORT_GITLAB_H

#include "protocol/report.h"

/**
 * {"description", "check_name", "fingerprint", "severity", "location": {"path", "lines": {"begin",
 * "end"}}}. An error is critical, a warning major, an info minor, a hint info. Caller frees with
 * free().
 */
char *report_write_gitlab(const struct report_finding *finding);

#endif
