#include "server/base/alloc.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { EXIT_OUT_OF_MEMORY = 70 };

static void *or_die(void *memory)
{
    if (memory)
        return memory;
    fputs("statusls: out of memory\n", stderr);
    _Exit(EXIT_OUT_OF_MEMORY);
}

void *xcalloc(size_t count, size_t size)
{
    return or_die(calloc(count ? count : 1, size ? size : 1));
}

void *xreallocarray(void *old, size_t count, size_t size)
{
    return or_die(reallocarray(old, count ? count : 1, size ? size : 1));
}

char *xmemdup_string(const char *text, size_t len)
{
    char *copy = xcalloc(len + 1, 1);

    memcpy(copy, text, len);
    return copy;
}
