#include "protocol/lsp_fields.h"

#include <string.h>

enum { AUTOMATIC = 2 }; /* "CodeActionTriggerKind" */

/* ---- reading ---- */

bool lsp_decode_text_document_position(const struct json_t *params,
                                       struct lsp_text_document_position *out,
                                       struct rpc_error *error)
{
    return lsp_required_string(params, "textDocument.uri", &out->uri, error) &&
           lsp_required_position(params, "position", &out->position, error);
}

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

/* ---- writing ---- */

struct json_t *lsp_encode_hover(const struct lsp_hover *hover)
{
    if (!hover->value)
        return NULL;
    return json_pack("{s:{s:s, s:o}, s:o}", "contents", "kind",
                     hover->kind == LSP_MARKDOWN ? "markdown" : "plaintext", "value",
                     lsp_string(hover->value), "range", lsp_range_json(hover->range));
}

static json_t *edits_json(const struct lsp_code_action *action)
{
    json_t *list = json_array();
    for (size_t i = 0; i < action->edit_count; i++) {
        const struct lsp_text_edit *edit = &action->edits[i];
        json_array_append_new(list, json_pack("{s:o, s:o}", "range", lsp_range_json(edit->range),
                                              "newText", lsp_string(edit->new_text)));
    }
    return list;
}

/* "WorkspaceEdit". With a version the client can refuse an edit that comes too late. */
static json_t *workspace_edit_json(const struct lsp_code_actions *actions, json_t *edits)
{
    if (actions->document_changes)
        return json_pack("{s:[{s:{s:o, s:o}, s:o}]}", "documentChanges", "textDocument", "uri",
                         lsp_string(actions->uri), "version", lsp_version_json(actions->version),
                         "edits", edits);
    json_t *changes = json_object();
    json_object_set_new(changes, actions->uri, edits);
    return json_pack("{s:o}", "changes", changes);
}

static json_t *action_json(const struct lsp_code_actions *actions,
                           const struct lsp_code_action *action)
{
    json_t *object = json_pack("{s:o, s:o}", "title", lsp_string(action->title), "kind",
                               lsp_string(action->kind));
    if (!action->refactors)
        json_object_set_new(object, "diagnostics",
                            json_pack("[o]", lsp_diagnostic_json(&action->diagnostic)));
    if (action->preferred)
        json_object_set_new(object, "isPreferred", json_true());
    json_object_set_new(object, "edit", workspace_edit_json(actions, edits_json(action)));
    return object;
}

struct json_t *lsp_encode_code_actions(const struct lsp_code_actions *actions)
{
    json_t *list = json_array();
    for (size_t i = 0; i < actions->count; i++)
        json_array_append_new(list, action_json(actions, &actions->actions[i]));
    return list;
}
