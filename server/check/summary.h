/** The counts of a run, and the lines that tell them. */
#ifndef STATUSLS_SERVER_CHECK_SUMMARY_H
#define STATUSLS_SERVER_CHECK_SUMMARY_H

#include "server/base/buffer.h"
#include "server/check/job.h"

enum { SUMMARY_RULES_MAX = 64 };

/** Zero-initialized is an empty summary. */
struct summary {
    size_t severities[SEVERITY_END];
    size_t rules[SUMMARY_RULES_MAX];   /* by index in the list of all rules */
    size_t fixable[SUMMARY_RULES_MAX]; /* of these, findings with a fix */
    size_t fates[FATE_COUNT];
    size_t elements;      /* findings, or occurrences of a list */
    size_t element_files; /* files that have some */
    size_t hidden;        /* findings that no report has, because there are too many */
};

void summary_add(struct summary *summary, const struct outcome *outcome);
/** True if what was found is to be told by the exit status. */
bool summary_is_problem(const struct summary *summary, const struct check_options *options);
/** Appends one line, such as "3 problems (0 errors, 3 warnings) in 2 files; 41 files checked". */
void summary_write(const struct summary *summary, const struct check_options *options,
                   struct buffer *out);
/** Appends a line when some are hidden: a report must not look complete when it is not. */
void summary_write_hidden(const struct summary *summary, struct buffer *out);
/** Appends a line for each rule that spoke, the most frequent first: how often, how often with a
 * fix, its id and what it is about. */
void summary_write_statistics(const struct summary *summary, struct buffer *out);

#endif
