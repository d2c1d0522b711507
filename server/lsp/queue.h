/** The whole messages that have arrived and wait for their turn. */
#ifndef STATUSLS_SERVER_LSP_QUEUE_H
#define STATUSLS_SERVER_LSP_QUEUE_H

#include "protocol/rpc.h"

#include <stdbool.h>

struct queued {
    struct rpc_message message;
    bool cancelled; /* by a later "$/cancelRequest" */
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
/** The oldest message, or NULL. Caller hands it to queued_destroy. */
struct queued *queue_pop(struct queue *queue);
void queued_destroy(struct queued *queued);
/** Marks the newest waiting request of that id: ids may be used again, and a cancellation means the
 * request that was sent last. An unknown id changes nothing. */
void queue_cancel(struct queue *queue, const struct json_t *id);
/** Destroys all that wait. */
void queue_finish(struct queue *queue);

#endif
