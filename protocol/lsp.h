/**
 * The shapes of the Language Server Protocol that we read and write. JSON ends here: handlers see
 * plain structs.
 *
 * Decoding validates and borrows: strings and lists point into the message, which outlives its
 * handler, so nothing is copied and nothing needs freeing. A decoder that returns false has filled
 * `error` with RPC_INVALID_PARAMS and a text that names the member. Unknown members are ignored.
 *
 * Encoding copies, and returns a new reference or NULL for null; members that are NULL, 0 or empty
 * are left out where the protocol allows it. Strings must be NUL-terminated; bytes that are no
 * UTF-8 are replaced.
 *
 * The sections named below are those of LSP 3.17.
 */
#ifndef STATUSLS_PROTOCOL_LSP_H
#define STATUSLS_PROTOCOL_LSP_H

#include "protocol/lsp_capabilities.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct json_t;
struct rpc_error;

/* ---- lifecycle: "Lifecycle Messages" ---- */

enum lsp_phase {
    LSP_FRESH,    /* before initialize is answered */
    LSP_RUNNING,  /* after it */
    LSP_SHUTDOWN, /* after shutdown: only exit is left */
    LSP_ANY,      /* of a method, never of a session */
};

/** "InitializeParams". Only a `params` that is no object is refused; what is absent or odd counts
 * as not announced. */
struct lsp_initialize_params {
    int64_t process_id;         /* 0: null or absent, nobody to watch */
    const char *client_name;    /* NULL when unknown */
    const char *client_version; /* NULL when unknown */
    /** initializationOptions.positionEncoding if it is one of the three; else the first supported
     * entry of general.positionEncodings; else UTF-16. */
    enum lsp_encoding encoding;
    const char *unknown_encoding; /* what initializationOptions asked for in vain, else NULL */
    struct lsp_client_capabilities capabilities;
    const struct json_t *options; /* initializationOptions; NULL when absent */
    enum lsp_trace trace;
    /** workspaceFolders where that is a list, else an empty one; see lsp_folder_at(). */
    const struct json_t *folders;
    const char *root; /* rootUri, or NULL */
};

/** The uri of the folder of that index in a list of "WorkspaceFolder"s; NULL when there is none. */
const char *lsp_folder_at(const struct json_t *folders, size_t index);

/** "DidChangeConfigurationParams" */
struct lsp_did_change_configuration_params {
    const struct json_t *settings; /* NULL when absent */
};

/** "DidChangeWatchedFilesParams" */
struct lsp_did_change_watched_files_params {
    const struct json_t *changes; /* NULL when that is no list */
};

/** The uri of a "FileEvent", NULL when there is none of that index. */
const char *lsp_file_event_at(const struct lsp_did_change_watched_files_params *params,
                              size_t index);

/** "SetTraceParams" */
struct lsp_set_trace_params {
    enum lsp_trace trace;
};

/** The params or the result of a method that has none; null is encoded. */
struct lsp_nothing {
    char unused;
};

/* ---- basic structures: "Basic JSON Structures" ---- */

/** Both count from 0; `character` in units of the negotiated encoding. Larger numbers than fit are
 * clamped. */
struct lsp_position {
    uint32_t line;
    uint32_t character;
};

struct lsp_range {
    struct lsp_position start;
    struct lsp_position end;
};

/** UTF-8 that may hold NULs. */
struct lsp_text {
    const char *bytes;
    size_t len;
};

/* ---- documents: "Document Synchronization" ---- */

/** Versions are known or not: old clients send null. */
struct lsp_version {
    bool known;
    int64_t number;
};

struct lsp_did_open_params {
    const char *uri;
    const char *language_id; /* "" when absent */
    struct lsp_version version;
    struct lsp_text text;
};

/**
 * Only a missing uri is refused. Everything else that is wrong shows when the changes are read, for
 * then the document that lost its way is known.
 */
struct lsp_did_change_params {
    const char *uri;
    struct lsp_version version;
    const struct json_t *changes; /* read with lsp_change_at; NULL when that is no array */
};

/** "TextDocumentContentChangeEvent" */
struct lsp_change {
    bool whole; /* the text replaces the document; `range` is unset */
    struct lsp_range range;
    struct lsp_text text;
};

struct lsp_did_close_params {
    const char *uri;
};

size_t lsp_change_count(const struct lsp_did_change_params *params);
/** False when the event cannot be understood. index < lsp_change_count(). */
bool lsp_change_at(const struct lsp_did_change_params *params, size_t index,
                   struct lsp_change *out);

/* ---- diagnostics: "Publish Diagnostics" ---- */

struct lsp_related {
    const char *uri;
    struct lsp_range range;
    const char *message;
};

/** "DiagnosticTag" */
enum lsp_tag { LSP_NO_TAG, LSP_UNNECESSARY, LSP_DEPRECATED };

struct lsp_diagnostic {
    struct lsp_range range;
    int severity; /* 1 error, 2 warning, 3 information, 4 hint */
    const char *code;
    const char *code_href; /* NULL: no codeDescription */
    const char *message;
    enum lsp_tag tag;
    const struct lsp_related *related;
    size_t related_count;
};

struct lsp_publish_diagnostics {
    const char *uri;
    struct lsp_version version;
    const struct lsp_diagnostic *diagnostics;
    size_t count;
};

/* ---- language features ---- */

/** "TextDocumentPositionParams" */
struct lsp_text_document_position {
    const char *uri;
    struct lsp_position position;
};

/** "Hover"; nothing at that place when `value` is NULL. */
struct lsp_hover {
    enum lsp_markup kind;
    const char *value;
    struct lsp_range range;
};

