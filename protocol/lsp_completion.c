/* "Completion Request" and "Completion Item Resolve Request". */
#include "protocol/lsp_fields.h"

#include <string.h>

enum { INVOKED = 1 }; /* "CompletionTriggerKind" */

/* ---- reading ---- */

bool lsp_decode_completion_params(const struct json_t *params, struct lsp_completion_params *out,
                                  struct rpc_error *error)
{
    const json_t *kind = lsp_member(params, "context.triggerKind");
    out->automatic = json_is_integer(kind) && json_integer_value(kind) != INVOKED;
    return lsp_required_string(params, "textDocument.uri", &out->uri, error) &&
           lsp_required_position(params, "position", &out->position, error);
}

bool lsp_decode_completion_resolve_params(const struct json_t *params,
                                          struct lsp_completion_resolve_params *out,
                                          struct rpc_error *error)
{
    json_int_t code = json_integer_value(lsp_member(params, "data.code"));
    if (!json_is_object(params))
        return rpc_error_set(error, RPC_INVALID_PARAMS, "params must be an object");
    out->item = params;
    out->code = code > 0 && code <= 999 ? (unsigned)code : 0;
    return true;
}

/* ---- writing ---- */

static json_t *edit_json(const struct lsp_completion_list *list,
                         const struct lsp_completion_item *item)
{
    if (list->client.insert_replace)
        return json_pack("{s:o, s:o, s:o}", "newText", lsp_string(item->new_text), "insert",
                         lsp_range_json(list->insert), "replace", lsp_range_json(list->replace));
    return json_pack("{s:o, s:o}", "newText", lsp_string(item->new_text), "range",
                     lsp_range_json(list->insert));
}

static json_t *additional_json(const struct lsp_completion_item *item)
{
    json_t *list = json_array();
    for (size_t i = 0; i < item->additional_count; i++)
        json_array_append_new(list, json_pack("{s:o, s:o}", "range",
                                              lsp_range_json(item->additional[i].range), "newText",
                                              lsp_string(item->additional[i].new_text)));
    return list;
}

static json_t *item_json(const struct lsp_completion_list *list,
                         const struct lsp_completion_item *item)
{
    int kind = item->constant && list->client.constant_kind ? LSP_KIND_CONSTANT : LSP_KIND_VALUE;
    json_t *object =
        json_pack("{s:o, s:i, s:o, s:{s:i}}", "label", lsp_string(item->label), "kind", kind,
                  "sortText", lsp_string(item->sort), "data", "code", (int)item->code);
    if (item->detail)
        json_object_set_new(object, "detail", lsp_string(item->detail));
    if (!list->client.edit_range)
        json_object_set_new(object, "textEdit", edit_json(list, item));
    else if (strcmp(item->label, item->new_text) != 0)
        json_object_set_new(object, "textEditText", lsp_string(item->new_text));
    if (item->filter)
        json_object_set_new(object, "filterText", lsp_string(item->filter));
    if (item->description && list->client.label_details)
        json_object_set_new(object, "labelDetails",
                            json_pack("{s:o}", "description", lsp_string(item->description)));
    if (item->additional_count)
        json_object_set_new(object, "additionalTextEdits", additional_json(item));
    return object;
}

static json_t *range(const struct lsp_completion_list *list)
{
    if (!list->client.insert_replace)
        return lsp_range_json(list->insert);
    return json_pack("{s:o, s:o}", "insert", lsp_range_json(list->insert), "replace",
                     lsp_range_json(list->replace));
}

struct json_t *lsp_encode_completion_list(const struct lsp_completion_list *list)
{
    if (list->count == 0)
        return NULL;
    json_t *items = json_array();
    for (size_t i = 0; i < list->count; i++)
        json_array_append_new(items, item_json(list, &list->items[i]));
    json_t *object = json_pack("{s:b, s:o}", "isIncomplete", (int)list->incomplete, "items", items);
    if (list->client.edit_range)
        json_object_set_new(object, "itemDefaults", json_pack("{s:o}", "editRange", range(list)));
    return object;
}

struct json_t *lsp_encode_completion_resolved(const struct lsp_completion_resolved *resolved)
{
    json_t *item = json_deep_copy(resolved->item);
    if (resolved->documentation)
        json_object_set_new(item, "documentation",
                            json_pack("{s:s, s:o}", "kind",
                                      resolved->kind == LSP_MARKDOWN ? "markdown" : "plaintext",
                                      "value", lsp_string(resolved->documentation)));
    return item;
}
