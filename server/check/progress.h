/**
 * "1234 of 5678 files", on stderr, for a person who waits: only on a terminal that is not dumb,
 * only after a second, and gone before anything else is written.
 */
#ifndef STATUSLS_SERVER_CHECK_PROGRESS_H
#define STATUSLS_SERVER_CHECK_PROGRESS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct progress {
    bool wanted;
    bool shown;
    uint64_t next; /* when to say something again, in nanoseconds of uv_hrtime() */
};

/** `wanted`: it may be shown if there is a terminal. */
void progress_start(struct progress *progress, bool wanted);
void progress_step(struct progress *progress, size_t done, size_t total);
/** Takes the line away; to be called before others write. */
void progress_clear(struct progress *progress);

#endif
