/* The code at the caret, in all spellings that the file has of it. Spec: LSP 3.17, "Document
 * Highlights Request". */
#include "server/lsp/handlers.h"

static bool means_the_same(const struct occurrence *a, const struct occurrence *b)
{
    return a->code == b->code && a->status_class == b->status_class;
}

bool handle_document_highlight(struct session *session,
                               const struct lsp_text_document_position *params,
                               struct lsp_document_highlights *result, struct rpc_error *error)
{
    (void)error;
    struct document *document = session_served(session, params->uri, FEATURE_DOCUMENT_HIGHLIGHTS);
    if (!document)
        return true;
    const struct analysis *analysis = &document->known.analysis;
    uint32_t offset = document_offset(document, params->position, session->encoding);
    const struct occurrence *here = analysis_occurrence_at(analysis, offset);
    struct lsp_range *ranges =
        arena_alloc(&session->scratch, (analysis->occurrence_count + 1) * sizeof *ranges);
    for (size_t i = 0; here && i < analysis->occurrence_count; i++)
        if (means_the_same(here, &analysis->occurrences[i]))
            ranges[result->count++] =
                document_range(document, analysis->occurrences[i].span, session->encoding);
    result->ranges = ranges;
    return true;
}
