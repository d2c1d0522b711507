#include "server/lsp/schedule.h"

#include "server/engine/lexicon.h"
#include "server/lsp/session.h"
#include "server/lsp/task.h"

#include <stddef.h>

/* ---- tasks ---- */

static void add_task(struct session *session, struct task *task)
{
    task->next = session->tasks;
    if (task->next)
        task->next->previous = task;
    session->tasks = task;
    session->task_count++;
}

static void remove_task(struct session *session, struct task *task)
{
    if (task->previous)
        task->previous->next = task->next;
    else
        session->tasks = task->next;
    if (task->next)
        task->next->previous = task->previous;
    session->task_count--;
}

static void submit(struct session *session, struct document *document, struct task *task)
{
    document->task = task;
    task->document = document;
    add_task(session, task);
    session->callbacks.submit(session->user, task);
}

static bool may_stay_on_loop(const struct document *document)
{
    return document->source.len <= SCHEDULE_LOOP_BYTES && !document->slow;
}

/* The task, if it did not end within the budget. */
static struct task *try_on_loop(struct session *session, struct document *document,
                                struct task *task)
{
    uint64_t deadline = session->callbacks.now(session->user) + SCHEDULE_LOOP_NANOSECONDS;
    task_run_until(task, session->callbacks.now, session->user, deadline);
    document->slow = session->callbacks.now(session->user) >= deadline;
    if (!document_adopt(document, task))
        return task;
    task_destroy(task);
    return NULL;
}

static bool may_begin(const struct session *session, const struct document *document)
{
    return !document->task &&
           (may_stay_on_loop(document) || session->task_count < SCHEDULE_TASKS_MAX);
}

static bool is_silent(struct session *session, struct document *document, struct policy *policy)
{
    *policy = (struct policy){0};
    return document_is_mute(document) || !settings_policy(session, document, policy);
}

bool schedule_refresh(struct session *session, struct document *document)
{
    struct task *task;
    struct policy policy;
    document->used = ++session->uses;
    if (!document->stale)
        return true;
    if (!document_is_mute(document) && !may_begin(session, document))
        return false;
    if (is_silent(session, document, &policy)) {
        lexicon_release(policy.lexicon);
        document_forget(document);
        return true;
    }
    task = task_create(document, &policy);
    if (may_stay_on_loop(document))
        task = try_on_loop(session, document, task);
    if (task)
        submit(session, document, task);
    return !task;
}

/* ---- requests that wait ---- */

void schedule_wait(struct session *session, const void *awaited)
{
    session->awaited = awaited;
}

static void wake(struct session *session, const void *awaited, bool outdated)
{
    for (struct queued *queued = session->waiting.first; queued; queued = queued->next) {
        if (queued->awaits != awaited)
            continue;
        queued->awaits = NULL;
        queued->outdated = outdated;
    }
}

void schedule_wake(struct session *session, const void *awaited)
{
    wake(session, awaited, false);
}

void schedule_cancel_waiting(struct session *session, const void *awaited)
{
    for (struct queued *queued = session->waiting.first; queued; queued = queued->next)
        queued->cancelled |= queued->awaits == awaited;
}

void schedule_submit_scan(struct session *session, struct scan *scan)
{
    struct task *task = task_create_scan(scan);
    add_task(session, task);
    session->callbacks.submit(session->user, task);
}

/* ---- events ---- */

void schedule_edited(struct session *session, struct document *document)
{
    if (document->task)
        task_cancel(document->task);
    wake(session, document, true);
}

void schedule_closed(struct session *session, struct document *document)
{
    if (document->task) {
        task_cancel(document->task);
        document->task->document = NULL;
        document->task = NULL;
    }
    wake(session, document, false);
}

/* A task that comes back stopped, or too late, leaves its document waiting to be published, which
 * begins the next one. */
void schedule_done(struct session *session, struct task *task)
{
    struct document *document = task->document;
    remove_task(session, task);
    if (task->scan)
        index_stepped(session, task);
    if (document) {
        bool was_told = document->relieved;
        document->task = NULL;
        if (document_adopt(document, task))
            wake(session, document, false);
        if (!was_told || document->stale)
            documents_mark(&session->documents, document);
    }
    task_destroy(task);
}

void schedule_end(struct session *session)
{
    for (struct task *task = session->tasks; task; task = task->next)
        task_cancel(task);
    for (struct queued *queued = session->waiting.first; queued; queued = queued->next)
        queued->cancelled = true;
}
