#include "server/lsp/session.h"

#include "protocol/rpc.h"
#include "server/lsp/convert.h"
#include "server/rules/rules.h"
#include "server/syntax/tree.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

enum { LINE_MAX_BYTES = 1024 };

void session_init(struct session *session, const struct lsp_callbacks *callbacks, void *user)
{
    *session = (struct session){
        .phase = LSP_FRESH,
        .encoding = ENCODING_UTF16,
        .parser = parser_create(),
        .callbacks = *callbacks,
        .user = user,
    };
}

void session_finish(struct session *session)
{
    documents_finish(&session->documents);
    if (session->parser)
        parser_destroy(session->parser);
    arena_finish(&session->scratch);
    *session = (struct session){0};
}

void session_notify(struct session *session, const char *method, struct json_t *params)
{
    size_t len;
    char *frame = rpc_notification_frame(method, params, &len);
    session->callbacks.write(session->user, frame, len);
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

void session_refresh(struct session *session, struct document *document)
{
    if (!document->stale)
        return;
    if (document_too_large(document) && !document->notified) {
        document->notified = true;
        session_notice(session, "%s: %u bytes are too many, it is left alone", document->uri,
                       document->source.len);
    }
    document_analyze(document, session->parser);
}

struct document *session_document(struct session *session, const char *uri)
{
    struct document *document = documents_find(&session->documents, uri);
    if (document)
        session_refresh(session, document);
    return document;
}

static void publish(struct session *session, const struct document *document)
{
    const struct analysis *analysis = &document->analysis;
    struct lsp_diagnostic *list =
        arena_alloc(&session->scratch, (analysis->finding_count + 1) * sizeof *list);
    for (size_t i = 0; i < analysis->finding_count; i++)
        list[i] = convert_finding(session, document, &analysis->findings[i]);
    struct lsp_publish_diagnostics params = {
        .uri = document->uri,
        .version = document->version,
        .diagnostics = list,
        .count = analysis->finding_count,
    };
    session_notify(session, "textDocument/publishDiagnostics",
                   lsp_encode_publish_diagnostics(&params));
}

bool session_publish_next(struct session *session)
{
    struct document *document = documents_take_pending(&session->documents);
    if (!document)
        return false;
    session_refresh(session, document);
    publish(session, document);
    arena_reset(&session->scratch);
    return true;
}

void session_publish_nothing(struct session *session, const struct document *document)
{
    struct lsp_publish_diagnostics params = {.uri = document->uri};
    session_notify(session, "textDocument/publishDiagnostics",
                   lsp_encode_publish_diagnostics(&params));
}
