/** Replacing the content of a file that somebody else may be writing, too. */
#ifndef STATUSLS_SERVER_FILES_REVISE_H
#define STATUSLS_SERVER_FILES_REVISE_H

#include "server/base/error.h"
#include "server/base/text.h"

#include <stdbool.h>

/**
 * Makes `after` the content of the file at `path`, which must still hold `before`. The bytes are
 * written to another file in the same folder, brought to the disk, and that takes the old one's
 * place: whoever opens the file, and whenever this process is killed, finds all of the old content
 * or all of the new. Permissions stay, and the owner where the system allows; behind a symbolic
 * link the file it leads to is replaced, not the link. On failure `err` says why, and the file is
 * as it was.
 */
bool file_revise(const char *path, struct text before, struct text after, struct error *err);

#endif
