/** The counts of a run, and the line that tells them. */
#ifndef STATUSLS_SERVER_CHECK_SUMMARY_H
#define STATUSLS_SERVER_CHECK_SUMMARY_H

#include "server/base/buffer.h"
#include "server/check/job.h"

/** Zero-initialized is an empty summary. */
struct summary {
    size_t severities[SEVERITY_END];
    size_t fates[FATE_COUNT];
    size_t elements;      /* findings, or occurrences of a list */
    size_t element_files; /* files that have some */
};

void summary_add(struct summary *summary, const struct outcome *outcome);
/** Appends one line, such as "3 problems (0 errors, 3 warnings) in 2 files; 41 files checked". */
void summary_write(const struct summary *summary, const struct check_options *options,
                   struct buffer *out);

#endif
