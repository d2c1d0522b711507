/**
 * An arena: memory that is given out in pieces and dropped at once. One arena belongs to one unit
 * of work (a document version, a check job); nothing inside is ever freed alone, so rules cannot
 * leak.
 */
#ifndef STATUSLS_SERVER_BASE_ARENA_H
#define STATUSLS_SERVER_BASE_ARENA_H

#include <stddef.h>

struct arena_block;

/** Zero-initialized is a valid empty arena. */
struct arena {
    struct arena_block *blocks;
};

/** Zeroed memory, aligned for any type; lives until arena_finish or arena_reset. Never NULL. */
void *arena_alloc(struct arena *arena, size_t size);
/** A NUL-terminated copy of `len` bytes of `text`, in the arena. */
char *arena_copy(struct arena *arena, const char *text, size_t len);
/** printf into the arena. */
char *arena_format(struct arena *arena, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
/** How many bytes the arena holds from the system. */
size_t arena_size(const struct arena *arena);
/** Drops everything but keeps one block for reuse. */
void arena_reset(struct arena *arena);
/** Drops everything; safe on an empty arena, safe twice. */
void arena_finish(struct arena *arena);

#endif
