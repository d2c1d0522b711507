/**
 * The Reviewdog Diagnostic Format. Spec: reviewdog's proto/rdf/reviewdog.proto, whose columns are
 * UTF-8 bytes that count from 1 and whose ends are exclusive, as ours.
 */
#ifndef STATUSLS_PROTOCOL_REPORT_RDJSON_H
#define STATUSLS_PROTOCOL_REPORT_RDJSON_H

#include "protocol/report.h"

/**
 * {"message", "location": {"path", "range"}, "severity", "source": {"name"}, "code": {"value"},
 * "suggestions": [{"range", "text"}], "related_locations": [{"message", "location"}]}; the last two
 * are left out when there are none. A suggestion is one edit, so of the fixes only those of one
 * edit that is complete are among them. An info or a hint is INFO. Caller frees with free().
 */
char *report_write_rdjson(const struct report_finding *finding);

#endif
