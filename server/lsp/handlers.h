/**
 * The prototypes of all handlers, made from protocol/methods.def.
 *
 * A handler of a request fills `result`, which starts zeroed, and returns true; or sets `error` and
 * returns false. What `result` points to must live until the next message: in the session's scratch
 * arena, in a document, or in the message itself. It sends no reply; the dispatcher does.
 */
#ifndef STATUSLS_SERVER_LSP_HANDLERS_H
#define STATUSLS_SERVER_LSP_HANDLERS_H

#include "protocol/lsp.h"
#include "protocol/lsp_action.h"
#include "protocol/lsp_client.h"
#include "protocol/lsp_navigation.h"
#include "protocol/lsp_notebook.h"
#include "protocol/lsp_pull.h"
#include "protocol/lsp_status.h"
#include "protocol/rpc.h"
#include "server/lsp/session.h"

#define REQUEST(id, wire, phase, params_type, result_type)                                         \
    bool handle_##id(struct session *session, const struct lsp_##params_type *params,              \
                     struct lsp_##result_type *result, struct rpc_error *error);
#define NOTIFICATION(id, wire, phase, params_type)                                                 \
    void handle_##id(struct session *session, const struct lsp_##params_type *params);
#include "protocol/methods.def"
#undef REQUEST
#undef NOTIFICATION

#endif
