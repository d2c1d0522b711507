/** A client in the same process: the server's messages one by one, tasks run at once. */
#ifndef STATUSLS_SERVER_LSP_LOCAL_CLIENT_H
#define STATUSLS_SERVER_LSP_LOCAL_CLIENT_H

#include <stddef.h>

struct config_options;
struct lsp_server;

struct local_client {
    struct lsp_server *server;
    /** The body of a message. */
    void (*take)(void *user, const char *body, size_t len);
    void *user;
    struct task *tasks[8];
    size_t task_count;
};

/** `take` and `user` are set before. */
void local_client_start(struct local_client *client, const struct config_options *config);
/** Sends a body and lets the server do all that follows from it. */
void local_client_send(struct local_client *client, const char *body);
void local_client_end(struct local_client *client);

#endif
