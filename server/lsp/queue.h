/** The whole messages that have arrived and wait for their turn. */
#ifndef STATUSLS_SERVER_LSP_QUEUE_H
#define STATUSLS_SERVER_LSP_QUEUE_H

#include "protocol/rpc.h"

#include <stdbool.h>
#include <stdint.h>

struct queued {
    struct rpc_message message;
    bool cancelled;         /* by a later "$/cancelRequest" */
    const void *awaits;     /* a document, for its analysis; NULL when it may be handled */
    uint64_t arrived;       /* in nanoseconds, by the session's clock */
    uint32_t streamed;      /* how many entries of a scan it was told */
    unsigned streamed_scan; /* of that number */
    bool traced;            /* its arrival was */
    bool outdated;          /* the document was edited while it waited */
    struct queued *next;
    struct queued *previous;
};

/** Zero-initialized is empty. */
struct queue {
    struct queued *first;
    struct queued *last;
};

/** Takes the content of `message`. */
void queue_push(struct queue *queue, const struct rpc_message *message);
/** Takes `queued`, which is in no queue. */
void queue_append(struct queue *queue, struct queued *queued);
/** The oldest message, or NULL. Caller hands it to queued_destroy, or queue_append. */
struct queued *queue_pop(struct queue *queue);
/** The oldest message that awaits nothing or is cancelled, or NULL; as queue_pop. */
struct queued *queue_pop_ready(struct queue *queue);
void queued_destroy(struct queued *queued);
/** Marks the newest waiting request of that id: ids may be used again, and a cancellation means the
 * request that was sent last. False for an unknown id. */
bool queue_cancel(struct queue *queue, const struct json_t *id);
/** Destroys all that wait. */
void queue_finish(struct queue *queue);

#endif
