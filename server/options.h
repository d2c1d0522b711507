/** The command line. One table holds every option; parsing and --help both read it. */
#ifndef STATUSLS_SERVER_OPTIONS_H
#define STATUSLS_SERVER_OPTIONS_H

#include "server/base/error.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

enum options_mode {
    OPTIONS_BARE, /* no option asked for anything: serve, but not on a terminal */
    OPTIONS_SERVE,
    OPTIONS_CHECK,
    OPTIONS_LIST,
    OPTIONS_EXPLAIN,
    OPTIONS_WHY,
    OPTIONS_PRINT_CONFIG,
    OPTIONS_LIST_RULES,
    OPTIONS_VERSION,
    OPTIONS_HELP,
};

struct options {
    enum options_mode mode;
    int64_t client_process_id; /* 0: not given */
    bool json;
    bool strict;
    bool no_scan;
    const char *explain; /* borrows from argv */
    const char *why;     /* FILE:LINE or FILE:LINE:COL; borrows from argv */
    const char *config;  /* of --config; NULL: look for .statusls.json */
    bool no_config;
    const char **rules; /* of --rule; owned as the next list is */
    size_t rule_count;
    const char **paths; /* the list is owned, its members borrow from argv */
    size_t path_count;
};

/** Reads argv[1] and on. False, with the reason, when something is wrong with it. options_finish is
 * due in both cases. */
bool options_parse(struct options *options, int argc, char **argv, struct error *err);
/** Safe on a zeroed struct. */
void options_finish(struct options *options);
void options_print_help(FILE *out);

#endif
