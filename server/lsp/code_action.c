/*
 * The fixes of the findings that touch a range, whatever diagnostics the client sends along: some
 * send none; and the other spellings of the code that is there. Spec: LSP 3.17, "Code Action
 * Request".
 */
#include "server/engine/rewrite.h"
#include "server/languages/language.h"
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

/* How a code is written is a matter of taste: only for those who ask. */
static size_t find_rewrites(struct session *session, const struct document *document,
                            struct span span, struct rewrite *out)
{
    const struct idiom_file file = {
        .text = {document->known.text, document->source.len},
        .family = document->language ? family_find(document->language->family) : NULL,
        .analysis = &document->known.analysis,
    };
    return file.text.bytes ? rewrites_at(&file, span, &session->scratch, out) : 0;
}

static void answer(struct session *session, const struct document *document,
                   const struct lsp_code_action_params *params, struct lsp_code_actions *result)
{
    struct span span = document_span(document, params->range, session->encoding);
    bool fixes = lsp_code_action_wanted(params, "quickfix");
    bool asked = !params->automatic && lsp_code_action_wanted(params, "refactor.rewrite");
    struct rewrite rewrites[REWRITES_MAX];
    size_t count = fixes ? add_all(session, document, span, NULL) : 0;
    size_t more = asked ? find_rewrites(session, document, span, rewrites) : 0;
    struct lsp_code_action *actions =
        arena_alloc(&session->scratch, (count + more + 1) * sizeof *actions);
    if (fixes)
        add_all(session, document, span, actions);
    for (size_t i = 0; i < more; i++)
        actions[count + i] = convert_rewrite(session, document, &rewrites[i]);
    result->actions = actions;
    result->count = count + more;
}

bool handle_code_action(struct session *session, const struct lsp_code_action_params *params,
                        struct lsp_code_actions *result, struct rpc_error *error)
{
    (void)error;
    struct document *document = session_served(session, params->uri, FEATURE_CODE_ACTIONS);
    if (!document || !session->client.code_action_literals)
        return true;
    *result = (struct lsp_code_actions){
        .uri = document->uri,
        .version = document->version,
        .document_changes = session->client.document_changes,
    };
    answer(session, document, params, result);
    return true;
}
