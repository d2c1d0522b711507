/*
 * The fixes of the findings that touch a range, whatever diagnostics the client sends along: some
 * send none. Spec: LSP 3.17, "Code Action Request".
 */
#include "server/lsp/convert.h"
#include "server/lsp/handlers.h"

static bool touches(struct span a, struct span b)
{
    return a.start <= b.end && b.start <= a.end;
}

/* Appends the fixes of one finding at `out`, or counts them when `out` is NULL. */
static size_t add_fixes(struct session *session, const struct document *document,
                        const struct finding *finding, struct lsp_code_action *out)
{
    for (size_t i = 0; out && i < finding->fix_count; i++)
        out[i] = convert_fix(session, document, finding, &finding->fixes[i]);
    return finding->fix_count;
}

static size_t add_all(struct session *session, const struct document *document, struct span span,
                      struct lsp_code_action *out)
{
    size_t count = 0;
    for (size_t i = 0; i < document->known.analysis.finding_count; i++) {
        const struct finding *finding = &document->known.analysis.findings[i];
        if (touches(finding->span, span))
            count += add_fixes(session, document, finding, out ? out + count : NULL);
    }
    return count;
}

bool handle_code_action(struct session *session, const struct lsp_code_action_params *params,
                        struct lsp_code_actions *result, struct rpc_error *error)
{
    (void)error;
    struct document *document = session_document(session, params->uri);
    if (!document || !session->client.code_action_literals ||
        !lsp_code_action_wanted(params, "quickfix"))
        return true;
    struct span span = document_span(document, params->range, session->encoding);
    size_t count = add_all(session, document, span, NULL);
    struct lsp_code_action *actions = arena_alloc(&session->scratch, (count + 1) * sizeof *actions);
    add_all(session, document, span, actions);
    *result = (struct lsp_code_actions){
        .uri = document->uri,
        .version = document->version,
        .document_changes = session->client.document_changes,
        .actions = actions,
        .count = count,
    };
    return true;
}
