/**
 * One open document: the client's text, kept in step, and what the engine knows of it.
 *
 * Text and analysis may be apart: edits only mark the analysis stale, and a task
 * (server/lsp/task.h) closes the gap. Until then the last analysis stays, together with the edits
 * since, through which places of the present text are found in it.
 */
#ifndef STATUSLS_SERVER_LSP_DOCUMENT_H
#define STATUSLS_SERVER_LSP_DOCUMENT_H

#include "protocol/lsp.h"
#include "server/lsp/place.h"
#include "server/lsp/task.h"
#include "server/text/position.h"
#include "server/text/source.h"

#include <stdbool.h>

struct language;
struct tree;

enum {
    /* What is larger is not analyzed: it would be of no use before the next edit. */
    DOCUMENT_ANALYZED_MAX = 4 * 1024 * 1024,
    /* After more edits than these places are not followed any more. */
    DOCUMENT_EDITS_MAX = 256,
    /* Larger texts are not kept: the document counts as out of step. */
    DOCUMENT_TEXT_MAX = 512 * 1024 * 1024,
};

struct document {
    char *key;         /* of uri_key() */
    char *uri;         /* the client's own bytes */
    char *path;        /* "" when the uri names no file */
    char *config_path; /* of a configuration: where it really lies; else NULL */
    struct lsp_version version;
    const struct language *language; /* NULL: kept, but nothing is ever said about it */
    struct source source;
    struct tree *tree;     /* of the text at the last analysis, edited along since; may be NULL */
    struct snapshot known; /* of the last analysis */
    bool stale;            /* that is not one of the present text */
    bool unknown;          /* there was none yet, or places of this text cannot be found in it */
    bool relieved;         /* stale, but only because what was known is not kept */
    struct scan_places places; /* then: of its codes */
    uint64_t used;             /* when it was asked for last, by the session's count */
    bool slow;                 /* analysis took the loop too long once: it has its own thread now */
    struct source_edit *edits; /* since the last analysis, in order */
    uint32_t edit_count;
    uint64_t generation; /* counts the changes of the text */
    struct task *task;   /* under way; NULL when none is */
    bool desynced;       /* the text is not the client's; silent until a full text comes */
    bool notified;       /* the client was told that there is too much of it */
    bool pending;        /* waits to be published */
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

/** The text is as it was, but what is known of it is not. */
void document_outdate(struct document *document);

bool document_too_large(const struct document *document);
/** True if there is nothing to analyze: the document is out of step, too large, or in no language
 * of ours. */
bool document_is_mute(const struct document *document);
/** What is known is now: nothing. */
void document_forget(struct document *document);
/** Keeps the places of its codes of what is known, and no more. It is analyzed again when it is
 * asked for; nobody need be told what is found then. Not for stale documents. */
void document_relieve(struct document *document, enum position_encoding encoding);
/** The places of the codes in the last analysis, on the heap. */
struct scan_places document_places(const struct document *document, const struct analysis *analysis,
                                   enum position_encoding encoding);
/** Takes over what a task found, if it is done and the text has not changed since it was made;
 * false otherwise. */
bool document_adopt(struct document *document, struct task *task);
/** The occurrence at a place of the present text as far as the last analysis can tell, and its span
 * in the present text. False when it cannot: an edit since touches the place or the occurrence. */
bool document_recall(const struct document *document, uint32_t offset,
                     const struct occurrence **occurrence, struct span *span);

struct span document_span(const struct document *document, struct lsp_range range,
                          enum position_encoding encoding);
uint32_t document_offset(const struct document *document, struct lsp_position position,
                         enum position_encoding encoding);
struct lsp_range document_range(const struct document *document, struct span span,
                                enum position_encoding encoding);

#endif
