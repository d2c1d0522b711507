/** `statusls --list-rules` and `statusls --print-config [PATH]`. */
#ifndef STATUSLS_SERVER_CHECK_SETTINGS_COMMAND_H
#define STATUSLS_SERVER_CHECK_SETTINGS_COMMAND_H

#include "server/config/config.h"

#include <stdbool.h>

/** Prints every rule with its severity and what it is about: a table, or JSON. Returns 0, or 2 when
 * stdout is gone. */
int rules_list(bool json);
/** Prints what is in force for a file or a folder, and who says so, as JSON. Returns 0, or 2 when a
 * configuration holds a mistake or stdout is gone. */
int config_print(const struct config_options *options, const char *path);

/** Tells the mistakes of all files read, one a line, on stderr; false when there were any. */
bool config_tell_problems(const struct config_store *store);

#endif
