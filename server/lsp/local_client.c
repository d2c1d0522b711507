#include "server/lsp/local_client.h"

#include "protocol/frame.h"
#include "server/lsp/server.h"
#include "server/lsp/task.h"

#include <stdio.h>
#include <string.h>

enum { HEADER_SIZE = 64 };

static void on_write(void *user, const char *bytes, size_t len)
{
    struct local_client *client = user;
    struct frame frame;
    if (frame_parse(bytes, len, &frame) == FRAME_OK)
        client->take(client->user, frame.body, frame.body_len);
}

static void on_log(void *user, const char *line)
{
    (void)user;
    (void)line;
}

static void on_watch(void *user, int64_t process_id)
{
    (void)user;
    (void)process_id;
}

static void on_submit(void *user, struct task *task)
{
    struct local_client *client = user;
    client->tasks[client->task_count++] = task;
}

/* Time stands still, so that what is said never depends on it. */
static uint64_t on_now(void *user)
{
    (void)user;
    return 0;
}

void local_client_start(struct local_client *client, const struct config_options *config)
{
    const struct lsp_callbacks callbacks = {on_write, on_log, on_watch, on_submit, on_now};
    client->server = lsp_server_create(&callbacks, client);
    lsp_server_configure(client->server, config, NULL);
}

static void settle(struct local_client *client)
{
    while (lsp_server_answer(client->server) || lsp_server_publish(client->server))
        continue;
}

void local_client_send(struct local_client *client, const char *body)
{
    char header[HEADER_SIZE];
    int len = snprintf(header, sizeof header, "Content-Length: %zu\r\n\r\n", strlen(body));
    lsp_server_feed(client->server, header, (size_t)len);
    lsp_server_feed(client->server, body, strlen(body));
    settle(client);
    while (client->task_count) {
        struct task *task = client->tasks[--client->task_count];
        task_run(task);
        lsp_server_done(client->server, task);
        settle(client);
    }
}

void local_client_end(struct local_client *client)
{
    lsp_server_destroy(client->server);
}
