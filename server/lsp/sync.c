/* didOpen, didChange, didClose. Spec: LSP 3.17, "Text Document Synchronization". */
#include "server/languages/language.h"
#include "server/lsp/handlers.h"
#include "server/lsp/schedule.h"

static void close_document(struct session *session, struct document *document)
{
    if (document->language)
        session_publish_nothing(session, document);
    settings_see(session, document, true);
    schedule_closed(session, document);
    index_touch(session, false);
    documents_remove(&session->documents, document);
}

/* Nothing is ever published about a document in no language of ours: another server may own it. */
static void mark_changed(struct session *session, struct document *document)
{
    if (document->language)
        documents_mark(&session->documents, document);
}

void handle_did_open(struct session *session, const struct lsp_did_open_params *params)
{
    struct document *old = documents_find(&session->documents, params->uri);
    struct document *document = document_create(params);
    if (old)
        close_document(session, old);
    documents_add(&session->documents, document);
    settings_see(session, document, false);
    mark_changed(session, document);
}

/* False when an event cannot be understood: from there on nobody knows what the text is. */
static bool apply_changes(struct session *session, struct document *document,
                          const struct lsp_did_change_params *params)
{
    struct lsp_change change;
    if (!params->changes)
        return false;
    for (size_t i = 0; i < lsp_change_count(params); i++) {
        if (!lsp_change_at(params, i, &change))
            return false;
        document_change(document, &change, session->encoding);
    }
    return true;
}

void handle_did_change(struct session *session, const struct lsp_did_change_params *params)
{
    struct document *document = documents_find(&session->documents, params->uri);
    if (!document) {
        session_notice(session, "%s: changed, but it is not open", params->uri);
        return;
    }
    bool was_desynced = document->desynced;
    if (!apply_changes(session, document, params))
        document_desync(document);
    if (!document->desynced)
        document->version = params->version;
    else if (!was_desynced)
        session_notice(session,
                       "%s: the change to version %lld cannot be understood; the document is left "
                       "alone until its whole text comes again",
                       document->uri, (long long)params->version.number);
    settings_see(session, document, false);
    schedule_edited(session, document);
    mark_changed(session, document);
}

void handle_did_close(struct session *session, const struct lsp_did_close_params *params)
{
    struct document *document = documents_find(&session->documents, params->uri);
    if (document)
        close_document(session, document);
}
