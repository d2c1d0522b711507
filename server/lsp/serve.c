/* The daemon: the server on a loop, between stdin and stdout. */
#include "protocol/stream.h"
#include "server/lsp/parent.h"
#include "server/lsp/server.h"
#include "server/lsp/task.h"

#include "server/base/alloc.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <uv.h>

enum {
    EXIT_MISUSE = 2,
    /* From the end of stdin on, so much time is left for what was still to publish. */
    FAREWELL_MILLISECONDS = 100,
    /* And so much for a client that is slow to take the last bytes. */
    DRAIN_MILLISECONDS = 80,
    /* A client that does not read gets its answers, but no more diagnostics for now. */
    UNREAD_MAX = 1024 * 1024,
    UNREAD_RETRY_MILLISECONDS = 20,
};

struct daemon {
    uv_loop_t loop;
    struct stream *stream;
    struct lsp_server *server;
    struct parent *parent;
    uv_idle_t work; /* runs while there is something to do */
    uv_timer_t retry;
    bool ended; /* stdin is at its end */
    uint64_t ended_at;
    bool leaving;
};

static void leave(struct daemon *daemon)
{
    if (daemon->leaving)
        return;
    daemon->leaving = true;
    lsp_server_cancel(daemon->server);
    parent_stop(daemon->parent);
    uv_close((uv_handle_t *)&daemon->work, NULL);
    uv_close((uv_handle_t *)&daemon->retry, NULL);
    stream_close(daemon->stream, DRAIN_MILLISECONDS, NULL);
}

static void on_work(uv_idle_t *work);

static void on_retry(uv_timer_t *retry)
{
    struct daemon *daemon = retry->data;

    uv_idle_start(&daemon->work, on_work);
}

static bool time_is_up(const struct daemon *daemon)
{
    return daemon->ended &&
           uv_hrtime() - daemon->ended_at > (uint64_t)FAREWELL_MILLISECONDS * 1000000;
}

/* Nothing is left to do now. */
static void rest(struct daemon *daemon)
{
    if (daemon->ended && !lsp_server_busy(daemon->server)) {
        leave(daemon);
        return;
    }
    uv_idle_stop(&daemon->work);
    if (daemon->ended) /* a task is out, but time may be up before it is back */
        uv_timer_start(&daemon->retry, on_retry, FAREWELL_MILLISECONDS, 0);
}

/* One step for each turn of the loop, so that what arrives meanwhile (a cancellation, the next
 * edit) counts. */
static void on_work(uv_idle_t *work)
{
    struct daemon *daemon = work->data;

    if (lsp_server_answer(daemon->server)) {
        if (lsp_server_exited(daemon->server))
            leave(daemon);
    } else if (time_is_up(daemon)) {
        leave(daemon);
    } else if (stream_pending(daemon->stream) > UNREAD_MAX) {
        uv_idle_stop(work);
        uv_timer_start(&daemon->retry, on_retry, UNREAD_RETRY_MILLISECONDS, 0);
    } else if (!lsp_server_publish(daemon->server)) {
        rest(daemon);
    }
}

/* ---- tasks ---- */

struct errand {
    uv_work_t request;
    struct daemon *daemon;
    struct task *task;
};

static void on_thread(uv_work_t *request)
{
    struct errand *errand = request->data;

    task_run(errand->task);
}

static void on_back(uv_work_t *request, int status)
{
    struct errand *errand = request->data;
    struct daemon *daemon = errand->daemon;

    (void)status; /* nobody calls uv_cancel */
    lsp_server_done(daemon->server, errand->task);
    if (!daemon->leaving)
        uv_idle_start(&daemon->work, on_work);
    free(errand);
}

static void on_submit(void *user, struct task *task)
{
    struct errand *errand = xcalloc(1, sizeof *errand);

    errand->daemon = user;
    errand->task = task;
    errand->request.data = errand;
    uv_queue_work(&errand->daemon->loop, &errand->request, on_thread, on_back);
}

static uint64_t on_now(void *user)
{
    (void)user;
    return uv_hrtime();
}

/* ---- the stream ---- */

static void on_bytes(void *user, const char *bytes, size_t len)
{
    struct daemon *daemon = user;

    lsp_server_feed(daemon->server, bytes, len);
    uv_idle_start(&daemon->work, on_work);
}

static void on_end(void *user)
{
    struct daemon *daemon = user;

    if (daemon->leaving)
        return;
    daemon->ended = true;
    daemon->ended_at = uv_hrtime();
    uv_idle_start(&daemon->work, on_work);
}

static void on_broken(void *user)
{
    leave(user);
}

/* ---- what the server asks for ---- */

static void on_write(void *user, const char *bytes, size_t len)
{
    struct daemon *daemon = user;

    stream_write(daemon->stream, bytes, len);
}

static void on_log(void *user, const char *line)
{
    (void)user;
    fprintf(stderr, "statusls: %s\n", line);
}

static void on_parent_gone(void *user)
{
    leave(user);
}

static void on_watch(void *user, int64_t process_id)
{
    struct daemon *daemon = user;
    struct parent *parent = parent_watch(&daemon->loop, process_id, on_parent_gone, daemon);

    if (!parent) {
        fprintf(stderr, "statusls: process %lld cannot be seen from here, so it is not watched\n",
                (long long)process_id);
        return;
    }
    parent_stop(daemon->parent);
    daemon->parent = parent;
}

/* ---- */

static void start(struct daemon *daemon, const struct lsp_options *options, FILE *record)
{
    const struct lsp_callbacks callbacks = {on_write, on_log, on_watch, on_submit, on_now};

    daemon->server = lsp_server_create(&callbacks, daemon);
    lsp_server_configure(daemon->server, &options->config, NULL);
    uv_idle_init(&daemon->loop, &daemon->work);
    uv_timer_init(&daemon->loop, &daemon->retry);
    daemon->work.data = daemon;
    daemon->retry.data = daemon;
    lsp_server_record(daemon->server, record);
    if (options->client_process_id > 0)
        on_watch(daemon, options->client_process_id);
}

static bool is_understood(const struct config_options *options)
{
    struct error err;
    struct config_store *store = config_store_create(options, &err);

    if (!store)
        fprintf(stderr, "statusls: %s\n", err.text);
    config_store_destroy(store);
    return store != NULL;
}

int lsp_serve(const struct lsp_options *options)
{
    const struct stream_callbacks callbacks = {on_bytes, on_end, on_broken};
    struct daemon daemon = {0};
    int status = 1;
    FILE *record = options->record ? fopen(options->record, "wx") : NULL;

    if (!is_understood(&options->config))
        return EXIT_MISUSE;
    if (options->record && !record) {
        fprintf(stderr, "statusls: %s: %s\n", options->record, strerror(errno));
        return EXIT_MISUSE;
    }
    uv_loop_init(&daemon.loop);
    daemon.stream = stream_create(&daemon.loop, &callbacks, &daemon);
    if (daemon.stream) {
        start(&daemon, options, record);
        uv_run(&daemon.loop, UV_RUN_DEFAULT);
        status = lsp_server_exit_code(daemon.server);
        lsp_server_destroy(daemon.server);
        stream_destroy(daemon.stream);
    } else {
        fputs("statusls: stdin and stdout cannot be used\n", stderr);
        uv_run(&daemon.loop, UV_RUN_DEFAULT);
    }
    uv_loop_close(&daemon.loop);
    if (record)
        fclose(record);
    return status;
}
