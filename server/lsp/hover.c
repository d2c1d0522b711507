/* Spec: LSP 3.17, "Hover Request". */
#include "server/engine/explain.h"
#include "server/lsp/handlers.h"

static bool explain(const struct occurrence *occurrence, enum explain_format format,
                    struct buffer *page)
{
    if (occurrence->status_class)
        return explain_class(occurrence->status_class, format, page);
    return explain_status(occurrence->code, format, page);
}

bool handle_hover(struct session *session, const struct lsp_text_document_position *params,
                  struct lsp_hover *result, struct rpc_error *error)
{
    (void)error;
    struct document *document = session_document(session, params->uri);
    if (!document)
        return true;
    uint32_t offset = document_offset(document, params->position, session->encoding);
    const struct occurrence *occurrence = analysis_occurrence_at(&document->analysis, offset);
    bool markdown = session->client.hover_format == LSP_MARKDOWN;
    struct buffer page = {0};
    if (occurrence && explain(occurrence, markdown ? EXPLAIN_MARKDOWN : EXPLAIN_PLAIN, &page)) {
        result->kind = session->client.hover_format;
        result->value = arena_copy(&session->scratch, page.bytes, page.len);
        result->range = document_range(document, occurrence->span, session->encoding);
    }
    buffer_finish(&page);
    return true;
}
