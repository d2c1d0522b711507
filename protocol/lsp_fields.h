/** Private to protocol/lsp_*.c: members of JSON objects, read with the checks that all decoders
 * share. */
#ifndef STATUSLS_PROTOCOL_LSP_FIELDS_H
#define STATUSLS_PROTOCOL_LSP_FIELDS_H

#include "protocol/lsp.h"
#include "protocol/rpc.h"

#include <jansson.h>

/** "CompletionItemKind" */
enum { LSP_KIND_VALUE = 12, LSP_KIND_CONSTANT = 21 };

/** Follows a dotted path of object members ("textDocument.uri"); NULL when any step is absent.
 * Names are shorter than 64 bytes. */
const json_t *lsp_member(const json_t *object, const char *path);
/** True only for the JSON value true. */
bool lsp_flag(const json_t *object, const char *path);
/** NULL when the member is absent or no string. */
const char *lsp_optional_string(const json_t *object, const char *path);
bool lsp_required_string(const json_t *object, const char *path, const char **out,
                         struct rpc_error *error);
bool lsp_required_text(const json_t *object, const char *path, struct lsp_text *out,
                       struct rpc_error *error);
/** `path` is the whole path of the member, for the error's text. */
bool lsp_required_range(const json_t *object, const char *path, struct lsp_range *out,
                        struct rpc_error *error);
bool lsp_required_position(const json_t *object, const char *path, struct lsp_position *out,
                           struct rpc_error *error);
struct lsp_version lsp_read_version(const json_t *object, const char *path);

/** A JSON string of any bytes: what is no UTF-8 is replaced by question marks. */
json_t *lsp_string(const char *text);
json_t *lsp_position_json(struct lsp_position position);
json_t *lsp_range_json(struct lsp_range range);
json_t *lsp_diagnostic_json(const struct lsp_diagnostic *diagnostic);
/** The version's number, or null. */
json_t *lsp_version_json(struct lsp_version version);

#endif
