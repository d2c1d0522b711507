#include "server/check/parallel.h"

#include "server/base/alloc.h"

#include <stdatomic.h>
#include <stdlib.h>
#include <uv.h>

struct crew {
    const struct parallel_job *job;
    size_t count;
    atomic_size_t next;
};

static void toil(void *argument)
{
    struct crew *crew = argument;
    const struct parallel_job *job = crew->job;
    void *own = job->begin ? job->begin(job->user) : NULL;
    size_t index;

    while ((index = atomic_fetch_add(&crew->next, 1)) < crew->count)
        job->one(index, own, job->user);
    if (job->end)
        job->end(own);
}

static size_t thread_count(size_t most)
{
    const char *said = getenv("UV_THREADPOOL_SIZE");
    size_t count = said ? (size_t)strtoul(said, NULL, 10) : uv_available_parallelism();

    if (count < 1)
        count = 1;
    return count < most ? count : most;
}

/* A thread that cannot be had leaves its part to the others; this one works, too. */
void parallel_run(size_t count, const struct parallel_job *job)
{
    struct crew crew = {.job = job, .count = count};
    size_t wanted = thread_count(count);
    uv_thread_t *threads = xcalloc(wanted + 1, sizeof *threads);
    size_t started = 0;

    while (started + 1 < wanted && uv_thread_create(&threads[started], toil, &crew) == 0)
        started++;
    toil(&crew);
    while (started > 0)
        uv_thread_join(&threads[--started]);
    free(threads);
}
