/** Notebooks, whose cells are documents. Spec: LSP 3.17, "Notebook Document Synchronization". */
#ifndef STATUSLS_PROTOCOL_LSP_NOTEBOOK_H
#define STATUSLS_PROTOCOL_LSP_NOTEBOOK_H

#include "protocol/lsp.h"

/** The cells that come, change and go, as lists that the functions below read. */
struct lsp_cells {
    const struct json_t *opened;
    const struct json_t *changed;
    const struct json_t *closed;
};

struct lsp_notebook_open_params {
    struct lsp_cells cells;
};

struct lsp_notebook_change_params {
    struct lsp_cells cells;
};

struct lsp_notebook_close_params {
    struct lsp_cells cells;
};

bool lsp_decode_notebook_open_params(const struct json_t *params,
                                     struct lsp_notebook_open_params *out, struct rpc_error *error);
bool lsp_decode_notebook_change_params(const struct json_t *params,
                                       struct lsp_notebook_change_params *out,
                                       struct rpc_error *error);
bool lsp_decode_notebook_close_params(const struct json_t *params,
                                      struct lsp_notebook_close_params *out,
                                      struct rpc_error *error);

/** What each cell says, as if it were a document's own message. False when there is none of that
 * index, or it cannot be understood. */
bool lsp_cell_opened_at(const struct lsp_cells *cells, size_t index,
                        struct lsp_did_open_params *out);
bool lsp_cell_changed_at(const struct lsp_cells *cells, size_t index,
                         struct lsp_did_change_params *out);
bool lsp_cell_closed_at(const struct lsp_cells *cells, size_t index,
                        struct lsp_did_close_params *out);

#endif
