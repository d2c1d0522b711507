/* A notebook's cells are documents of their own. Spec: LSP 3.17, "Notebook Document
 * Synchronization". */
#include "server/lsp/handlers.h"

static void take(struct session *session, const struct lsp_cells *cells)
{
    struct lsp_did_open_params opened = {0};
    struct lsp_did_change_params changed = {0};
    struct lsp_did_close_params closed = {0};
    for (size_t i = 0; lsp_cell_closed_at(cells, i, &closed); i++)
        handle_did_close(session, &closed);
    for (size_t i = 0; lsp_cell_opened_at(cells, i, &opened); i++)
        handle_did_open(session, &opened);
    for (size_t i = 0; lsp_cell_changed_at(cells, i, &changed); i++)
        handle_did_change(session, &changed);
}

void handle_notebook_did_open(struct session *session,
                              const struct lsp_notebook_open_params *params)
{
    take(session, &params->cells);
}

void handle_notebook_did_change(struct session *session,
                                const struct lsp_notebook_change_params *params)
{
    take(session, &params->cells);
}

void handle_notebook_did_close(struct session *session,
                               const struct lsp_notebook_close_params *params)
{
    take(session, &params->cells);
}
