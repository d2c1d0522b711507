#include "protocol/lsp_pull.h"

#include "protocol/json.h"
#include "protocol/lsp_fields.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct json_t *lsp_diagnostics_json(const struct lsp_diagnostic *list, size_t count)
{
    json_t *items = json_array();
    for (size_t i = 0; i < count; i++)
        json_array_append_new(items, lsp_diagnostic_json(&list[i]));
    return items;
}

void lsp_diagnostics_release(struct json_t *items)
{
    json_decref(items);
}

/* FNV-1a of the text that is sent. */
void lsp_report_id(const struct json_t *items, char out[LSP_REPORT_ID_SIZE])
{
    char *text = items ? json_write(items) : NULL;
    uint64_t hash = UINT64_C(14695981039346656037);
    for (const char *at = text ? text : "[]"; *at; at++)
        hash = (hash ^ (unsigned char)*at) * UINT64_C(1099511628211);
    snprintf(out, LSP_REPORT_ID_SIZE, "%016" PRIx64, hash);
    free(text);
}

bool lsp_decode_document_diagnostic_params(const struct json_t *params,
                                           struct lsp_document_diagnostic_params *out,
                                           struct rpc_error *error)
{
    out->previous_id = lsp_optional_string(params, "previousResultId");
    return lsp_required_string(params, "textDocument.uri", &out->uri, error);
}

static json_t *unchanged(const char *id)
{
    return json_pack("{s:s, s:o}", "kind", "unchanged", "resultId", lsp_string(id));
}

static json_t *full(const char *id, json_t *items)
{
    return json_pack("{s:s, s:s, s:o}", "kind", "full", "resultId", id, "items", items);
}

struct json_t *lsp_encode_document_report(const struct lsp_document_report *report)
{
    json_t *items = lsp_diagnostics_json(report->diagnostics, report->count);
    char id[LSP_REPORT_ID_SIZE];
    lsp_report_id(items, id);
    if (!report->previous_id || strcmp(report->previous_id, id) != 0)
        return full(id, items);
    json_decref(items);
    return unchanged(id);
}

/* ---- the workspace ---- */

bool lsp_decode_workspace_diagnostic_params(const struct json_t *params,
                                            struct lsp_workspace_diagnostic_params *out,
                                            struct rpc_error *error)
{
    (void)error;
    out->previous = lsp_member(params, "previousResultIds");
    out->partial_token = lsp_member(params, "partialResultToken");
    return true;
}

struct json_t *lsp_previous_ids(const struct lsp_workspace_diagnostic_params *params)
{
    json_t *ids = json_object();
    for (size_t i = 0; i < json_array_size(params->previous); i++) {
        const json_t *pair = json_array_get(params->previous, i);
        const char *uri = lsp_optional_string(pair, "uri");
        json_t *value = json_object_get(pair, "value");
        if (uri && json_is_string(value))
            json_object_set(ids, uri, value);
    }
    return ids;
}

const char *lsp_previous_id(const struct json_t *ids, const char *uri)
{
    return json_string_value(json_object_get(ids, uri));
}

size_t lsp_previous_count(const struct json_t *ids)
{
    return json_object_size(ids);
}

void lsp_previous_forget(struct json_t *ids, const char *uri)
{
    json_object_del(ids, uri);
}

const char *lsp_previous_any(struct json_t *ids)
{
    return json_object_iter_key(json_object_iter(ids));
}

static json_t *workspace_item(const struct lsp_workspace_report_item *item)
{
    json_t *list = item->items ? json_incref((json_t *)item->items) : json_array();
    json_t *object = item->unchanged ? unchanged(item->id) : full(item->id, json_incref(list));
    json_decref(list);
    json_object_set_new(object, "uri", lsp_string(item->uri));
    json_object_set_new(object, "version", lsp_version_json(item->version));
    return object;
}

struct json_t *lsp_encode_workspace_report(const struct lsp_workspace_report *report)
{
    json_t *items = json_array();
    for (size_t i = 0; i < report->count; i++)
        json_array_append_new(items, workspace_item(&report->items[i]));
    return json_pack("{s:o}", "items", items);
}
