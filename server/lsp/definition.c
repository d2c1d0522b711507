/* From a code to its page. Constants are the main server's to follow; hover has the link for them.
 * Spec: LSP 3.17, "Goto Definition Request". */
#include "server/lsp/handlers.h"
#include "server/lsp/pages.h"

static bool is_bare(const struct occurrence *occurrence)
{
    return occurrence->code &&
           (occurrence->spelling == SPELLING_NUMBER || occurrence->spelling == SPELLING_STRING ||
            occurrence->spelling == SPELLING_SYMBOL);
}

bool handle_definition(struct session *session, const struct lsp_text_document_position *params,
                       struct lsp_definition *result, struct rpc_error *error)
{
    struct document *document = session_served(session, params->uri, FEATURE_DEFINITION);
    (void)error;
    if (!document)
        return true;
    uint32_t offset = document_offset(document, params->position, session->encoding);
    const struct occurrence *here = analysis_occurrence_at(&document->known.analysis, offset);
    if (!here || !is_bare(here))
        return true;
    result->uri = pages_uri(session, here->code);
    result->link = session->client.definition_links;
    result->origin = document_range(document, here->span, session->encoding);
    return true;
}
