#include "protocol/lsp_fields.h"

bool lsp_decode_did_open_params(const struct json_t *params, struct lsp_did_open_params *out,
                                struct rpc_error *error)
{
    const char *language = lsp_optional_string(params, "textDocument.languageId");
    out->language_id = language ? language : "";
    out->version = lsp_read_version(params, "textDocument.version");
    return lsp_required_string(params, "textDocument.uri", &out->uri, error) &&
           lsp_required_text(params, "textDocument.text", &out->text, error);
}

bool lsp_decode_did_change_params(const struct json_t *params, struct lsp_did_change_params *out,
                                  struct rpc_error *error)
{
    const json_t *changes = lsp_member(params, "contentChanges");
    out->changes = json_is_array(changes) ? changes : NULL;
    out->version = lsp_read_version(params, "textDocument.version");
    return lsp_required_string(params, "textDocument.uri", &out->uri, error);
}

bool lsp_decode_did_close_params(const struct json_t *params, struct lsp_did_close_params *out,
                                 struct rpc_error *error)
{
    return lsp_required_string(params, "textDocument.uri", &out->uri, error);
}

size_t lsp_change_count(const struct lsp_did_change_params *params)
{
    return json_array_size(params->changes);
}

bool lsp_change_at(const struct lsp_did_change_params *params, size_t index, struct lsp_change *out)
{
    struct rpc_error ignored;
    const json_t *change = json_array_get(params->changes, index);
    const json_t *range = lsp_member(change, "range");
    out->whole = !range || json_is_null(range);
    return lsp_required_text(change, "text", &out->text, &ignored) &&
           (out->whole || lsp_required_range(change, "range", &out->range, &ignored));
}
