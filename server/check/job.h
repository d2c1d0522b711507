/**
 * The work on one file: read, scan, parse, analyze, and take over what is to be reported. Several
 * workers do this at the same time, each with its own parser, arena and buffers; they share only
 * what is constant.
 */
#ifndef STATUSLS_SERVER_CHECK_JOB_H
#define STATUSLS_SERVER_CHECK_JOB_H

#include "protocol/report.h"
#include "server/base/arena.h"
#include "server/base/buffer.h"
#include "server/check/check.h"

#include <stdbool.h>
#include <stddef.h>

enum { JOB_FILE_LIMIT = 8 * 1024 * 1024 };

struct walk_file;

/** What became of a file. */
enum fate {
    FATE_CHECKED,
    FATE_FOREIGN,   /* no language of ours */
    FATE_TOO_LARGE, /* more than JOB_FILE_LIMIT bytes */
    FATE_BINARY,    /* a NUL among the first 8 KiB */
    FATE_MINIFIED,  /* over 50 KB with more than 1,000 bytes a line */
    FATE_REFUSED,   /* its grammar cannot take the text, or is not built in */
    FATE_EXCLUDED,  /* by its configuration */
    FATE_TROUBLE,   /* could not be read */
};

enum { FATE_COUNT = FATE_TROUBLE + 1, SEVERITY_END = SEVERITY_HINT + 1 };

struct outcome {
    enum fate fate;
    char *trouble; /* with FATE_TROUBLE: why */
    struct report_finding *findings;
    size_t finding_count;
    struct report_occurrence *occurrences; /* of CHECK_LIST */
    size_t occurrence_count;
    struct arena arena; /* where these live */
};

/** A worker; zero it, set the first two, and call worker_finish at the end. */
struct worker {
    const struct check_options *options;
    const char *folder;                 /* absolute: where the run began */
    const struct changed_file *changed; /* of the file in work; NULL: all of its lines count */
    struct parser *parser;
    struct arena arena;
    struct buffer file;
};

/** Fills the zeroed `outcome`, which outcome_finish frees. Never fails: what goes wrong is a fate.
 */
void worker_check(struct worker *worker, const struct walk_file *file, struct outcome *outcome);
void worker_finish(struct worker *worker);
void outcome_finish(struct outcome *outcome);
/** FATE_BINARY, FATE_MINIFIED, or FATE_CHECKED for what is worth a look. */
enum fate fate_of_text(const char *text, size_t len);
/** "minified"; "" for FATE_CHECKED. */
const char *fate_text(enum fate fate);

#endif
