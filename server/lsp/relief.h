/**
 * Many open documents cost little: of those that nobody has asked about for the longest time only
 * the places of their codes are kept, and the rest is analyzed anew when it is asked for.
 */
#ifndef STATUSLS_SERVER_LSP_RELIEF_H
#define STATUSLS_SERVER_LSP_RELIEF_H

struct session;

enum {
    /* So many documents are always kept as they are, */
    RELIEF_DOCUMENTS = 8,
    /* and more as long as their texts are not longer than this together: a byte of text costs some
     * eighty bytes of tree and analysis. */
    RELIEF_BYTES = 64 * 1024,
};

/** For when nothing is at hand that points into a document's analysis. */
void relief_give(struct session *session);

#endif
