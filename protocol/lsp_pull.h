/**
 * Diagnostics that the client asks for. A report's id is a hash of what it says, so the same report
 * has the same id in another session too, and one that the client has already is not sent again.
 * Decoding and encoding are as in protocol/lsp.h. Spec: LSP 3.17, "Pull Diagnostics".
 */
#ifndef STATUSLS_PROTOCOL_LSP_PULL_H
#define STATUSLS_PROTOCOL_LSP_PULL_H

#include "protocol/lsp.h"

enum { LSP_REPORT_ID_SIZE = 17 };

/** The value of "items": a list of "Diagnostic"s, a new reference. */
struct json_t *lsp_diagnostics_json(const struct lsp_diagnostic *list, size_t count);
/** Releases such a list; NULL is fine. */
void lsp_diagnostics_release(struct json_t *items);
void lsp_report_id(const struct json_t *items, char out[LSP_REPORT_ID_SIZE]);

/* ---- one document ---- */

/** "DocumentDiagnosticParams" */
struct lsp_document_diagnostic_params {
    const char *uri;
    const char *previous_id; /* NULL: none */
};

/** "DocumentDiagnosticReport" */
struct lsp_document_report {
    const struct lsp_diagnostic *diagnostics;
    size_t count;
    const char *previous_id; /* as asked; NULL: none */
};

bool lsp_decode_document_diagnostic_params(const struct json_t *params,
                                           struct lsp_document_diagnostic_params *out,
                                           struct rpc_error *error);
struct json_t *lsp_encode_document_report(const struct lsp_document_report *report);

/* ---- the workspace ---- */

/** "WorkspaceDiagnosticParams" */
struct lsp_workspace_diagnostic_params {
    const struct json_t *previous;      /* see lsp_previous_ids() */
    const struct json_t *partial_token; /* NULL: all in the answer */
};

/** By uri, a new reference; released with lsp_diagnostics_release(). */
struct json_t *lsp_previous_ids(const struct lsp_workspace_diagnostic_params *params);
/** NULL when the client has no report of that uri. */
const char *lsp_previous_id(const struct json_t *ids, const char *uri);
size_t lsp_previous_count(const struct json_t *ids);
/** Takes a uri out of what lsp_previous_ids() gave. */
void lsp_previous_forget(struct json_t *ids, const char *uri);
/** A uri that is left in it; NULL: none is. */
const char *lsp_previous_any(struct json_t *ids);

struct lsp_workspace_report_item {
    const char *uri;
    struct lsp_version version;
    const struct json_t *items; /* NULL: none are there */
    const char *id;
    bool unchanged;
};

/** "WorkspaceDiagnosticReport", and the partial results of the same shape. */
struct lsp_workspace_report {
    const struct lsp_workspace_report_item *items;
    size_t count;
};

bool lsp_decode_workspace_diagnostic_params(const struct json_t *params,
                                            struct lsp_workspace_diagnostic_params *out,
                                            struct rpc_error *error);
struct json_t *lsp_encode_workspace_report(const struct lsp_workspace_report *report);

#endif
