#include "server/lsp/documents.h"

#include "protocol/uri.h"

#include <stdlib.h>
#include <string.h>

/* FNV-1a */
static struct document **bucket_of(const struct documents *documents, const char *key)
{
    uint32_t hash = 2166136261u;
    for (; *key; key++)
        hash = (hash ^ (unsigned char)*key) * 16777619u;
    return (struct document **)&documents->buckets[hash % DOCUMENTS_BUCKETS];
}

void documents_finish(struct documents *documents)
{
    for (size_t i = 0; i < DOCUMENTS_BUCKETS; i++)
        while (documents->buckets[i])
            documents_remove(documents, documents->buckets[i]);
}

struct document *documents_find(const struct documents *documents, const char *uri)
{
    char *key = uri_key(uri);
    struct document *document = *bucket_of(documents, key);
    while (document && strcmp(document->key, key) != 0)
        document = document->next_in_bucket;
    free(key);
    return document;
}

void documents_add(struct documents *documents, struct document *document)
{
    struct document **bucket = bucket_of(documents, document->key);
    document->next_in_bucket = *bucket;
    *bucket = document;
}

static void unlink_from_bucket(struct documents *documents, struct document *document)
{
    struct document **link = bucket_of(documents, document->key);
    while (*link != document)
        link = &(*link)->next_in_bucket;
    *link = document->next_in_bucket;
}

static void unlink_pending(struct documents *documents, struct document *document)
{
    struct document *before = NULL;
    struct document **link = &documents->first_pending;
    while (*link != document) {
        before = *link;
        link = &before->next_pending;
    }
    *link = document->next_pending;
    if (documents->last_pending == document)
        documents->last_pending = before;
    document->next_pending = NULL;
    document->pending = false;
}

void documents_remove(struct documents *documents, struct document *document)
{
    if (document->pending)
        unlink_pending(documents, document);
    unlink_from_bucket(documents, document);
    document_destroy(document);
}

void documents_mark(struct documents *documents, struct document *document)
{
    if (document->pending)
        return;
    document->pending = true;
    if (documents->last_pending)
        documents->last_pending->next_pending = document;
    else
        documents->first_pending = document;
    documents->last_pending = document;
}

struct document *documents_take_pending(struct documents *documents)
{
    struct document *document = documents->first_pending;
    if (document)
        unlink_pending(documents, document);
    return document;
}
