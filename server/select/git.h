/** What git says has changed. It has to be installed only for this. */
#ifndef STATUSLS_SERVER_SELECT_GIT_H
#define STATUSLS_SERVER_SELECT_GIT_H

#include "server/base/error.h"
#include "server/select/changes.h"

#include <stdbool.h>

/**
 * The lines of the work tree around the current folder that are not as they were where HEAD and
 * `ref` parted (in `ref` itself when they have nothing in common), and all lines of files that git
 * does not know and does not ignore.
 */
bool git_changes_since(struct changes *changes, const char *ref, struct error *err);
/** The lines of the index that are not as they are in HEAD. Each file comes with its content in the
 * index. */
bool git_changes_staged(struct changes *changes, struct error *err);

#endif
