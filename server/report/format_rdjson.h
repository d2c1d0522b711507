/**
 * rdjson: the Reviewdog Diagnostic Format, one DiagnosticResult with one diagnostic a line;
 * rdjsonl: the diagnostics alone, each on a line of its own. protocol/report_rdjson.h writes a
 * diagnostic.
 */
#ifndef STATUSLS_SERVER_REPORT_FORMAT_RDJSON_H
#define STATUSLS_SERVER_REPORT_FORMAT_RDJSON_H

#include "server/report/format.h"

extern const struct report_format format_rdjson;
extern const struct report_format format_rdjsonl;

#endif
