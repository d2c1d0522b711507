#include "server/lsp/server.h"

#include "protocol/frame.h"
#include "protocol/lsp.h"
#include "protocol/lsp_record.h"
#include "protocol/rpc.h"
#include "server/base/alloc.h"
#include "server/base/buffer.h"
#include "server/lsp/bindings.h"
#include "server/lsp/mask.h"
#include "server/lsp/queue.h"
#include "server/lsp/schedule.h"
#include "server/lsp/session.h"
#include "server/lsp/trace.h"

#include <stdlib.h>
#include <string.h>

struct lsp_server {
    struct session session;
    struct queue queue;
    struct buffer inbox; /* bytes that are no whole message yet */
    FILE *record;        /* may be NULL */
    uint64_t recorded_from;
    bool lost; /* between a header that is none and the next good one */
};

struct lsp_server *lsp_server_create(const struct lsp_callbacks *callbacks, void *user)
{
    struct lsp_server *server = xcalloc(1, sizeof *server);
    session_init(&server->session, callbacks, user);
    return server;
}

void lsp_server_destroy(struct lsp_server *server)
{
    if (!server)
        return;
    queue_finish(&server->queue);
    session_finish(&server->session);
    buffer_finish(&server->inbox);
    free(server);
}

bool lsp_server_configure(struct lsp_server *server, const struct config_options *options,
                          struct error *err)
{
    settings_finish(&server->session.settings);
    return settings_init(&server->session.settings, options, err);
}

void lsp_server_record(struct lsp_server *server, FILE *file)
{
    server->record = file;
    server->recorded_from = server->session.callbacks.now(server->session.user);
}

static void record(struct lsp_server *server, const struct rpc_message *message)
{
    struct session *session = &server->session;
    uint64_t at = session->callbacks.now(session->user) - server->recorded_from;
    if (!server->record || !message->root)
        return;
    char *line = lsp_record_line(message->root, at / 1000000, mask_text);
    fprintf(server->record, "%s\n", line);
    fflush(server->record);
    free(line);
}

/* ---- out ---- */

/* The only place that answers. Takes the reply's result. */
static void send_reply(struct lsp_server *server, const struct json_t *id, struct rpc_reply *reply)
{
    size_t len;
    char *frame = rpc_reply_frame(id, reply, &len);
    session_send(&server->session, frame, len);
    free(frame);
}

static void send_error(struct lsp_server *server, const struct json_t *id,
                       const struct rpc_error *error)
{
    struct rpc_reply reply = {.error = *error};
    send_reply(server, id, &reply);
}

/* ---- in ---- */

/* Messages are read when they arrive, so that a cancellation reaches a request that waits. */
static void take_message(struct lsp_server *server, const struct frame *frame)
{
    struct rpc_message message;
    rpc_message_read(&message, frame->body, frame->body_len);
    record(server, &message);
    if (message.kind == RPC_NOTIFICATION && strcmp(message.method, "$/cancelRequest") == 0) {
        const struct json_t *id = lsp_cancelled_id(message.params);
        if (!queue_cancel(&server->queue, id))
            queue_cancel(&server->session.waiting, id);
        rpc_message_finish(&message);
    } else {
        queue_push(&server->queue, &message);
        server->queue.last->arrived = server->session.callbacks.now(server->session.user);
    }
}

/* Answered once for each stretch of bytes that are no message, however they were cut up. */
static void complain_of_header(struct lsp_server *server)
{
    struct rpc_error error;
    if (server->lost)
        return;
    server->lost = true;
    rpc_error_set(&error, RPC_PARSE_ERROR, "these bytes are no message header");
    send_error(server, NULL, &error);
}

void lsp_server_feed(struct lsp_server *server, const char *bytes, size_t len)
{
    struct buffer *inbox = &server->inbox;
    size_t used = 0;
    if (server->session.exited)
        return;
    buffer_add(inbox, bytes, len);
    while (used < inbox->len) {
        struct frame frame;
        enum frame_result result = frame_parse(inbox->bytes + used, inbox->len - used, &frame);
        if (result == FRAME_PARTIAL)
            break;
        if (result == FRAME_BAD) {
            complain_of_header(server);
            used += frame_resync(inbox->bytes + used, inbox->len - used);
            continue;
        }
        server->lost = false;
        take_message(server, &frame);
        used += frame.total_len;
    }
    buffer_drop_front(inbox, used);
}

/* ---- dispatch ---- */

/* The phase gate. False, with the error that the protocol asks for, when the request may not run.
 */
