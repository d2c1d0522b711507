/** What the table of options says, for people and for shells. */
#ifndef STATUSLS_SERVER_OPTIONS_HELP_H
#define STATUSLS_SERVER_OPTIONS_HELP_H

#include <stdio.h>

void options_print_help(FILE *out);
/** The manual page, statusls(1), in the macros of man(7). */
void options_print_man(FILE *out);
/** A script for bash, zsh or fish. */
void options_print_completions(FILE *out, const char *shell);

#endif
