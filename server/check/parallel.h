/** The same work on many things, on all cores. */
#ifndef STATUSLS_SERVER_CHECK_PARALLEL_H
#define STATUSLS_SERVER_CHECK_PARALLEL_H

#include <stddef.h>

/** One thread's part of it. */
struct parallel_job {
    /** Made and ended on the thread that uses it; NULL where none is needed. */
    void *(*begin)(void *user);
    void (*end)(void *own);
    /** `own` is what begin() returned. Indexes come in order, each to one thread. */
    void (*one)(size_t index, void *own, void *user);
    void *user;
};

/** Returns when all of [0, count) is done. As many threads as cores, or as UV_THREADPOOL_SIZE says.
 */
void parallel_run(size_t count, const struct parallel_job *job);

#endif
