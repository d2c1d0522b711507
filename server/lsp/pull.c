/* Spec: LSP 3.17, "Document Diagnostics". */
#include "server/lsp/handlers.h"

static void take_problem(struct session *session, const struct document *document,
                         struct lsp_document_report *result)
{
    result->diagnostics = settings_problem_of(session, document);
    result->count = result->diagnostics ? 1 : 0;
}

bool handle_document_diagnostic(struct session *session,
                                const struct lsp_document_diagnostic_params *params,
                                struct lsp_document_report *result, struct rpc_error *error)
{
    struct document *document = documents_find(&session->documents, params->uri);
    (void)error;
    session->pull_refresh.used = true;
    settings_refresh(session);
    result->previous_id = params->previous_id;
    if (document && document->config_path)
        take_problem(session, document, result);
    else if (document && session_document(session, params->uri))
        result->diagnostics = session_diagnostics(session, document, &result->count);
    return true;
}
