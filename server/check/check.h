/**
 * The CI face: `statusls --check [PATH...]`.
 *
 * Reports go to stdout or to files, everything for a person (the summary, what could not be read)
 * to stderr. The order of a report is that of the paths, whatever the number of threads. Lines and
 * columns count from 1; columns are UTF-8 bytes but where a format demands others, and a byte order
 * mark at the front of a file counts as none.
 */
#ifndef STATUSLS_SERVER_CHECK_CHECK_H
#define STATUSLS_SERVER_CHECK_CHECK_H

#include "server/check/mend.h"
#include "server/config/config.h"
#include "server/report/format.h"
#include "server/report/terminal.h"

#include <stdbool.h>
#include <stddef.h>

enum check_mode {
    CHECK_FINDINGS, /* what the rules have to say */
    CHECK_LIST,     /* every place that sets, names or tests a status code */
};

/** Exit statuses; trouble wins over problems. */
enum check_exit {
    CHECK_CLEAN = 0,
    CHECK_PROBLEMS = 1, /* a finding that counts: see `error_on`, `max_warnings`, `exit_zero` */
    CHECK_TROUBLE = 2,  /* a path does not exist or cannot be read, a configuration holds a mistake,
                           or a report could not be written */
};

struct check_output {
    const struct report_format *format;
    const char *file; /* "-" is stdout */
};

struct check_options {
    const char *const *paths; /* files and folders; borrowed; the only "-" is stdin */
    size_t path_count;        /* 0: the current folder */
    const char *stdin_name;   /* what "-" is called; NULL: not told */
    enum check_mode mode;
    const struct check_output *outputs;
    size_t output_count;    /* 0: text on stdout */
    bool strict;            /* show and count infos and hints too */
    enum severity error_on; /* what is at least that severe counts; 0: whatever is shown */
    long max_warnings;      /* so many warnings do not count; below 0: there is no such number */
    bool exit_zero;         /* findings never count */
    long max_diagnostics;   /* at most so many findings are in a report; below 0: all */
    bool statistics;        /* tell how often each rule spoke */
    bool quiet;             /* tell nothing on stderr but mistakes and what was asked for */
    enum color_choice color;
    struct config_options config;
    const char *const *excludes; /* patterns as in ignore files, from the current folder */
    size_t exclude_count;
    bool no_ignore;           /* ignore files do not count */
    const char *since;        /* only lines that changed since this commit; NULL: not asked */
    bool staged;              /* only lines of git's index that differ from HEAD */
    const char *diff_input;   /* only lines that this diff writes; "-" is stdin; NULL: not asked */
    const char *baseline;     /* findings that are known; NULL: none */
    bool write_baseline;      /* write that file instead of counting what is found */
    struct mend_options mend; /* what to change first; of CHECK_FINDINGS */
    bool no_scan; /* parse every file, also those without a word that could matter; same output */
};

/** The least severe findings that are shown. */
static inline enum severity check_least(const struct check_options *options)
{
    if (options->strict)
        return SEVERITY_HINT;
    return options->error_on > SEVERITY_WARNING ? options->error_on : SEVERITY_WARNING;
}

/** Checks and reports; returns an `enum check_exit`. CHECK_LIST never returns CHECK_PROBLEMS. */
int check_run(const struct check_options *options);

#endif
