/**
 * gitlab: a Code Quality report, an array of issues in the shape that GitLab reads of the Code
 * Climate specification; one issue a line. protocol/report_gitlab.h writes an issue.
 */
#ifndef STATUSLS_SERVER_REPORT_FORMAT_GITLAB_H
#define STATUSLS_SERVER_REPORT_FORMAT_GITLAB_H

#include "server/report/format.h"

extern const struct report_format format_gitlab;

#endif
