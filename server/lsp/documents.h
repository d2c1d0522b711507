/** The open documents of a session, found by their uri, and those among them that wait to be
 * published. Two spellings of one file: URI are one document. */
#ifndef STATUSLS_SERVER_LSP_DOCUMENTS_H
#define STATUSLS_SERVER_LSP_DOCUMENTS_H

#include "server/lsp/document.h"

enum { DOCUMENTS_BUCKETS = 1024 };

/** Zero-initialized is empty. */
struct documents {
    struct document *buckets[DOCUMENTS_BUCKETS];
    struct document *first_pending;
    struct document *last_pending;
};

/** Destroys all of them. */
void documents_finish(struct documents *documents);
/** Borrowed until the document is removed; NULL when it is not open. */
struct document *documents_find(const struct documents *documents, const char *uri);
/** Takes `document`, whose uri is not open. */
void documents_add(struct documents *documents, struct document *document);
/** Removes and destroys. */
void documents_remove(struct documents *documents, struct document *document);

/** Queues the document for publishing, behind those that wait; one that waits already keeps its
 * place. */
void documents_mark(struct documents *documents, struct document *document);
/** The document that waits longest, which waits no more; NULL when none does. */
struct document *documents_take_pending(struct documents *documents);

#endif
