/**
 * JSON-RPC envelopes: what kind of message a body is, and the messages that we send.
 *
 * A request is answered exactly once: `struct rpc_reply` is what its handler fills, and the one
 * place that dispatches turns it into a frame, whatever the handler did. Ids are integers or
 * strings and go back as they came. Spec: JSON-RPC 2.0; LSP 3.17, "Abstract Message" to "Response
 * Message".
 */
#ifndef STATUSLS_PROTOCOL_RPC_H
#define STATUSLS_PROTOCOL_RPC_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct json_t;

enum rpc_code {
    RPC_OK = 0,
    RPC_PARSE_ERROR = -32700,
    RPC_INVALID_REQUEST = -32600,
    RPC_METHOD_NOT_FOUND = -32601,
    RPC_INVALID_PARAMS = -32602,
    RPC_SERVER_NOT_INITIALIZED = -32002,
    RPC_REQUEST_CANCELLED = -32800,
    RPC_CONTENT_MODIFIED = -32801,
    RPC_REQUEST_FAILED = -32803,
};

struct rpc_error {
    enum rpc_code code; /* RPC_OK: no error */
    char text[256];     /* for a person, one line, UTF-8 */
};

enum rpc_kind {
    RPC_REQUEST,      /* `method`, `id`, perhaps `params`; owed one reply */
    RPC_NOTIFICATION, /* `method`, perhaps `params`; never answered */
    RPC_RESPONSE,     /* to a request of ours */
    RPC_INVALID,      /* owed the reply `error`, with `id` where one could be read */
};

/** Everything borrows from `root`, which the message owns. */
struct rpc_message {
    enum rpc_kind kind;
    const char *method;
    const struct json_t *id;     /* a string or an integer; NULL when there is none */
    const struct json_t *params; /* any value: decoders judge it; NULL when absent or null */
    const struct json_t *result; /* of a response; NULL when it is an error or null */
    struct rpc_error error;
    struct json_t *root;
};

/** What a handler hands back. An error wins over a result; a NULL result is sent as null. */
struct rpc_reply {
    struct json_t *result; /* owned: whoever writes the reply releases it */
    struct rpc_error error;
};

/**
 * Reads one body. Never fails: bad JSON, a batch (which LSP does not allow), a wrong "jsonrpc" and
 * the like become RPC_INVALID with the error to answer. An object with an id and no method is a
 * response, since some clients leave out a result that is undefined.
 */
void rpc_message_read(struct rpc_message *message, const char *body, size_t len);
/** Releases the message; safe on a zeroed struct and safe twice. */
void rpc_message_finish(struct rpc_message *message);

/** True for the same type and value: the integer 1 and the string "1" are different ids. */
bool rpc_id_equal(const struct json_t *a, const struct json_t *b);

/** Sets code and text, cutting the text at the end of a character; always returns false. */
bool rpc_error_set(struct rpc_error *error, enum rpc_code code, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/** The whole frame of a reply, header included; takes `reply->result`; a NULL `id` is sent as null.
 * Caller frees with free(). */
char *rpc_reply_frame(const struct json_t *id, struct rpc_reply *reply, size_t *len);
/** The whole frame of a notification; takes `params`, which may be NULL. Caller frees with free().
 */
char *rpc_notification_frame(const char *method, struct json_t *params, size_t *len);
/** The whole frame of a request of ours; as above. */
char *rpc_request_frame(int64_t id, const char *method, struct json_t *params, size_t *len);
/** The id of a request of ours that a response names; 0 when it names none. */
int64_t rpc_response_id(const struct rpc_message *response);

#endif
