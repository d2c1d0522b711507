/** Writing whole files so that nobody ever sees half of one. */
#ifndef STATUSLS_SERVER_FILES_REPLACE_H
#define STATUSLS_SERVER_FILES_REPLACE_H

#include "server/base/error.h"

#include <stdbool.h>
#include <stddef.h>

/**
 * Makes `len` bytes the content of the file at `path`: whoever opens it, and whenever this process
 * is killed, finds all of the old content or all of the new. The bytes are written to another file
 * in the same folder, and that takes the old one's place. An existing file keeps its permissions, a
 * new one gets those of the umask; behind a symbolic link the file it leads to is replaced, not the
 * link. What is no regular file (a device, a pipe) is written to. On failure `err` says why, and
 * the file is as it was.
 */
bool file_replace(const char *path, const char *bytes, size_t len, struct error *err);

#endif
