/**
 * Code actions: edits that are offered, at once, later, or as a command. Decoding and encoding are
 * as in protocol/lsp.h. Spec: LSP 3.17, "Code Action Request", "Execute a command".
 */
#ifndef STATUSLS_PROTOCOL_LSP_ACTION_H
#define STATUSLS_PROTOCOL_LSP_ACTION_H

#include "protocol/lsp.h"

/** "CodeActionParams" */
struct lsp_code_action_params {
    const char *uri;
    struct lsp_range range;
    bool automatic;            /* the caret moved: nobody asked for it */
    const struct json_t *only; /* see lsp_code_action_wanted; NULL: all kinds */
};

/** True if `context.only` is absent or has `kind` itself or one of its parents ("" is everyone's
 * parent). */
bool lsp_code_action_wanted(const struct lsp_code_action_params *params, const char *kind);

/** What an action will do, in terms of the version of the document that it was offered for. It goes
 * to the client and comes back as it was. */
struct lsp_action_data {
    const char *uri; /* NULL: this is none of ours */
    struct lsp_version version;
    const char *what;
    const char *rule; /* NULL: it is about no rule in particular */
    uint32_t at;      /* where the finding starts, in bytes */
    uint32_t fix;     /* the finding's fix of that index */
};

struct lsp_code_action {
    const char *title;
    const char *kind;
    bool preferred;
    bool refactors; /* nothing is wrong: `diagnostic` is unset */
    struct lsp_diagnostic diagnostic;
    struct lsp_action_data data;
    bool later; /* the edit is asked for when it is needed; `edits` is unset */
    const struct lsp_text_edit *edits; /* of the document that was asked about */
    size_t edit_count;
};

/** The result of textDocument/codeAction, for one document. */
struct lsp_code_actions {
    const char *uri;
    struct lsp_version version;
    bool document_changes; /* versioned edits, else the plain map of 2.0 */
    bool commands;         /* "Command"s, for clients that know no others */
    const struct lsp_code_action *actions;
    size_t count;
};

/** A "CodeAction" that comes back to be completed. */
struct lsp_action_resolve_params {
    const struct json_t *action;
    struct lsp_action_data data;
};

/** The edits of one document. */
struct lsp_document_edits {
    const char *uri;
    struct lsp_version version;
    bool document_changes;
    const struct lsp_text_edit *edits;
    size_t count;
};

/** The same action, with its edit where there is one. */
struct lsp_action_resolved {
    const struct json_t *action;
    struct lsp_document_edits edits;
};

/** "ExecuteCommandParams" of LSP_COMMAND_APPLY; any other command is refused. */
struct lsp_execute_command_params {
    struct lsp_action_data data;
};

/** The result of textDocument/willSaveWaitUntil. */
struct lsp_text_edits {
    const struct lsp_text_edit *list;
    size_t count;
};
struct json_t *lsp_encode_text_edits(const struct lsp_text_edits *edits);

bool lsp_decode_code_action_params(const struct json_t *params, struct lsp_code_action_params *out,
                                   struct rpc_error *error);
bool lsp_decode_action_resolve_params(const struct json_t *params,
                                      struct lsp_action_resolve_params *out,
                                      struct rpc_error *error);
bool lsp_decode_execute_command_params(const struct json_t *params,
                                       struct lsp_execute_command_params *out,
                                       struct rpc_error *error);
struct json_t *lsp_encode_code_actions(const struct lsp_code_actions *actions);
struct json_t *lsp_encode_action_resolved(const struct lsp_action_resolved *resolved);
/** "ApplyWorkspaceEditParams" */
struct json_t *lsp_encode_apply_edit(const struct lsp_document_edits *edits);

#endif
