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
    for (size_t i = 0; i < hints->count; i++)
        json_array_append_new(list, json_pack("{s:o, s:o, s:b}", "position",
                                              lsp_position_json(hints->hints[i].position), "label",
                                              lsp_string(hints->hints[i].label), "paddingLeft", 1));
    return list;
}

struct json_t *lsp_encode_document_highlights(const struct lsp_document_highlights *highlights)
{
    json_t *list = json_array();
    for (size_t i = 0; i < highlights->count; i++)
        json_array_append_new(list,
                              json_pack("{s:o}", "range", lsp_range_json(highlights->ranges[i])));
    return list;
}