struct lsp_text_edit {
    struct lsp_range range;
    const char *new_text;
};

/** "DocumentHighlight"s; all of them are of the kind Text. */
struct lsp_document_highlights {
    const struct lsp_range *ranges;
    size_t count;
};

/** "InlayHintParams" */
struct lsp_inlay_hint_params {
    const char *uri;
    struct lsp_range range;
};

/** "InlayHint": stands behind what is at its left, with a space between. */
struct lsp_inlay_hint {
    struct lsp_position position;
    const char *label;
    unsigned code; /* its data, which is all that resolving needs */
};

struct lsp_inlay_hints {
    const struct lsp_inlay_hint *hints;
    size_t count;
    bool resolved_later; /* the client will ask for tooltips */
};

/** An "InlayHint" that comes back to be completed. */
struct lsp_inlay_resolve_params {
    const struct json_t *hint;
    unsigned code; /* 0 when the hint is none of ours */
};

/** The same hint, with its tooltip when there is one. */
struct lsp_inlay_resolved {
    const struct json_t *hint;
    const char *tooltip; /* NULL: none */
};

/** "CompletionParams" */
struct lsp_completion_params {
    const char *uri;
    struct lsp_position position;
    bool automatic; /* typing caused the request: nobody asked for it */
};

/** "CompletionItem". Its data is `code`, which is all that resolving needs. */
struct lsp_completion_item {
    const char *label;
    const char *filter; /* NULL: the label */
    const char *sort;
    const char *detail;      /* NULL: none */
    const char *description; /* for labelDetails; NULL: none */
    bool constant;           /* of the kind Constant, else Value */
    const char *new_text;
    const struct lsp_text_edit *additional; /* of other places of the document */
    size_t additional_count;
    unsigned code;
};

/** "CompletionList"; null is encoded when there is nothing to offer. */
struct lsp_completion_list {
    const struct lsp_completion_item *items;
    size_t count;
    bool incomplete;
    struct lsp_range insert;  /* up to the caret */
    struct lsp_range replace; /* with what follows it of the same word */
    struct lsp_completion_capabilities client;
};

/** A "CompletionItem" that comes back to be completed. */
struct lsp_completion_resolve_params {
    const struct json_t *item;
    unsigned code; /* 0 when the item is none of ours */
};

/** The same item, with its documentation when there is one. */
struct lsp_completion_resolved {
    const struct json_t *item;
    enum lsp_markup kind;
    const char *documentation; /* NULL: none */
};

/** "Log Message" */
enum lsp_message_type { LSP_ERROR = 1, LSP_WARNING = 2, LSP_INFO = 3, LSP_LOG = 4 };

/* ---- reading and writing ---- */

bool lsp_decode_nothing(const struct json_t *params, struct lsp_nothing *out,
                        struct rpc_error *error);
bool lsp_decode_initialize_params(const struct json_t *params, struct lsp_initialize_params *out,
                                  struct rpc_error *error);
bool lsp_decode_set_trace_params(const struct json_t *params, struct lsp_set_trace_params *out,
                                 struct rpc_error *error);
bool lsp_decode_did_open_params(const struct json_t *params, struct lsp_did_open_params *out,
                                struct rpc_error *error);
bool lsp_decode_did_change_params(const struct json_t *params, struct lsp_did_change_params *out,
                                  struct rpc_error *error);
bool lsp_decode_did_close_params(const struct json_t *params, struct lsp_did_close_params *out,
                                 struct rpc_error *error);
bool lsp_decode_text_document_position(const struct json_t *params,
                                       struct lsp_text_document_position *out,
                                       struct rpc_error *error);
bool lsp_decode_inlay_hint_params(const struct json_t *params, struct lsp_inlay_hint_params *out,
                                  struct rpc_error *error);
bool lsp_decode_inlay_resolve_params(const struct json_t *params,
                                     struct lsp_inlay_resolve_params *out, struct rpc_error *error);
bool lsp_decode_completion_params(const struct json_t *params, struct lsp_completion_params *out,
                                  struct rpc_error *error);
bool lsp_decode_completion_resolve_params(const struct json_t *params,
                                          struct lsp_completion_resolve_params *out,
                                          struct rpc_error *error);
bool lsp_decode_did_change_configuration_params(const struct json_t *params,
                                                struct lsp_did_change_configuration_params *out,
                                                struct rpc_error *error);
bool lsp_decode_did_change_watched_files_params(const struct json_t *params,
                                                struct lsp_did_change_watched_files_params *out,
                                                struct rpc_error *error);
/** The id that "$/cancelRequest" names, borrowed; NULL when there is none. */
const struct json_t *lsp_cancelled_id(const struct json_t *params);

struct json_t *lsp_encode_nothing(const struct lsp_nothing *nothing);
struct json_t *lsp_encode_hover(const struct lsp_hover *hover);
struct json_t *lsp_encode_document_highlights(const struct lsp_document_highlights *highlights);
struct json_t *lsp_encode_inlay_hints(const struct lsp_inlay_hints *hints);
struct json_t *lsp_encode_inlay_resolved(const struct lsp_inlay_resolved *resolved);
struct json_t *lsp_encode_completion_list(const struct lsp_completion_list *list);
struct json_t *lsp_encode_completion_resolved(const struct lsp_completion_resolved *resolved);
struct json_t *lsp_encode_publish_diagnostics(const struct lsp_publish_diagnostics *publish);
struct json_t *lsp_encode_log_message(enum lsp_message_type type, const char *text);

#endif
