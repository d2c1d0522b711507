#include "tests/support/client.h"

#include "protocol/frame.h"
#include "server/lsp/task.h"
#include "tests/support/json.h"

#include <jansson.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

/* For tests/conformance: one line a message. */
static void keep(const struct client *client, const char *from, const char *body, size_t len)
{
    const char *path = getenv("STATUSLS_MESSAGES");
    FILE *file = path ? fopen(path, "a") : NULL;

    if (!file)
        return;
    fprintf(file, "{\"session\":\"%d-%u\",\"from\":\"%s\",\"message\":%.*s}\n", (int)getpid(),
            client->number, from, (int)len, body);
    fclose(file);
}

static void on_write(void *user, const char *bytes, size_t len)
{
    struct client *client = user;
    struct frame frame;

    assert_int_equal(frame_parse(bytes, len, &frame), FRAME_OK);
    assert_int_equal(frame.total_len, len);
    json_t *message = json_loadb(frame.body, frame.body_len, 0, NULL);
    assert_non_null(message);
    keep(client, "server", frame.body, frame.body_len);
    assert_string_equal(json_string_value(json_object_get(message, "jsonrpc")), "2.0");
    json_array_append_new(client->received, message);
}

static void on_log(void *user, const char *line)
{
    struct client *client = user;

    client->log_lines++;
    snprintf(client->last_log, sizeof client->last_log, "%s", line);
}

static void on_watch(void *user, int64_t process_id)
{
    struct client *client = user;

    client->watched = process_id;
}

static void on_submit(void *user, struct task *task)
{
    struct client *client = user;

    assert_true(client->task_count < CLIENT_TASKS_MAX);
    client->tasks[client->task_count++] = task;
}

static uint64_t on_now(void *user)
{
    struct client *client = user;

    client->clock += client->clock_step;
    return client->clock;
}

void client_init(struct client *client)
{
    const struct lsp_callbacks callbacks = {on_write, on_log, on_watch, on_submit, on_now};

    static unsigned number;

    *client = (struct client){.received = json_array(), .number = ++number};
    client->server = lsp_server_create(&callbacks, client);
}

void client_finish(struct client *client)
{
    client_expect_nothing(client);
    lsp_server_destroy(client->server);
    for (size_t i = 0; i < client->task_count; i++) {
        task_run(client->tasks[i]);
        task_destroy(client->tasks[i]);
    }
    json_decref(client->received);
}

void client_send_bytes(struct client *client, const char *bytes, size_t len)
{
    lsp_server_feed(client->server, bytes, len);
}

void client_send_body(struct client *client, const char *body)
{
    char header[64];
    int len = snprintf(header, sizeof header, "Content-Length: %zu\r\n\r\n", strlen(body));

    json_t *message = json_loads(body, 0, NULL);
    char *line = message ? json_dumps(message, JSON_COMPACT) : NULL;

    if (line)
        keep(client, "client", line, strlen(line));
    free(line);
    json_decref(message);
    client_send_bytes(client, header, (size_t)len);
    client_send_bytes(client, body, strlen(body));
}

static char *quoted(const char *format, va_list args)
{
    char *text;

    if (vasprintf(&text, format, args) < 0)
        abort();
    for (char *c = text; *c; c++)
        if (*c == '\'')
            *c = '"';
    return text;
}

void client_send(struct client *client, const char *format, ...)
{
    va_list args;

    va_start(args, format);
    char *body = quoted(format, args);
    va_end(args);
    client_send_body(client, body);
    free(body);
}

static struct task *take_task(struct client *client, size_t index)
{
    struct task *task = client->tasks[index];

    client->task_count--;
    for (size_t i = index; i < client->task_count; i++)
        client->tasks[i] = client->tasks[i + 1];
    return task;
}

void client_run_task(struct client *client, size_t index)
{
    struct task *task;

    assert_true(index < client->task_count);
    task = take_task(client, index);
    task_run(task);
    lsp_server_done(client->server, task);
}

static void run_without_tasks(struct client *client)
{
    while (lsp_server_answer(client->server))
        continue;
    while (lsp_server_publish(client->server))
        continue;
}

void client_run(struct client *client)
{
    run_without_tasks(client);
    while (!client->holds_tasks && client->task_count) {
        client_run_task(client, 0);
        run_without_tasks(client);
    }
}

struct json_t *client_next(struct client *client)
{
    json_t *message = json_incref(json_array_get(client->received, 0));

    if (!message)
        fail_msg("the server said nothing more");
    json_array_remove(client->received, 0);
    return message;
}

void client_expect(struct client *client, const char *format, ...)
{
    va_list args;

    va_start(args, format);
    char *want = quoted(format, args);
    va_end(args);
    assert_json(client_next(client), want);
    free(want);
}

void client_expect_error(struct client *client, const char *id, int code)
{
    json_t *message = client_next(client);
    json_t *error = json_object_get(message, "error");

    assert_json(json_incref(json_object_get(message, "id")), id);
    assert_null(json_object_get(message, "result"));
    assert_int_equal(json_integer_value(json_object_get(error, "code")), code);
    assert_true(json_string_length(json_object_get(error, "message")) > 0);
    json_decref(message);
}

void client_expect_nothing(struct client *client)
{
    json_t *message = json_array_get(client->received, 0);

    if (message)
        fail_msg("not expected: %s", json_dumps(message, 0));
}

void client_forget(struct client *client)
{
    json_array_clear(client->received);
}

size_t client_count(const struct client *client)
{
    return json_array_size(client->received);
}

void client_start(struct client *client, const char *capabilities)
{
    client_send(client,
                "{'jsonrpc':'2.0','id':0,'method':'initialize','params':{'processId':null,"
                "'capabilities':%s}}",
                capabilities);
    client_send(client, "{'jsonrpc':'2.0','method':'initialized','params':{}}");
    client_run(client);
    json_decref(client_next(client));
    client_expect_nothing(client);
}

static void send_json(struct client *client, json_t *message)
{
    char *body = json_dumps(message, JSON_COMPACT);

    client_send_body(client, body);
    free(body);
    json_decref(message);
}

void client_open(struct client *client, const char *uri, const char *language, const char *text)
{
    send_json(client, json_pack("{s:s, s:s, s:{s:{s:s, s:s, s:i, s:s}}}", "jsonrpc", "2.0",
                                "method", "textDocument/didOpen", "params", "textDocument", "uri",
                                uri, "languageId", language, "version", 1, "text", text));
}

void client_change(struct client *client, const char *uri, int version, const char *changes)
{
    send_json(client, json_pack("{s:s, s:s, s:{s:{s:s, s:i}, s:o}}", "jsonrpc", "2.0", "method",
                                "textDocument/didChange", "params", "textDocument", "uri", uri,
                                "version", version, "contentChanges", json_quoted(changes)));
}
