/**
 * SARIF 2.1.0: a log with one run, written in parts so that results need not be held.
 *
 * A log is report_sarif_head, the results separated by ",\n", and report_sarif_tail. Columns are
 * UTF-16 code units (columnKind). What lies below the folder where the run began is relative to
 * %SRCROOT%, whose place the log does not tell: it is the same wherever it was made. Spec: OASIS
 * SARIF 2.1.0. Callers free what they get with free().
 */
#ifndef STATUSLS_PROTOCOL_REPORT_SARIF_H
#define STATUSLS_PROTOCOL_REPORT_SARIF_H

#include "protocol/report.h"

struct report_sarif_rule {
    const char *id;
    enum report_level level; /* at most */
    const char *summary;
    const char *spec;        /* "RFC 9110 section 15.4.3" */
    struct report_text page; /* Markdown */
};

struct report_sarif_tool {
    const char *version;
    const struct report_sarif_rule *rules; /* in the order of report_finding.rule_index */
    size_t rule_count;
};

/** All up to the results' opening bracket: schema, tool and rules (sections 3.13, 3.18, 3.49). */
char *report_sarif_head(const struct report_sarif_tool *tool);
/** A result (section 3.27) with its fixes, but those that leave something to fill in. An info or a
 * hint is a note. */
char *report_sarif_result(const struct report_finding *finding);
/** The closing bracket and the rest: how the invocation went (section 3.20). `hidden` results were
 * left out. */
char *report_sarif_tail(bool complete, size_t hidden);

#endif
