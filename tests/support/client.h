/**
 * A client in the same process as the server: messages in, messages out, nothing else happens.
 * Messages are written with single quotes (see tests/support/json.h).
 */
#ifndef STATUSLS_TESTS_SUPPORT_CLIENT_H
#define STATUSLS_TESTS_SUPPORT_CLIENT_H

#include "server/lsp/server.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct json_t;
struct task;

enum { CLIENT_TASKS_MAX = 16 };

struct client {
    struct lsp_server *server;
    struct json_t *received; /* messages that no test has taken yet, oldest first */
    unsigned number;         /* of the session in this process */
    unsigned log_lines;
    char last_log[512];
    int64_t watched;
    struct task *tasks[CLIENT_TASKS_MAX]; /* submitted and not brought back, oldest first */
    size_t task_count;
    bool holds_tasks; /* client_run leaves tasks alone: client_run_task brings them back */
    uint64_t clock;
    uint64_t clock_step; /* by which the clock advances each time the server looks at it */
};

void client_init(struct client *client);
/** Fails the test if messages were left unread. */
void client_finish(struct client *client);

/** Only delivers; nothing is handled until client_run. */
void client_send_bytes(struct client *client, const char *bytes, size_t len);
void client_send_body(struct client *client, const char *body);
/** printf with quotes turned, framed. */
void client_send(struct client *client, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
/** Lets the server handle all that waits, then publish all that changed, then runs the tasks, until
 * nothing is left to do. */
void client_run(struct client *client);
/** Runs the task that was submitted as number `index` of those that are out, and brings it back.
 * The server does nothing with it before client_run. */
void client_run_task(struct client *client, size_t index);

/** The next message, a new reference; fails the test when there is none. */
struct json_t *client_next(struct client *client);
/** Takes the next message and compares it. */
void client_expect(struct client *client, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
/** Takes the next message, which must be an error with that id (in JSON) and code. */
void client_expect_error(struct client *client, const char *id, int code);
void client_expect_nothing(struct client *client);
/** Drops what was received. */
void client_forget(struct client *client);
size_t client_count(const struct client *client);

/** initialize with these capabilities (quoted JSON), initialized, and the reply dropped. */
void client_start(struct client *client, const char *capabilities);
/** didOpen; `text` is no JSON, but the text itself. Delivered, not yet handled. */
void client_open(struct client *client, const char *uri, const char *language, const char *text);
/** didChange with this list of events (quoted JSON). Delivered, not yet handled. */
void client_change(struct client *client, const char *uri, int version, const char *changes);

#endif
