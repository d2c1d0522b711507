#include "protocol/lsp_navigation.h"

#include "protocol/lsp_fields.h"

/* ---- reading ---- */

bool lsp_decode_reference_params(const struct json_t *params, struct lsp_reference_params *out,
                                 struct rpc_error *error)
{
    return lsp_required_string(params, "textDocument.uri", &out->uri, error) &&
           lsp_required_position(params, "position", &out->position, error);
}

bool lsp_decode_workspace_symbol_params(const struct json_t *params,
                                        struct lsp_workspace_symbol_params *out,
                                        struct rpc_error *error)
{
    return lsp_required_string(params, "query", &out->query, error);
}

bool lsp_decode_document_params(const struct json_t *params, struct lsp_document_params *out,
                                struct rpc_error *error)
{
    return lsp_required_string(params, "textDocument.uri", &out->uri, error);
}

bool lsp_decode_content_params(const struct json_t *params, struct lsp_content_params *out,
                               struct rpc_error *error)
{
    return lsp_required_string(params, "uri", &out->uri, error);
}

/* ---- writing ---- */

struct json_t *lsp_encode_definition(const struct lsp_definition *definition)
{
    const struct lsp_range start = {0};
    if (!definition->uri)
        return NULL;
    if (!definition->link)
        return json_pack("{s:o, s:o}", "uri", lsp_string(definition->uri), "range",
                         lsp_range_json(start));
    return json_pack("[{s:o, s:o, s:o, s:o}]", "originSelectionRange",
                     lsp_range_json(definition->origin), "targetUri", lsp_string(definition->uri),
                     "targetRange", lsp_range_json(start), "targetSelectionRange",
                     lsp_range_json(start));
}

static json_t *location_json(const struct lsp_location *location)
{
    return json_pack("{s:o, s:o}", "uri", lsp_string(location->uri), "range",
                     lsp_range_json(location->range));
}

struct json_t *lsp_encode_locations(const struct lsp_locations *locations)
{
    json_t *list = json_array();
    for (size_t i = 0; i < locations->count; i++)
        json_array_append_new(list, location_json(&locations->list[i]));
    return list;
}

struct json_t *lsp_encode_symbols(const struct lsp_symbols *symbols)
{
    json_t *list = json_array();
    for (size_t i = 0; i < symbols->count; i++) {
        const struct lsp_symbol *symbol = &symbols->list[i];
        json_t *object =
            json_pack("{s:o, s:i, s:o}", "name", lsp_string(symbol->name), "kind",
                      (int)LSP_SYMBOL_NUMBER, "location", location_json(&symbol->location));
        if (symbol->container)
            json_object_set_new(object, "containerName", lsp_string(symbol->container));
        json_array_append_new(list, object);
    }
    return list;
}

struct json_t *lsp_encode_document_links(const struct lsp_document_links *links)
{
    json_t *list = json_array();
    for (size_t i = 0; i < links->count; i++) {
        json_t *object = json_pack("{s:o, s:o}", "range", lsp_range_json(links->list[i].range),
                                   "target", lsp_string(links->list[i].target));
        if (links->list[i].tooltip)
            json_object_set_new(object, "tooltip", lsp_string(links->list[i].tooltip));
        json_array_append_new(list, object);
    }
    return list;
}

static json_t *symbol_json(const struct lsp_document_symbol *symbol)
{
    return json_pack("{s:o, s:i, s:o, s:o}", "name", lsp_string(symbol->name), "kind",
                     (int)symbol->kind, "range", lsp_range_json(symbol->range), "selectionRange",
                     lsp_range_json(symbol->selection));
}

/* Two levels are all there are. */
struct json_t *lsp_encode_document_symbols(const struct lsp_document_symbols *symbols)
{
    json_t *list = json_array();
    for (size_t i = 0; i < symbols->count; i++) {
        const struct lsp_document_symbol *symbol = &symbols->list[i];
        json_t *object = symbol_json(symbol);
        json_t *children = json_array();
        for (size_t c = 0; c < symbol->child_count; c++)
            json_array_append_new(children, symbol_json(&symbol->children[c]));
        if (symbol->detail)
            json_object_set_new(object, "detail", lsp_string(symbol->detail));
        json_object_set_new(object, "children", children);
        json_array_append_new(list, object);
    }
    return list;
}

struct json_t *lsp_encode_code_lenses(const struct lsp_code_lenses *lenses)
{
    json_t *list = json_array();
    for (size_t i = 0; i < lenses->count; i++)
        json_array_append_new(
            list, json_pack("{s:o, s:{s:o, s:s}}", "range", lsp_range_json(lenses->list[i].range),
                            "command", "title", lsp_string(lenses->list[i].title), "command", ""));
    return list;
}

struct json_t *lsp_encode_text_content(const struct lsp_text_content *content)
{
    return content->text ? json_pack("{s:o}", "text", lsp_string(content->text)) : NULL;
}
