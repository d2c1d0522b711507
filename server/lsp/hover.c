/* Spec: LSP 3.17, "Hover Request". */
#include "server/engine/explain.h"
#include "server/lsp/handlers.h"
#include "server/lsp/pages.h"
#include "server/lsp/schedule.h"

static bool explain(const struct occurrence *occurrence, enum explain_format format,
                    struct buffer *page)
{
    if (occurrence->status_class)
        return explain_class(occurrence->status_class, format, page);
    return explain_status(occurrence->code, format, page);
}

/* From the present analysis, or while a task is under way from the last one, if that knows the
 * place; otherwise the request waits. */
static const struct occurrence *find(struct session *session, struct document *document,
                                     struct lsp_position position, struct span *span)
{
    uint32_t offset = document_offset(document, position, session->encoding);
    const struct occurrence *occurrence = NULL;
    session_refresh(session, document);
    if (document_recall(document, offset, &occurrence, span))
        return occurrence;
    schedule_wait(session, document);
    return NULL;
}

/* A constant's definition is the main server's, so this is the way to the page from there. */
static void add_link(struct session *session, const struct document *document,
                     const struct occurrence *occurrence, struct buffer *page)
{
    bool followed = occurrence->spelling == SPELLING_NUMBER ||
                    occurrence->spelling == SPELLING_STRING ||
                    occurrence->spelling == SPELLING_SYMBOL;
    const char *uri = NULL;
    if (!followed && session_serves(session, document, FEATURE_DEFINITION))
        uri = pages_uri(session, occurrence->code);
    if (uri)
        buffer_format(page, "\n[Page of %u](%s)\n", occurrence->code, uri);
}

bool handle_hover(struct session *session, const struct lsp_text_document_position *params,
                  struct lsp_hover *result, struct rpc_error *error)
{
    (void)error;
    struct document *document = documents_find(&session->documents, params->uri);
    if (!document || !session_serves(session, document, FEATURE_HOVER))
        return true;
    struct span span;
    const struct occurrence *occurrence = find(session, document, params->position, &span);
    bool markdown = session->client.hover_format == LSP_MARKDOWN;
    struct buffer page = {0};
    if (occurrence && explain(occurrence, markdown ? EXPLAIN_MARKDOWN : EXPLAIN_PLAIN, &page)) {
        if (markdown)
            add_link(session, document, occurrence, &page);
        result->kind = session->client.hover_format;
        result->value = arena_copy(&session->scratch, page.bytes, page.len);
        result->range = document_range(document, span, session->encoding);
    }
    buffer_finish(&page);
    return true;
}
