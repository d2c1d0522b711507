/**
 * What protocol/ does when memory runs out: one line on stderr and exit status 70, as the server
 * does. A half-read message helps no editor; a restart does.
 */
#ifndef STATUSLS_PROTOCOL_MEMORY_H
#define STATUSLS_PROTOCOL_MEMORY_H

#include <stdio.h>
#include <stdlib.h>

/** Returns `memory`, which an allocator just handed out. Does not return on NULL. */
static inline void *memory_or_exit(void *memory)
{
    if (memory)
        return memory;
    fputs("statusls: out of memory\n", stderr);
    _Exit(70);
}

#endif
