/**
 * The analysis of one version of a document, as a piece of work that carries all it needs: its own
 * copy of the text, its own reference to the old tree, its own parser and arena. So it can be done
 * on any thread, while the document goes on changing or is closed.
 */
#ifndef STATUSLS_SERVER_LSP_TASK_H
#define STATUSLS_SERVER_LSP_TASK_H

#include "server/base/arena.h"
#include "server/engine/analyze.h"
#include "server/engine/policy.h"

#include <stdatomic.h>
#include <stdbool.h>
#include <stdint.h>

struct document;
struct language;
struct scan;
struct tree;

/** What is known of a text. */
struct snapshot {
    char *text; /* what `analysis` may point into */
    struct arena arena;
    struct analysis analysis;
    const struct lexicon *lexicon; /* that the analysis points into, held; may be NULL */
};

struct task {
    struct scan *scan; /* a step of it is all there is to do; else NULL */
    /* What to do; read only. */
    struct snapshot found; /* the text is given, the rest is the result */
    uint32_t len;
    char *path;
    const struct language *language;
    struct policy policy;
    struct tree *old; /* may be NULL */
    uint64_t generation;
    atomic_bool cancelled; /* set from the loop, read wherever the task runs */

    /* The result. */
    struct tree *tree; /* NULL where there is nothing to parse, or a guard refused */
    bool done;         /* false when it was stopped */

    /* The loop's own. */
    struct document *document; /* that waits for it; NULL when it was closed */
    struct task *next;
    struct task *previous;
};

/** Copies what it needs of the document, and waits for nothing. Takes the policy's lexicon, which
 * is held. */
struct task *task_create(struct document *document, const struct policy *policy);
/** Takes `scan`. */
struct task *task_create_scan(struct scan *scan);
/** On any thread, one at a time. A task that was stopped may be run again, and starts anew. */
void task_run(struct task *task);
/** As task_run, but gives up soon after `now`, a clock in nanoseconds, has reached `deadline`. The
 * analysis that follows the parse is not cut short. */
void task_run_until(struct task *task, uint64_t (*now)(void *user), void *user, uint64_t deadline);
/** It may end early, and nobody asks for its result. */
void task_cancel(struct task *task);
void task_destroy(struct task *task);

/** Safe on a zeroed struct and safe twice. */
void snapshot_finish(struct snapshot *snapshot);

#endif
