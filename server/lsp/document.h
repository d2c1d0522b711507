/**
 * One open document: the client's text, kept in step, and what the engine knows of it.
 *
 * Text and analysis may be apart: edits only mark the analysis stale, and document_analyze() closes
 * the gap once, when somebody asks or when there is time.
 */
#ifndef STATUSLS_SERVER_LSP_DOCUMENT_H
#define STATUSLS_SERVER_LSP_DOCUMENT_H

#include "protocol/lsp.h"
#include "server/base/arena.h"
#include "server/engine/analyze.h"
#include "server/text/position.h"
#include "server/text/source.h"

#include <stdbool.h>

struct language;
struct parser;
struct tree;

enum {
    /* Documents are analyzed on the loop: what is larger would block it for too long. */
    DOCUMENT_ANALYZED_MAX = 4 * 1024 * 1024,
    /* Larger texts are not kept: the document counts as out of step. */
    DOCUMENT_TEXT_MAX = 512 * 1024 * 1024,
};

struct document {
    char *key;  /* of uri_key() */
    char *uri;  /* the client's own bytes */
    char *path; /* "" when the uri names no file */
    struct lsp_version version;
    const struct language *language; /* NULL: kept, but nothing is ever said about it */
    struct source source;
    struct tree *tree; /* of the text at the last analysis, edited along since; may be NULL */
    struct arena arena;
    struct analysis analysis; /* lives in `arena`; of no use while `stale` */
    bool stale;
    bool desynced; /* the text is not the client's; silent until a full text comes */
    bool notified; /* the client was told that it is too large */
    bool pending;  /* waits to be published */
    struct document *next_in_bucket;
    struct document *next_pending;
};

struct document *document_create(const struct lsp_did_open_params *params);
void document_destroy(struct document *document);

/**
 * Applies one event to the text. Positions outside the text are clamped, a range with its ends
 * swapped is read the right way round. A document that is out of step takes only whole texts, which
 * heal it.
 */
void document_change(struct document *document, const struct lsp_change *change,
                     enum position_encoding encoding);
/** The text can no longer be trusted: forgets the version and what was known. */
void document_desync(struct document *document);

bool document_too_large(const struct document *document);
/** Makes `analysis` that of the present text: empty when the document is out of step, too large, or
 * in no language of ours. */
void document_analyze(struct document *document, struct parser *parser);

struct span document_span(const struct document *document, struct lsp_range range,
                          enum position_encoding encoding);
uint32_t document_offset(const struct document *document, struct lsp_position position,
                         enum position_encoding encoding);
struct lsp_range document_range(const struct document *document, struct span span,
                                enum position_encoding encoding);

#endif
