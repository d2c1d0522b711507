#include "protocol/lsp_fields.h"

#include <string.h>

/* ---- reading ---- */

bool lsp_decode_text_document_position(const struct json_t *params,
                                       struct lsp_text_document_position *out,
                                       struct rpc_error *error)
{
    return lsp_required_string(params, "textDocument.uri", &out->uri, error) &&
           lsp_required_position(params, "position", &out->position, error);
}

/* ---- writing ---- */

struct json_t *lsp_encode_hover(const struct lsp_hover *hover)
{
    if (!hover->value)
        return NULL;
    return json_pack("{s:{s:s, s:o}, s:o}", "contents", "kind",
                     hover->kind == LSP_MARKDOWN ? "markdown" : "plaintext", "value",
                     lsp_string(hover->value), "range", lsp_range_json(hover->range));
}
