/**
 * sarif: the Static Analysis Results Interchange Format, version 2.1.0 (OASIS, with Errata 01).
 *
 * protocol/report_sarif.h writes its parts: a log with one run, whose tool has all rules with their
 * pages as help, one result a line, and how the invocation went.
 */
#ifndef STATUSLS_SERVER_REPORT_FORMAT_SARIF_H
#define STATUSLS_SERVER_REPORT_FORMAT_SARIF_H

#include "server/report/format.h"

extern const struct report_format format_sarif;

#endif
