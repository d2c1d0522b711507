/* What stands beside or over the text: inlay hints and highlights. */
#include "protocol/lsp_fields.h"

bool lsp_decode_inlay_hint_params(const struct json_t *params, struct lsp_inlay_hint_params *out,
                                  struct rpc_error *error)
{
    return lsp_required_string(params, "textDocument.uri", &out->uri, error) &&
           lsp_required_range(params, "range", &out->range, error);
}

struct json_t *lsp_encode_inlay_hints(const struct lsp_inlay_hints *hints)
{
    json_t *list = json_array();
    for (size_t i = 0; i < hints->count; i++) {
        const struct lsp_inlay_hint *hint = &hints->hints[i];
        json_t *object = json_pack("{s:o, s:o, s:b}", "position", lsp_position_json(hint->position),
                                   "label", lsp_string(hint->label), "paddingLeft", 1);
        if (hints->resolved_later)
            json_object_set_new(object, "data", json_pack("{s:i}", "code", (int)hint->code));
        json_array_append_new(list, object);
    }
    return list;
}

bool lsp_decode_inlay_resolve_params(const struct json_t *params,
                                     struct lsp_inlay_resolve_params *out, struct rpc_error *error)
{
    json_int_t code = json_integer_value(lsp_member(params, "data.code"));
    if (!json_is_object(params))
        return rpc_error_set(error, RPC_INVALID_PARAMS, "params must be an object");
    out->hint = params;
    out->code = code > 0 && code <= 999 ? (unsigned)code : 0;
    return true;
}

struct json_t *lsp_encode_inlay_resolved(const struct lsp_inlay_resolved *resolved)
{
    json_t *hint = json_deep_copy(resolved->hint);
    if (resolved->tooltip)
        json_object_set_new(hint, "tooltip", lsp_string(resolved->tooltip));
    return hint;
}

struct json_t *lsp_encode_document_highlights(const struct lsp_document_highlights *highlights)
{
    json_t *list = json_array();
    for (size_t i = 0; i < highlights->count; i++)
        json_array_append_new(list,
                              json_pack("{s:o}", "range", lsp_range_json(highlights->ranges[i])));
    return list;
}
