#include "server/lsp/index.h"

#include "protocol/lsp_client.h"
#include "server/lsp/handlers.h"
#include "server/lsp/pull.h"
#include "server/lsp/schedule.h"
#include "server/lsp/session.h"
#include "server/lsp/task.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { TOKEN_SIZE = 40, MESSAGE_SIZE = 64 };

static const uint64_t patience = UINT64_C(500) * 1000 * 1000;
/* How long is believed what no client watches over. */
static const uint64_t trust = UINT64_C(2000) * 1000 * 1000;
static const uint64_t report_every = UINT64_C(250) * 1000 * 1000;

static uint64_t now(struct session *session)
{
    return session->callbacks.now(session->user);
}

bool index_has_folders(const struct session *session)
{
    for (size_t i = 0; i < session->folders.count; i++)
        if (folder_may_be_walked(session->folders.paths[i]))
            return true;
    return false;
}

/* ---- progress ---- */

static const char *token_of(const struct index *index, char out[TOKEN_SIZE])
{
    snprintf(out, TOKEN_SIZE, "statusls/scan/%u", index->number);
    return out;
}

static void progress_answered(struct session *session, const struct json_t *result)
{
    struct index *index = &session->index;
    char token[TOKEN_SIZE];
    (void)result;
    if (!index->running || !index->asked_for_progress)
        return;
    index->shows_progress = true;
    session_notify(session, "$/progress",
                   lsp_encode_progress_begin(token_of(index, token), "Status codes"));
}

static void ask_for_progress(struct session *session)
{
    struct index *index = &session->index;
    char token[TOKEN_SIZE];
    if (index->asked_for_progress || !session->client.progress ||
        now(session) - index->started_at < patience)
        return;
    index->asked_for_progress = true;
    session_ask(session, "window/workDoneProgress/create",
                lsp_encode_progress_token(token_of(index, token)), progress_answered);
}

static void report_progress(struct session *session, const struct scan *scan)
{
    struct index *index = &session->index;
    char token[TOKEN_SIZE];
    char message[MESSAGE_SIZE];
    if (!index->shows_progress || now(session) - index->told_at < report_every)
        return;
    index->told_at = now(session);
    snprintf(message, sizeof message, "%zu of %zu files", scan->next, scan->found.count);
    session_notify(
        session, "$/progress",
        lsp_encode_progress_report(token_of(index, token), message,
                                   (unsigned)(scan->next * 100 / (scan->found.count + 1))));
}

static void end_progress(struct session *session)
{
    struct index *index = &session->index;
    char token[TOKEN_SIZE];
    if (index->shows_progress)
        session_notify(session, "$/progress", lsp_encode_progress_end(token_of(index, token)));
    index->shows_progress = false;
    index->asked_for_progress = false;
}

void handle_progress_cancel(struct session *session,
                            const struct lsp_progress_cancel_params *params)
{
    char token[TOKEN_SIZE];
    if (params->token && strcmp(params->token, token_of(&session->index, token)) == 0)
        session->index.stopped = true;
}

/* ---- scans ---- */

static void start(struct session *session)
{
    struct index *index = &session->index;
    index->running = true;
    index->fresh = true; /* unless something happens meanwhile */
    index->stopped = false;
    index->started_at = now(session);
    index->number++;
    schedule_submit_scan(session, scan_create(session, &index->files, index->holds));
    index->holds = true;
}

static bool is_believed(struct session *session)
{
    const struct index *index = &session->index;
    return index->fresh &&
           (session->client.register_files || now(session) - index->scanned_at < trust);
}

bool index_ready(struct session *session)
{
    struct index *index = &session->index;
    if (!index->running && is_believed(session) && index->number)
        return true;
    if (!index->running)
        start(session);
    schedule_wait(session, index);
    return false;
}

void index_touch(struct session *session, bool everything)
{
    session->index.fresh = false;
    session->index.holds &= !everything;
    /* Who holds the line for news wants to have them. */
    schedule_wake(session, &session->index.files);
}

static void end(struct session *session, struct scan *scan)
{
    struct index *index = &session->index;
    index->running = false;
    index->scanned_at = now(session);
    if (!index->stopped) {
        scan_list_finish(&index->files);
        index->files = scan->found;
        scan->found = (struct scan_list){0};
    }
    end_progress(session);
    if (index->stopped)
        schedule_cancel_waiting(session, index);
    else
        schedule_wake(session, index);
}

void index_stepped(struct session *session, struct task *task)
{
    struct scan *scan = task->scan;
    bool done = task->done || session->index.stopped;
    task->scan = NULL;
    if (session->phase != LSP_RUNNING) {
        scan_destroy(scan);
        session->index.running = false;
        return;
    }
    if (done) {
        end(session, scan);
        scan_destroy(scan);
        return;
    }
    ask_for_progress(session);
    report_progress(session, scan);
    pull_stream(session, scan);
    schedule_submit_scan(session, scan);
}

void index_finish(struct index *index)
{
    scan_list_finish(&index->files);
}
