#include "server/lsp/relief.h"

#include "server/lsp/session.h"

#include <stddef.h>

struct load {
    size_t documents;
    size_t bytes;
    struct document *oldest; /* that could do with less */
};

static bool is_laden(const struct document *document)
{
    return document->tree || document->known.arena.blocks;
}

/* What is to be analyzed or told anyway stays as it is. */
static bool may_be_relieved(const struct document *document)
{
    return !document->stale && !document->pending && !document->task;
}

static void weigh(struct load *load, struct document *document)
{
    if (!is_laden(document))
        return;
    load->documents++;
    load->bytes += document->source.len;
    if (may_be_relieved(document) && (!load->oldest || document->used < load->oldest->used))
        load->oldest = document;
}

static struct load load_of(const struct session *session)
{
    struct load load = {0};
    for (size_t i = 0; i < DOCUMENTS_BUCKETS; i++)
        for (struct document *document = session->documents.buckets[i]; document;
             document = document->next_in_bucket)
            weigh(&load, document);
    return load;
}

void relief_give(struct session *session)
{
    for (;;) {
        struct load load = load_of(session);
        if (load.documents <= RELIEF_DOCUMENTS || load.bytes <= RELIEF_BYTES || !load.oldest)
            return;
        document_relieve(load.oldest, session->encoding);
    }
}
