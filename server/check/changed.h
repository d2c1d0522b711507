/** `--since`, `--staged` and `--diff-input`: only what changed is checked. */
#ifndef STATUSLS_SERVER_CHECK_CHANGED_H
#define STATUSLS_SERVER_CHECK_CHANGED_H

#include "server/base/error.h"
#include "server/check/check.h"
#include "server/select/changes.h"
#include "server/workspace/walk.h"

#include <stdbool.h>

/**
 * Takes files without a changed line out of the walk, and gives the others their lines and, of the
 * index, their content; they borrow from `changes`, which the caller finishes. Everything stays
 * when the options do not ask for it. `folder` is absolute: where the run began.
 */
bool changed_select(const struct check_options *options, const char *folder, struct walk *walk,
                    struct changes *changes, struct error *err);

#endif
