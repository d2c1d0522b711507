/**
 * The CI face: `statusls --check [PATH...]`.
 *
 * Findings go to stdout, everything for a person (the summary, what could not be read) to stderr.
 * The order of the output is that of the paths, whatever the number of threads. Lines and columns
 * of both formats count from 1; columns are UTF-8 bytes, and a byte order mark at the front of a
 * file counts as none.
 */
#ifndef STATUSLS_SERVER_CHECK_CHECK_H
#define STATUSLS_SERVER_CHECK_CHECK_H

#include "server/config/config.h"

#include <stdbool.h>
#include <stddef.h>

enum check_mode {
    CHECK_FINDINGS, /* what the rules have to say */
    CHECK_LIST,     /* every place that sets, names or tests a status code */
};

enum check_format { CHECK_TEXT, CHECK_JSON };

/** Exit statuses; trouble wins over problems. */
enum check_exit {
    CHECK_CLEAN = 0,
    CHECK_PROBLEMS = 1, /* a warning or an error was found; with `strict`, anything */
    CHECK_TROUBLE = 2,  /* a path does not exist or cannot be read, a configuration holds a mistake,
                           or stdout is gone */
};

struct check_options {
    const char *const *paths; /* files and folders; borrowed */
    size_t path_count;        /* 0: the current folder */
    enum check_mode mode;
    enum check_format format;
    bool strict; /* show and count infos and hints too */
    struct config_options config;
    bool no_scan; /* parse every file, also those without a word that could matter; same output */
};

/** Checks and reports; returns an `enum check_exit`. CHECK_LIST never returns CHECK_PROBLEMS. */
int check_run(const struct check_options *options);

#endif
