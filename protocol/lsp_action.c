#include "protocol/lsp_action.h"

#include "protocol/lsp_fields.h"

#include <string.h>

enum { AUTOMATIC = 2 }; /* "CodeActionTriggerKind" */

/* ---- reading ---- */

bool lsp_decode_code_action_params(const struct json_t *params, struct lsp_code_action_params *out,
                                   struct rpc_error *error)
{
    const json_t *only = lsp_member(params, "context.only");
    out->automatic = json_integer_value(lsp_member(params, "context.triggerKind")) == AUTOMATIC;
    out->only = json_is_array(only) ? only : NULL;
    return lsp_required_string(params, "textDocument.uri", &out->uri, error) &&
           lsp_required_range(params, "range", &out->range, error);
}

/* Kinds are paths with dots: "source" is a parent of "source.fixAll", but not of "sourceful". */
static bool is_kind_or_parent(const char *wanted, const char *kind)
{
    size_t len = strlen(wanted);
    return len == 0 || (strncmp(wanted, kind, len) == 0 && (kind[len] == '\0' || kind[len] == '.'));
}

bool lsp_code_action_wanted(const struct lsp_code_action_params *params, const char *kind)
{
    if (!params->only)
        return true;
    for (size_t i = 0; i < json_array_size(params->only); i++) {
        const char *wanted = json_string_value(json_array_get(params->only, i));
        if (wanted && is_kind_or_parent(wanted, kind))
            return true;
    }
    return false;
}

static uint32_t read_number(const json_t *data, const char *name)
{
    json_int_t number = json_integer_value(json_object_get(data, name));
    return number > 0 && number <= UINT32_MAX ? (uint32_t)number : 0;
}

/* What has another shape is none of ours. */
static struct lsp_action_data read_data(const json_t *data)
{
    struct lsp_action_data out = {
        .uri = lsp_optional_string(data, "uri"),
        .version = lsp_read_version(data, "version"),
        .what = lsp_optional_string(data, "what"),
        .rule = lsp_optional_string(data, "rule"),
        .at = read_number(data, "at"),
        .fix = read_number(data, "fix"),
    };
    if (!out.what)
        out.uri = NULL;
    return out;
}

bool lsp_decode_action_resolve_params(const struct json_t *params,
                                      struct lsp_action_resolve_params *out,
                                      struct rpc_error *error)
{
    if (!json_is_object(params))
        return rpc_error_set(error, RPC_INVALID_PARAMS, "params must be an object");
    out->action = params;
    out->data = read_data(lsp_member(params, "data"));
    return true;
}

bool lsp_decode_execute_command_params(const struct json_t *params,
                                       struct lsp_execute_command_params *out,
                                       struct rpc_error *error)
{
    const char *command = lsp_optional_string(params, "command");
    if (!command || strcmp(command, LSP_COMMAND_APPLY) != 0)
        return rpc_error_set(error, RPC_INVALID_PARAMS, "there is no command \"%s\"",
                             command ? command : "");
    out->data = read_data(json_array_get(lsp_member(params, "arguments"), 0));
    return out->data.uri || rpc_error_set(error, RPC_INVALID_PARAMS,
                                          "params.arguments must hold the data of a code action");
}

/* ---- writing ---- */

static json_t *edits_json(const struct lsp_text_edit *edits, size_t count)
{
    json_t *list = json_array();
    for (size_t i = 0; i < count; i++)
        json_array_append_new(list, json_pack("{s:o, s:o}", "range", lsp_range_json(edits[i].range),
                                              "newText", lsp_string(edits[i].new_text)));
    return list;
}

/* "WorkspaceEdit". With a version the client can refuse an edit that comes too late. */
static json_t *workspace_edit_json(const struct lsp_document_edits *edits)
{
    json_t *list = edits_json(edits->edits, edits->count);
    if (edits->document_changes)
        return json_pack("{s:[{s:{s:o, s:o}, s:o}]}", "documentChanges", "textDocument", "uri",
                         lsp_string(edits->uri), "version", lsp_version_json(edits->version),
                         "edits", list);
    json_t *changes = json_object();
    json_object_set_new(changes, edits->uri, list);
    return json_pack("{s:o}", "changes", changes);
}

static json_t *data_json(const struct lsp_action_data *data)
{
    json_t *object = json_pack("{s:o, s:o, s:s}", "uri", lsp_string(data->uri), "version",
                               lsp_version_json(data->version), "what", data->what);
    if (data->rule)
        json_object_set_new(object, "rule", lsp_string(data->rule));
    if (data->at)
        json_object_set_new(object, "at", json_integer(data->at));
    if (data->fix)
        json_object_set_new(object, "fix", json_integer(data->fix));
    return object;
}

static json_t *command_json(const struct lsp_code_action *action)
{
    return json_pack("{s:o, s:s, s:[o]}", "title", lsp_string(action->title), "command",
                     LSP_COMMAND_APPLY, "arguments", data_json(&action->data));
}

static json_t *action_json(const struct lsp_code_actions *actions,
                           const struct lsp_code_action *action)
{
    json_t *object = json_pack("{s:o, s:o}", "title", lsp_string(action->title), "kind",
                               lsp_string(action->kind));
    const struct lsp_document_edits edits = {
        .uri = actions->uri,
        .version = actions->version,
        .document_changes = actions->document_changes,
        .edits = action->edits,
        .count = action->edit_count,
    };
    if (!action->refactors)
        json_object_set_new(object, "diagnostics",
                            json_pack("[o]", lsp_diagnostic_json(&action->diagnostic)));
    if (action->preferred)
        json_object_set_new(object, "isPreferred", json_true());
    if (action->later)
        json_object_set_new(object, "data", data_json(&action->data));
    else
        json_object_set_new(object, "edit", workspace_edit_json(&edits));
    return object;
}

struct json_t *lsp_encode_code_actions(const struct lsp_code_actions *actions)
{
    json_t *list = json_array();
    for (size_t i = 0; i < actions->count; i++)
        json_array_append_new(list, actions->commands ? command_json(&actions->actions[i])
                                                      : action_json(actions, &actions->actions[i]));
    return list;
}

struct json_t *lsp_encode_action_resolved(const struct lsp_action_resolved *resolved)
{
    json_t *action = json_deep_copy(resolved->action);
    if (resolved->edits.count)
        json_object_set_new(action, "edit", workspace_edit_json(&resolved->edits));
    return action;
}

struct json_t *lsp_encode_apply_edit(const struct lsp_document_edits *edits)
{
    return json_pack("{s:o}", "edit", workspace_edit_json(edits));
}

struct json_t *lsp_encode_text_edits(const struct lsp_text_edits *edits)
{
    return edits_json(edits->list, edits->count);
}
