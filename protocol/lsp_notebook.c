#include "protocol/lsp_notebook.h"

#include "protocol/lsp_fields.h"

bool lsp_decode_notebook_open_params(const struct json_t *params,
                                     struct lsp_notebook_open_params *out, struct rpc_error *error)
{
    (void)error;
    out->cells.opened = lsp_member(params, "cellTextDocuments");
    return true;
}

bool lsp_decode_notebook_change_params(const struct json_t *params,
                                       struct lsp_notebook_change_params *out,
                                       struct rpc_error *error)
{
    (void)error;
    out->cells.opened = lsp_member(params, "change.cells.structure.didOpen");
    out->cells.closed = lsp_member(params, "change.cells.structure.didClose");
    out->cells.changed = lsp_member(params, "change.cells.textContent");
    return true;
}

bool lsp_decode_notebook_close_params(const struct json_t *params,
                                      struct lsp_notebook_close_params *out,
                                      struct rpc_error *error)
{
    (void)error;
    out->cells.closed = lsp_member(params, "cellTextDocuments");
    return true;
}

bool lsp_cell_opened_at(const struct lsp_cells *cells, size_t index,
                        struct lsp_did_open_params *out)
{
    const json_t *cell = json_array_get(cells->opened, index);
    const char *language = lsp_optional_string(cell, "languageId");
    struct rpc_error ignored;
    out->language_id = language ? language : "";
    out->version = lsp_read_version(cell, "version");
    return lsp_required_string(cell, "uri", &out->uri, &ignored) &&
           lsp_required_text(cell, "text", &out->text, &ignored);
}

bool lsp_cell_changed_at(const struct lsp_cells *cells, size_t index,
                         struct lsp_did_change_params *out)
{
    const json_t *cell = json_array_get(cells->changed, index);
    const json_t *changes = lsp_member(cell, "changes");
    struct rpc_error ignored;
    out->changes = json_is_array(changes) ? changes : NULL;
    out->version = lsp_read_version(cell, "document.version");
    return lsp_required_string(cell, "document.uri", &out->uri, &ignored);
}

bool lsp_cell_closed_at(const struct lsp_cells *cells, size_t index,
                        struct lsp_did_close_params *out)
{
    struct rpc_error ignored;
    return lsp_required_string(json_array_get(cells->closed, index), "uri", &out->uri, &ignored);
}
