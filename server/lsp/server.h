/**
 * The editor face: a language server on stdin and stdout.
 *
 * lsp_serve() is the whole daemon. Below it lies `struct lsp_server`, the same server without any
 * input or output of its own: bytes are fed in, frames come out of a callback, and nothing happens
 * but inside these calls. It has no threads either: what takes long it hands out as a task, which
 * somebody runs and brings back. Tests and fuzzers drive that one, and bring tasks back when they
 * please.
 */
#ifndef STATUSLS_SERVER_LSP_SERVER_H
#define STATUSLS_SERVER_LSP_SERVER_H

#include "server/config/config.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

struct lsp_options {
    struct config_options config;
    const char *record;        /* a file that messages are written to; NULL: none */
    int64_t client_process_id; /* the server ends when this process does; 0: nobody to watch */
};

/**
 * Serves until `exit`, the end of stdin, the loss of stdout or the end of the client's process.
 * Returns the exit status: 0 when `shutdown` came before, else 1. Spec: LSP 3.17, "Exit
 * Notification". 2, at once, when an option cannot be understood.
 */
int lsp_serve(const struct lsp_options *options);

struct task;

struct lsp_callbacks {
    /** One or more whole frames; borrowed until return. */
    void (*write)(void *user, const char *bytes, size_t len);
    /** One line for the server's own log, without a newline. */
    void (*log)(void *user, const char *line);
    /** The client named its process and wants us to end with it; process_id > 0. */
    void (*watch)(void *user, int64_t process_id);
    /** Have task_run() (server/lsp/task.h) run on the task, on any thread, and then hand it to
     * lsp_server_done(), but not from within this call. */
    void (*submit)(void *user, struct task *task);
    /** A clock that never goes back, in nanoseconds. */
    uint64_t (*now)(void *user);
};

struct lsp_server;

/** `callbacks` is copied; none of its members may be NULL. */
struct lsp_server *lsp_server_create(const struct lsp_callbacks *callbacks, void *user);
/** Cancels the tasks that are still out; who has them calls task_destroy() when they have ended. */
void lsp_server_destroy(struct lsp_server *server);
/** Writes each message that arrives as a line of protocol/lsp_record.h, masked. `file` stays the
 * caller's; NULL ends it. */
void lsp_server_record(struct lsp_server *server, FILE *file);
/** To be called before anything is fed, if at all. False, with the reason, when an option cannot be
 * understood. */
bool lsp_server_configure(struct lsp_server *server, const struct config_options *options,
                          struct error *err);

/** Takes in bytes and queues the whole messages among them; answers nothing yet, but notes which
 * waiting requests are cancelled. Bytes after `exit` was handled are ignored. */
void lsp_server_feed(struct lsp_server *server, const char *bytes, size_t len);
/** Handles the next message: a request whose task has come back, or else the oldest in the queue.
 * A request gets its one reply here, unless it has to wait for a task. False when there was none.
 */
bool lsp_server_answer(struct lsp_server *server);
/** Sees to the next document that changed: analyzes it and publishes its diagnostics, or submits
 * the task that will. Call it when nothing is to answer, so that a burst of edits costs one
 * analysis. False when nothing can be done now. */
bool lsp_server_publish(struct lsp_server *server);
/** Takes back a task that has run. Answer and publish again then. */
void lsp_server_done(struct lsp_server *server, struct task *task);
/** True while tasks are out. */
bool lsp_server_busy(const struct lsp_server *server);
/** Has the tasks that are out end soon. */
void lsp_server_cancel(struct lsp_server *server);
/** True once `exit` was handled. */
bool lsp_server_exited(const struct lsp_server *server);
/** 0 or 1, as lsp_serve() would return it now. */
int lsp_server_exit_code(const struct lsp_server *server);

#endif
