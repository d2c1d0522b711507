/**
 * The command line. One table (server/options_table.c) holds every option; parsing, --help, the
 * manual page and the shells' completions read it.
 */
#ifndef STATUSLS_SERVER_OPTIONS_H
#define STATUSLS_SERVER_OPTIONS_H

#include "server/base/error.h"
#include "server/engine/finding.h"
#include "server/report/terminal.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum options_mode {
    OPTIONS_BARE, /* no option asked for anything: serve, but not on a terminal */
    OPTIONS_SERVE,
    OPTIONS_CHECK,
    OPTIONS_LIST,
    OPTIONS_EXPLAIN,
    OPTIONS_WHY,
    OPTIONS_INIT,
    OPTIONS_REPLAY,
    OPTIONS_DOCTOR,
    OPTIONS_PRINT_CONFIG,
    OPTIONS_LIST_RULES,
    OPTIONS_COMPLETIONS,
    OPTIONS_MAN,
    OPTIONS_VERSION,
    OPTIONS_HELP,
};

struct report_format;

struct options_output {
    const struct report_format *format;
    const char *file; /* "-" is stdout; borrows from argv */
};

struct options {
    enum options_mode mode;
    uint64_t given;                 /* a bit for each row of the table that was used */
    int64_t client_process_id;      /* 0: not given */
    struct options_output *outputs; /* of --output and --format; owned as the next lists are */
    size_t output_count;
    bool strict;
    enum severity error_on; /* 0: not given */
    bool exit_zero;
    long max_warnings;    /* -1: not given */
    long max_diagnostics; /* -1: not given */
    bool statistics;
    bool quiet;
    enum color_choice color;
    const char *stdin_name; /* NULL: not given */
    bool no_scan;
    const char **excludes; /* of --exclude */
    size_t exclude_count;
    bool no_ignore;
    const char *since; /* borrows from argv */
    bool staged;
    const char *diff_input; /* borrows from argv */
    const char *baseline;   /* borrows from argv */
    bool write_baseline;
    bool fix;
    bool unsafe_fixes;
    bool diff;
    const char *explain;     /* borrows from argv */
    const char *record;      /* a file; borrows from argv */
    const char *replay;      /* the same */
    const char *init;        /* an editor; borrows from argv */
    const char *why;         /* FILE:LINE or FILE:LINE:COL; borrows from argv */
    const char *completions; /* the name of a shell; borrows from argv */
    const char *config;      /* of --config; NULL: look for .statusls.json */
    bool no_config;
    const char **rules; /* of --rule */
    size_t rule_count;
    const char **paths; /* the members borrow from argv */
    size_t path_count;
};

/** Reads argv[1] and on. False, with the reason, when something is wrong with it. options_finish is
 * due in both cases. */
bool options_parse(struct options *options, int argc, char **argv, struct error *err);
/** True if --format json was given. */
bool options_json(const struct options *options);
/** Safe on a zeroed struct. */
void options_finish(struct options *options);

#endif
