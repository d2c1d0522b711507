/**
 * What we say and ask on our own: registrations, settings, progress, traces. Each function returns
 * the params of one message, a new reference. Spec: LSP 3.17, "Client Features" and "Work Done
 * Progress".
 */
#ifndef STATUSLS_PROTOCOL_LSP_CLIENT_H
#define STATUSLS_PROTOCOL_LSP_CLIENT_H

#include "protocol/lsp.h"

/** "ConfigurationParams" of one section. */
struct json_t *lsp_encode_configuration_params(const char *section);
/** The settings in the answer to that; NULL when there are none. */
const struct json_t *lsp_configuration_of(const struct json_t *result);

/** "RegistrationParams" of one method. Takes `options`, which may be NULL. */
struct json_t *lsp_encode_registration(const char *method, struct json_t *options);
/** "DidChangeConfigurationRegistrationOptions" */
struct json_t *lsp_encode_section_options(const char *section);
/** "TextDocumentRegistrationOptions" for whatever the client would send us. */
struct json_t *lsp_encode_document_options(void);
/** "DidChangeWatchedFilesRegistrationOptions" of glob patterns. */
struct json_t *lsp_encode_watch_options(const char *const *globs, size_t count);

/** "WorkDoneProgressCreateParams" */
struct json_t *lsp_encode_progress_token(const char *token);
/** "ProgressParams" with "WorkDoneProgressBegin", "Report" and "End". */
struct json_t *lsp_encode_progress_begin(const char *token, const char *title);
struct json_t *lsp_encode_progress_report(const char *token, const char *message,
                                          unsigned percentage);
struct json_t *lsp_encode_progress_end(const char *token);
/** "ProgressParams" with a partial result; takes `value`. */
struct json_t *lsp_encode_partial_result(const struct json_t *token, struct json_t *value);

/** "WorkDoneProgressCancelParams" */
struct lsp_progress_cancel_params {
    const char *token; /* NULL when it is none of ours, which are strings */
};
bool lsp_decode_progress_cancel_params(const struct json_t *params,
                                       struct lsp_progress_cancel_params *out,
                                       struct rpc_error *error);

/** "LogTraceParams"; `verbose` may be NULL. */
struct json_t *lsp_encode_log_trace(const char *message, const char *verbose);

/** "DidChangeWorkspaceFoldersParams"; the lists are read with lsp_folder_at(). */
struct lsp_did_change_workspace_folders_params {
    const struct json_t *added;
    const struct json_t *removed;
};
bool lsp_decode_did_change_workspace_folders_params(
    const struct json_t *params, struct lsp_did_change_workspace_folders_params *out,
    struct rpc_error *error);

#endif
