/*
 * The whole server in process: any bytes in, whole frames out, one reply for each request.
 *
 * Input that begins like a header goes in as it is. Any other input is a list of message bodies,
 * one a line, which are framed here, so that a mutation need not get a length right to go deep; the
 * first of them follows an initialize that announces everything. A line "!" lets the server work
 * off what waits, and all its tasks. A line "?" lets it work off what waits, but leaves tasks
 * alone;
 * "<" runs the oldest of them, ">" the newest, and brings it back. The clock jumps as the length of
 * the input has it, so that small documents become tasks, too.
 */
#include "protocol/frame.h"
#include "server/lsp/schedule.h"
#include "server/lsp/server.h"
#include "server/lsp/task.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static const char initialize[] =
    "{\"jsonrpc\":\"2.0\",\"id\":0,\"method\":\"initialize\",\"params\":{\"capabilities\":{"
    "\"workspace\":{\"workspaceEdit\":{\"documentChanges\":true}},\"textDocument\":{"
    "\"hover\":{\"contentFormat\":[\"markdown\"]},\"publishDiagnostics\":{"
    "\"relatedInformation\":true,\"codeDescriptionSupport\":true},\"codeAction\":{"
    "\"codeActionLiteralSupport\":{},\"isPreferredSupport\":true},"
    "\"inlayHint\":{},\"documentHighlight\":{},\"completion\":{\"completionItem\":{"
    "\"insertReplaceSupport\":true,\"labelDetailsSupport\":true,"
    "\"documentationFormat\":[\"markdown\"]},\"completionItemKind\":{\"valueSet\":[21]}}}}}}";

static void on_write(void *user, const char *bytes, size_t len)
{
    struct frame frame;

    (void)user;
    if (frame_parse(bytes, len, &frame) != FRAME_OK || frame.total_len != len)
        abort();
}

static void on_log(void *user, const char *line)
{
    (void)user;
    if (strchr(line, '\0') == NULL)
        abort();
}

static void on_watch(void *user, int64_t process_id)
{
    (void)user;
    if (process_id <= 0)
        abort();
}

enum { TASKS_MAX = 64 };

struct client {
    struct task *tasks[TASKS_MAX];
    size_t count;
    uint64_t clock;
    uint64_t step;
};

static void on_submit(void *user, struct task *task)
{
    struct client *client = user;

    if (client->count == TASKS_MAX)
        abort();
    client->tasks[client->count++] = task;
}

static uint64_t on_now(void *user)
{
    struct client *client = user;

    return client->clock += client->step;
}

static struct task *take_task(struct client *client, bool newest)
{
    struct task *task = client->tasks[newest ? client->count - 1 : 0];

    client->count--;
    if (!newest)
        memmove(client->tasks, client->tasks + 1, client->count * sizeof *client->tasks);
    return task;
}

static void run_task(struct lsp_server *server, struct client *client, bool newest)
{
    struct task *task;

    if (!client->count)
        return;
    task = take_task(client, newest);
    task_run(task);
    lsp_server_done(server, task);
}

static void work_without_tasks(struct lsp_server *server)
{
    while (lsp_server_answer(server))
        continue;
    while (lsp_server_publish(server))
        continue;
}

static void work(struct lsp_server *server, struct client *client)
{
    work_without_tasks(server);
    while (client->count) {
        run_task(server, client, false);
        work_without_tasks(server);
    }
    if (lsp_server_busy(server))
        abort();
}

static void feed_body(struct lsp_server *server, const char *body, size_t len)
{
    char header[64];
    int header_len = snprintf(header, sizeof header, "Content-Length: %zu\r\n\r\n", len);

    lsp_server_feed(server, header, (size_t)header_len);
    lsp_server_feed(server, body, len);
}

static bool is_command(struct lsp_server *server, struct client *client, char command)
{
    switch (command) {
    case '!':
        work(server, client);
        return true;
    case '?':
        work_without_tasks(server);
        return true;
    case '<':
    case '>':
        run_task(server, client, command == '>');
        return true;
    default:
        return false;
    }
}

static void feed_lines(struct lsp_server *server, struct client *client, const char *text,
                       size_t size)
{
    feed_body(server, initialize, sizeof initialize - 1);
    while (size > 0) {
        const char *end = memchr(text, '\n', size);
        size_t len = end ? (size_t)(end - text) : size;
        if (len != 1 || !is_command(server, client, *text))
            feed_body(server, text, len);
        len += end != NULL;
        text += len;
        size -= len;
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const struct lsp_callbacks callbacks = {on_write, on_log, on_watch, on_submit, on_now};
    struct client client = {.step = size % 4 * (SCHEDULE_LOOP_NANOSECONDS / 2)};
    struct lsp_server *server = lsp_server_create(&callbacks, &client);
    const char *text = (const char *)data;

    if (size >= 7 && strncasecmp(text, "content", 7) == 0)
        lsp_server_feed(server, text, size);
    else
        feed_lines(server, &client, text, size);
    if (size % 2)
        work(server, &client);
    lsp_server_destroy(server);
    while (client.count) {
        struct task *task = take_task(&client, true);
        task_run(task);
        task_destroy(task);
    }
    return 0;
}
