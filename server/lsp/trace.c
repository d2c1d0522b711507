#include "server/lsp/trace.h"

#include "protocol/json.h"
#include "protocol/lsp_client.h"
#include "server/lsp/handlers.h"
#include "server/lsp/session.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MESSAGE_SIZE = 512 };

/* Straight to the client: through session_send() it would be traced in turn. */
static void log_trace(struct session *session, const char *message, const char *verbose)
{
    size_t len;
    char *frame =
        rpc_notification_frame("$/logTrace", lsp_encode_log_trace(message, verbose), &len);
    session->callbacks.write(session->user, frame, len);
    free(frame);
}

void trace_came(struct session *session, const struct rpc_message *message)
{
    static const char *const kinds[] = {
        [RPC_REQUEST] = "request",
        [RPC_NOTIFICATION] = "notification",
        [RPC_RESPONSE] = "response",
        [RPC_INVALID] = "a message that is none",
    };
    char line[MESSAGE_SIZE];
    char *body = NULL;
    if (session->trace == LSP_TRACE_OFF)
        return;
    if (session->trace == LSP_TRACE_VERBOSE && message->root)
        body = json_write(message->root);
    snprintf(line, sizeof line, "Received %s %s", kinds[message->kind],
             message->method ? message->method : "");
    log_trace(session, line, body);
    free(body);
}

void trace_answered(struct session *session, const struct rpc_message *request,
                    const struct rpc_error *error, uint64_t nanoseconds)
{
    char line[MESSAGE_SIZE];
    if (session->trace == LSP_TRACE_OFF)
        return;
    snprintf(line, sizeof line, "Answered %s in %.1f ms%s%s", request->method,
             (double)nanoseconds / 1e6, error->code ? ": " : "", error->code ? error->text : "");
    log_trace(session, line, NULL);
}

void trace_sends(struct session *session, const char *frame, size_t len)
{
    const char *body = memchr(frame, '{', len);
    if (session->trace == LSP_TRACE_VERBOSE && body)
        log_trace(session, "Sending", body);
}

void handle_set_trace(struct session *session, const struct lsp_set_trace_params *params)
{
    session->trace = params->trace;
}
