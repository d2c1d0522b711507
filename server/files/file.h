/** Reading whole files from a disk that may hold anything. */
#ifndef STATUSLS_SERVER_FILES_FILE_H
#define STATUSLS_SERVER_FILES_FILE_H

#include "server/base/buffer.h"
#include "server/base/error.h"

#include <stdbool.h>
#include <stddef.h>

enum file_outcome {
    FILE_READ,
    FILE_TOO_LARGE, /* more than `limit` bytes; `out` is empty */
    FILE_TROUBLE,   /* `err` says why; `out` is empty */
};

/**
 * Replaces the content of `out` by the bytes of the file, keeping its memory for the next one.
 * Symbolic links are followed. Only regular files are read: a FIFO or a device is trouble, and
 * opening it never blocks.
 */
enum file_outcome file_read(const char *path, size_t limit, struct buffer *out, struct error *err);

/** A NUL among the first 8 KiB. */
bool file_is_binary(const char *text, size_t len);
/** Over 50 KB with more than 1,000 bytes a line. */
bool file_is_minified(const char *text, size_t len);

#endif
