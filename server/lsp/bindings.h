/** From a method's name to its handler, through a trampoline that decodes and encodes. */
#ifndef STATUSLS_SERVER_LSP_BINDINGS_H
#define STATUSLS_SERVER_LSP_BINDINGS_H

#include "protocol/lsp.h"
#include "protocol/rpc.h"

struct session;

struct binding {
    const char *method;
    enum lsp_phase phase; /* the only phase in which it is welcome */
    enum rpc_kind kind;   /* RPC_REQUEST or RPC_NOTIFICATION */
    /** Decodes `params`, runs the handler, and encodes what it says into `reply`, unless it waits
     * (session->awaited). A notification leaves at most an error there, for the log. */
    void (*call)(struct session *session, const struct json_t *params, struct rpc_reply *reply);
};

/** NULL when we do not speak that method, or not as this kind of message. */
const struct binding *method_find(const char *method, enum rpc_kind kind);

#endif
