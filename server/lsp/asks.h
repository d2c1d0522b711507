/** Requests that the server sends, and what is done with the answers. Nothing is asked that the
 * client did not announce. */
#ifndef STATUSLS_SERVER_LSP_ASKS_H
#define STATUSLS_SERVER_LSP_ASKS_H

#include <stddef.h>
#include <stdint.h>

struct json_t;
struct rpc_message;
struct session;

/* What a client that never answers can make us remember. */
enum { ASKS_MAX = 100 };

/** `result` is NULL when the client refused. */
typedef void on_answer(struct session *session, const struct json_t *result);

struct ask {
    int64_t id;
    on_answer *then; /* NULL: nobody waits for it */
};

/** Zero-initialized is empty. */
struct asks {
    struct ask open[ASKS_MAX]; /* oldest first */
    size_t count;
    int64_t last_id;
    int dropped;
};

/** Sends a request; takes `params`. When too many are open, the oldest answer is not waited for any
 * more, which the log is told once. */
void session_ask(struct session *session, const char *method, struct json_t *params,
                 on_answer *then);
/** Takes an answer; one to nothing that was asked is ignored. */
void session_take_answer(struct session *session, const struct rpc_message *response);

#endif
