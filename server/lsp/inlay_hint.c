/* The reason phrase behind bare numbers. Spec: LSP 3.17, "Inlay Hint Request". */
#include "catalog/page.h"
#include "server/engine/hint.h"
#include "server/lsp/handlers.h"

/* A hint belongs to a range when its own place, behind the number, is in it. */
static size_t add_hints(struct session *session, const struct document *document, struct span range,
                        struct lsp_inlay_hint *out)
{
    struct text text = {document->source.text, document->source.len};
    size_t count = 0;

    for (size_t i = 0; i < document->known.analysis.occurrence_count; i++) {
        const struct occurrence *occurrence = &document->known.analysis.occurrences[i];
        const char *label;
        if (!span_touches(range, occurrence->span.end))
            continue;
        label = hint_of(occurrence, text);
        if (label)
            out[count++] = (struct lsp_inlay_hint){
                document_range(document, occurrence->span, session->encoding).end, label,
                occurrence->code};
    }
    return count;
}

bool handle_inlay_hint(struct session *session, const struct lsp_inlay_hint_params *params,
                       struct lsp_inlay_hints *result, struct rpc_error *error)
{
    (void)error;
    struct document *document = session_served(session, params->uri, FEATURE_INLAY_HINTS);
    session->hint_refresh.used = true;
    if (!document)
        return true;
    struct lsp_inlay_hint *hints = arena_alloc(
        &session->scratch, (document->known.analysis.occurrence_count + 1) * sizeof *hints);
    result->hints = hints;
    result->resolved_later = session->client.inlay_tooltip;
    result->count = add_hints(session, document,
                              document_span(document, params->range, session->encoding), hints);
    return true;
}

/* The sentence below the title of the code's page. */
bool handle_inlay_hint_resolve(struct session *session,
                               const struct lsp_inlay_resolve_params *params,
                               struct lsp_inlay_resolved *result, struct rpc_error *error)
{
    const struct page *page = page_find((uint16_t)params->code);
    const char *text;
    size_t len;
    (void)error;
    result->hint = params->hint;
    if (params->code && page && page_summary(page, &text, &len))
        result->tooltip = arena_copy(&session->scratch, text, len);
    return true;
}
