#include "server/check/progress.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <uv.h>

static const uint64_t second = UINT64_C(1000000000);
static const uint64_t step = UINT64_C(100000000);

static bool is_live(void)
{
    const char *term = getenv("TERM");

    return isatty(STDERR_FILENO) == 1 && !(term && strcmp(term, "dumb") == 0);
}

void progress_start(struct progress *progress, bool wanted)
{
    *progress = (struct progress){.wanted = wanted && is_live(), .next = uv_hrtime() + second};
}

void progress_step(struct progress *progress, size_t done, size_t total)
{
    uint64_t now;

    if (!progress->wanted || (now = uv_hrtime()) < progress->next)
        return;
    progress->next = now + step;
    progress->shown = true;
    fprintf(stderr, "\r%zu of %zu files", done, total);
    fflush(stderr);
}

/* ECMA-48 section 8.3.41: erase in line. */
void progress_clear(struct progress *progress)
{
    if (!progress->shown)
        return;
    progress->shown = false;
    fputs("\r\033[K", stderr);
    fflush(stderr);
}
