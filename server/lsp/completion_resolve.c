/* The documentation of one item: the page of its code. Spec: LSP 3.17, "Completion Item Resolve
 * Request". */
#include "server/engine/explain.h"
#include "server/lsp/handlers.h"

bool handle_completion_resolve(struct session *session,
                               const struct lsp_completion_resolve_params *params,
                               struct lsp_completion_resolved *result, struct rpc_error *error)
{
    (void)error;
    struct buffer page = {0};
    bool markdown = session->client.completion.documentation == LSP_MARKDOWN;
    result->item = params->item;
    result->kind = session->client.completion.documentation;
    if (params->code &&
        explain_status((uint16_t)params->code, markdown ? EXPLAIN_MARKDOWN : EXPLAIN_PLAIN, &page))
        result->documentation = arena_copy(&session->scratch, page.bytes, page.len);
    buffer_finish(&page);
    return true;
}
