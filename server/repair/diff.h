/** What changed between two texts, as a patch. */
#ifndef STATUSLS_SERVER_REPAIR_DIFF_H
#define STATUSLS_SERVER_REPAIR_DIFF_H

#include "server/base/buffer.h"
#include "server/base/text.h"

/**
 * Appends a unified diff with three lines of context, as `git apply` takes it where the program
 * ran; nothing when the texts are equal. Lines end at LF; a name with other bytes than printable
 * ASCII, or with a quote or a backslash in it, is quoted as git does. An absolute path loses its
 * first slash.
 */
void diff_write(const char *path, struct text before, struct text after, struct buffer *out);

#endif
