/**
 * Heap allocation that never returns NULL: out of memory ends the process with one line on stderr
 * and exit status 70, because a half-built state helps no editor, while a restart does.
 */
#ifndef STATUSLS_SERVER_BASE_ALLOC_H
#define STATUSLS_SERVER_BASE_ALLOC_H

#include <stddef.h>

/** Zeroed memory. Caller frees with free(). */
void *xcalloc(size_t count, size_t size);
/** As realloc; `count * size` is checked for overflow. Caller frees with free(). */
void *xreallocarray(void *old, size_t count, size_t size);
/** A NUL-terminated copy of `len` bytes. Caller frees with free(). */
char *xmemdup_string(const char *text, size_t len);

#endif