static bool may_run(const struct session *session, const struct rpc_message *request,
                    const struct binding *binding, struct rpc_error *error)
{
    bool welcome = binding && binding->phase == session->phase;
    if (session->phase == LSP_FRESH && !welcome)
        return rpc_error_set(error, RPC_SERVER_NOT_INITIALIZED, "the first request is initialize");
    if (session->phase == LSP_SHUTDOWN)
        return rpc_error_set(error, RPC_INVALID_REQUEST, "after shutdown only exit may follow");
    if (!binding)
        return rpc_error_set(error, RPC_METHOD_NOT_FOUND, "no such method: %s", request->method);
    if (!welcome)
        return rpc_error_set(error, RPC_INVALID_REQUEST, "%s may be sent only once",
                             request->method);
    return true;
}

/* An edit does not outdate what is said of a document as a whole. */
static bool is_about_whole(const struct rpc_message *request)
{
    return strcmp(request->method, "textDocument/diagnostic") == 0;
}

/* False when it waits for a task, and the reply is still to come. */
static bool answer_request(struct lsp_server *server, struct queued *queued)
{
    struct rpc_reply reply = {0};
    struct session *session = &server->session;
    const struct rpc_message *request = &queued->message;
    const struct binding *binding = method_find(request->method, RPC_REQUEST);
    session->awaited = NULL;
    session->current = queued;
    /* Who does not tell of changes on the disk has them looked for. */
    if (session->phase == LSP_RUNNING && !session->client.register_files)
        settings_refresh(session);
    if (queued->cancelled)
        rpc_error_set(&reply.error, RPC_REQUEST_CANCELLED, "cancelled");
    else if (queued->outdated && !is_about_whole(request))
        reply.result = NULL; /* the places that it speaks of are no more */
    else if (may_run(session, request, binding, &reply.error))
        binding->call(session, request->params, &reply);
    if (session->awaited)
        return false;
    uint64_t took = session->callbacks.now(session->user) - queued->arrived;
    if (binding)
        latency_add(session->latencies, binding->method, took);
    trace_answered(session, request, &reply.error, took);
    send_reply(server, request->id, &reply);
    return true;
}

static void take_notification(struct lsp_server *server, const struct rpc_message *message)
{
    struct rpc_reply reply = {0};
    struct session *session = &server->session;
    const struct binding *binding = method_find(message->method, RPC_NOTIFICATION);
    if (!binding || (binding->phase != session->phase && binding->phase != LSP_ANY))
        return;
    binding->call(session, message->params, &reply);
    if (reply.error.code != RPC_OK)
        session_notice(session, "%s: %s", message->method, reply.error.text);
}

/* False when it is not done with. */
static bool handle(struct lsp_server *server, struct queued *queued)
{
    const struct rpc_message *message = &queued->message;
    if (!queued->traced)
        trace_came(&server->session, message);
    switch (message->kind) {
    case RPC_REQUEST:
        return answer_request(server, queued);
    case RPC_NOTIFICATION:
        take_notification(server, message);
        break;
    case RPC_INVALID:
        send_error(server, message->id, &message->error);
        break;
    case RPC_RESPONSE:
        session_take_answer(&server->session, message);
        break;
    }
    return true;
}

static struct queued *next_message(struct lsp_server *server)
{
    struct queued *ready;
    if (server->session.exited)
        return NULL;
    ready = queue_pop_ready(&server->session.waiting);
    return ready ? ready : queue_pop(&server->queue);
}

bool lsp_server_answer(struct lsp_server *server)
{
    struct queued *queued = next_message(server);
    if (!queued)
        return false;
    if (handle(server, queued)) {
        queued_destroy(queued);
    } else {
        queued->awaits = server->session.awaited;
        queued->outdated = false;
        queued->traced = true;
        queue_append(&server->session.waiting, queued);
    }
    arena_reset(&server->session.scratch);
    return true;
}

void lsp_server_done(struct lsp_server *server, struct task *task)
{
    schedule_done(&server->session, task);
}

bool lsp_server_busy(const struct lsp_server *server)
{
    return server->session.task_count > 0;
}

void lsp_server_cancel(struct lsp_server *server)
{
    schedule_end(&server->session);
}

bool lsp_server_publish(struct lsp_server *server)
{
    return server->session.phase == LSP_RUNNING && !server->session.exited &&
           session_publish_next(&server->session);
}

bool lsp_server_exited(const struct lsp_server *server)
{
    return server->session.exited;
}

int lsp_server_exit_code(const struct lsp_server *server)
{
    return server->session.phase == LSP_SHUTDOWN ? 0 : 1;
}
