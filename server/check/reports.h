/** The reports of a run: all that were asked for, written side by side. */
#ifndef STATUSLS_SERVER_CHECK_REPORTS_H
#define STATUSLS_SERVER_CHECK_REPORTS_H

#include "server/check/check.h"
#include "server/check/job.h"
#include "server/report/output.h"

struct reports {
    const struct check_options *options;
    struct report_output *outputs;
    size_t count;
    size_t written; /* findings or occurrences, in each report */
    size_t hidden;  /* findings beyond --max-diagnostics */
};

/** False, with the reason, when they cannot all be written. reports_destroy is due in both cases.
 */
bool reports_create(struct reports *reports, const struct check_options *options,
                    struct error *err);
void reports_destroy(struct reports *reports);
void reports_begin(struct reports *reports);
/** Adds what was found in a file. Files come in the order of their paths. */
void reports_add(struct reports *reports, const struct outcome *outcome);
/** `complete`: everything could be checked. What cannot be written is told on stderr; false then.
 */
bool reports_end(struct reports *reports, bool complete);

#endif
