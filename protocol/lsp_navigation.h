/**
 * Ways from one place to another: definition, references, symbols, links, lenses. Decoding and
 * encoding are as in protocol/lsp.h. Spec: LSP 3.17 and 3.18, "Language Features".
 */
#ifndef STATUSLS_PROTOCOL_LSP_NAVIGATION_H
#define STATUSLS_PROTOCOL_LSP_NAVIGATION_H

#include "protocol/lsp.h"

/** "SymbolKind" */
enum lsp_symbol_kind { LSP_SYMBOL_FUNCTION = 12, LSP_SYMBOL_NUMBER = 16 };

/** The result of textDocument/definition: the start of a document; null where `uri` is NULL. */
struct lsp_definition {
    bool link; /* as "LocationLink", else as "Location" */
    const char *uri;
    struct lsp_range origin;
};

/** "ReferenceParams" */
struct lsp_reference_params {
    const char *uri;
    struct lsp_position position;
};

struct lsp_location {
    const char *uri;
    struct lsp_range range;
};

struct lsp_locations {
    const struct lsp_location *list;
    size_t count;
};

/** "WorkspaceSymbolParams" */
struct lsp_workspace_symbol_params {
    const char *query;
};

/** "SymbolInformation" */
struct lsp_symbol {
    const char *name;
    const char *container; /* NULL: none */
    struct lsp_location location;
};

struct lsp_symbols {
    const struct lsp_symbol *list;
    size_t count;
};

/** Params that name a document and nothing else. */
struct lsp_document_params {
    const char *uri;
};

/** "DocumentLink" */
struct lsp_document_link {
    struct lsp_range range;
    const char *target;
    const char *tooltip; /* NULL: none */
};

struct lsp_document_links {
    const struct lsp_document_link *list;
    size_t count;
};

/** "DocumentSymbol" */
struct lsp_document_symbol {
    const char *name;
    const char *detail; /* NULL: none */
    enum lsp_symbol_kind kind;
    struct lsp_range range;
    struct lsp_range selection;
    const struct lsp_document_symbol *children;
    size_t child_count;
};

struct lsp_document_symbols {
    const struct lsp_document_symbol *list;
    size_t count;
};

/** "CodeLens" that shows a text and does nothing. */
struct lsp_code_lens {
    struct lsp_range range;
    const char *title;
};

struct lsp_code_lenses {
    const struct lsp_code_lens *list;
    size_t count;
};

/** "TextDocumentContentParams" */
struct lsp_content_params {
    const char *uri;
};

/** "TextDocumentContentResult"; null where `text` is NULL. */
struct lsp_text_content {
    const char *text;
};

bool lsp_decode_reference_params(const struct json_t *params, struct lsp_reference_params *out,
                                 struct rpc_error *error);
bool lsp_decode_workspace_symbol_params(const struct json_t *params,
                                        struct lsp_workspace_symbol_params *out,
                                        struct rpc_error *error);
bool lsp_decode_document_params(const struct json_t *params, struct lsp_document_params *out,
                                struct rpc_error *error);
bool lsp_decode_content_params(const struct json_t *params, struct lsp_content_params *out,
                               struct rpc_error *error);

struct json_t *lsp_encode_definition(const struct lsp_definition *definition);
struct json_t *lsp_encode_locations(const struct lsp_locations *locations);
struct json_t *lsp_encode_symbols(const struct lsp_symbols *symbols);
struct json_t *lsp_encode_document_links(const struct lsp_document_links *links);
struct json_t *lsp_encode_document_symbols(const struct lsp_document_symbols *symbols);
struct json_t *lsp_encode_code_lenses(const struct lsp_code_lenses *lenses);
struct json_t *lsp_encode_text_content(const struct lsp_text_content *content);

#endif
