/** `statusls --why FILE:LINE[:COL]`: the chain of evidence for what is at a place, or why nothing
 * is. */
#ifndef STATUSLS_SERVER_CHECK_WHY_COMMAND_H
#define STATUSLS_SERVER_CHECK_WHY_COMMAND_H

#include "server/config/config.h"

#include <stdbool.h>

/**
 * Lines and columns count from 1, columns are UTF-8 bytes; without a column all of the line is
 * meant. Returns the exit status: 0 when there is an occurrence, 1 when there is none, 2 when the
 * place or the file cannot be read, or a configuration holds a mistake.
 */
int why_run(const struct config_options *options, const char *place, bool json);

#endif
