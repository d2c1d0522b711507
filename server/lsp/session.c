#include "server/lsp/session.h"

#include "protocol/rpc.h"
#include "server/base/buffer.h"
#include "server/config/config.h"
#include "server/lsp/convert.h"
#include "server/lsp/relief.h"
#include "server/lsp/schedule.h"
#include "server/lsp/task.h"
#include "server/lsp/trace.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

enum { LINE_MAX_BYTES = 1024 };

void session_init(struct session *session, const struct lsp_callbacks *callbacks, void *user)
{
    *session = (struct session){
        .phase = LSP_FRESH,
        .encoding = ENCODING_UTF16,
        .callbacks = *callbacks,
        .user = user,
    };
    settings_init(&session->settings, &(struct config_options){0}, NULL);
}

void session_finish(struct session *session)
{
    for (struct task *task = session->tasks; task; task = task->next) {
        task_cancel(task);
        task->document = NULL;
    }
    documents_finish(&session->documents);
    queue_finish(&session->waiting);
    settings_finish(&session->settings);
    folders_finish(&session->folders);
    index_finish(&session->index);
    free(session->pages_folder);
    arena_finish(&session->scratch);
    *session = (struct session){0};
}

void session_send(struct session *session, const char *frame, size_t len)
{
    trace_sends(session, frame, len);
    session->callbacks.write(session->user, frame, len);
}

void session_notify(struct session *session, const char *method, struct json_t *params)
{
    size_t len;
    char *frame = rpc_notification_frame(method, params, &len);
    session_send(session, frame, len);
    free(frame);
}

void session_notice(struct session *session, const char *format, ...)
{
    char text[LINE_MAX_BYTES];
    va_list args;
    if (session->notices >= SESSION_NOTICE_MAX)
        return;
    session->notices++;
    va_start(args, format);
    vsnprintf(text, sizeof text, format, args);
    va_end(args);
    session_notify(session, "window/logMessage", lsp_encode_log_message(LSP_WARNING, text));
}

void session_log(struct session *session, const char *format, ...)
{
    char line[LINE_MAX_BYTES];
    va_list args;
    va_start(args, format);
    vsnprintf(line, sizeof line, format, args);
    va_end(args);
    session->callbacks.log(session->user, line);
}

bool session_refresh(struct session *session, struct document *document)
{
    if (document->stale && document_too_large(document) && !document->notified) {
        document->notified = true;
        session_notice(session, "%s: %u bytes are too many, it is left alone", document->uri,
                       document->source.len);
    }
    if (schedule_refresh(session, document))
        return true;
    /* Where it may not begin now, somebody has to come back to it. */
    if (document->relieved && !document->task)
        documents_mark(&session->documents, document);
    return false;
}

struct document *session_document(struct session *session, const char *uri)
{
    struct document *document = documents_find(&session->documents, uri);
    if (!document || session_refresh(session, document))
        return document;
    schedule_wait(session, document);
    return NULL;
}

static size_t published_count(struct session *session, struct document *document)
{
    size_t count = document->known.analysis.finding_count;
    if (count <= SESSION_DIAGNOSTICS_MAX)
        return count;
    if (!document->notified)
        session_notice(session, "%s: of %zu findings the first %d are shown", document->uri, count,
                       SESSION_DIAGNOSTICS_MAX);
    document->notified = true;
    return SESSION_DIAGNOSTICS_MAX;
}

struct lsp_diagnostic *session_diagnostics(struct session *session, struct document *document,
                                           size_t *count)
{
    *count = session_serves(session, document, FEATURE_DIAGNOSTICS)
                 ? published_count(session, document)
                 : 0;
    struct lsp_diagnostic *list = arena_alloc(&session->scratch, (*count + 1) * sizeof *list);
    for (size_t i = 0; i < *count; i++)
        list[i] = convert_finding(session, document, &document->known.analysis.findings[i]);
    return list;
}

static void publish(struct session *session, struct document *document)
{
    size_t count;
    struct lsp_diagnostic *list = session_diagnostics(session, document, &count);
    struct lsp_publish_diagnostics params = {
        .uri = document->uri,
        .version = document->version,
        .diagnostics = list,
        .count = count,
    };
    session_notify(session, "textDocument/publishDiagnostics",
                   lsp_encode_publish_diagnostics(&params));
}

bool session_publish_next(struct session *session)
{
    struct document *document;
    if (session->documents.first_pending || session->settings.changed)
        settings_refresh(session);
    relief_give(session);
    document = documents_take_pending(&session->documents);
    if (!document)
        return false;
    if (session_refresh(session, document)) {
        if (!session->pulls)
            publish(session, document);
        arena_reset(&session->scratch);
        return true;
    }
    if (document->task)
        return true;
    documents_mark(&session->documents, document);
    return false;
}

void session_publish_nothing(struct session *session, const struct document *document)
{
    if (session->pulls)
        return;
    struct lsp_publish_diagnostics params = {.uri = document->uri};
    session_notify(session, "textDocument/publishDiagnostics",
                   lsp_encode_publish_diagnostics(&params));
}

/* ---- features ---- */

unsigned session_features(struct session *session)
{
    struct buffer path = {0};
    buffer_format(&path, "%s/", session->folders.count ? session->folders.paths[0] : "");
    unsigned features = settings_features(session, session->folders.count ? path.bytes : "");
    buffer_finish(&path);
    return features;
}

bool session_serves(struct session *session, const struct document *document, enum feature feature)
{
    return feature_in(settings_features(session, document->path), feature);
}

struct document *session_served(struct session *session, const char *uri, enum feature feature)
{
    struct document *document = documents_find(&session->documents, uri);
    return document && session_serves(session, document, feature) ? session_document(session, uri)
                                                                  : NULL;
}
