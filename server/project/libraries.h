/** What a project's lock and manifest files say about the versions of its libraries. */
#ifndef STATUSLS_SERVER_PROJECT_LIBRARIES_H
#define STATUSLS_SERVER_PROJECT_LIBRARIES_H

#include "server/base/text.h"
#include "server/engine/library.h"

enum { LIBRARIES_MAX = 16, VERSION_SIZE = 24 };

struct libraries {
    struct library items[LIBRARIES_MAX];
    char versions[LIBRARIES_MAX][VERSION_SIZE];
    size_t count;
};

/**
 * Reads the files beside `path` and in the folders above it, up to the one that holds .git; the
 * nearest that names a library wins, and of one folder's a lock before a manifest. What cannot be
 * read says nothing.
 */
void libraries_read(const char *path, struct libraries *out);
/**
 * Adds what one file's text says of the libraries that are not known yet. A range counts by its
 * lower end; one without a lower end says nothing. `before` is what stands before a name there.
 */
void libraries_add(struct libraries *libraries, struct text text, const char *before);

#endif
