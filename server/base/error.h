/**
 * An explainable failure: text for a person, one line, no trailing newline.
 *
 * Functions that can fail for a reason worth telling return false and fill the `struct error` that
 * is their last parameter. `err` may be NULL where the caller does not care.
 */
#ifndef STATUSLS_SERVER_BASE_ERROR_H
#define STATUSLS_SERVER_BASE_ERROR_H

#include <stdbool.h>

struct error {
    char text[512];
};

/** Formats the text, cutting it at the buffer's end. Always returns false, so that `return
 * error_set(err, ...)` reads well. */
bool error_set(struct error *err, const char *format, ...) __attribute__((format(printf, 2, 3)));

#endif
