/**
 * json: one array, one element a line; jsonl: the elements alone, each on a line of its own.
 *
 *     [{"path":"orders.js","line":17,"column":18,...},
 *     {"path":"users.js",...}]
 *
 * protocol/report.h has the members, docs/findings.schema.json and docs/occurrences.schema.json
 * describe them. An empty result is [] or nothing.
 */
#ifndef STATUSLS_SERVER_REPORT_FORMAT_JSON_H
#define STATUSLS_SERVER_REPORT_FORMAT_JSON_H

#include "server/report/format.h"

extern const struct report_format format_json;
extern const struct report_format format_jsonl;

#endif
