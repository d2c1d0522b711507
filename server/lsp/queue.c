#include "server/lsp/queue.h"

#include "server/base/alloc.h"

#include <stdlib.h>

void queue_append(struct queue *queue, struct queued *queued)
{
    queued->next = NULL;
    queued->previous = queue->last;
    if (queue->last)
        queue->last->next = queued;
    else
        queue->first = queued;
    queue->last = queued;
}

void queue_push(struct queue *queue, const struct rpc_message *message)
{
    struct queued *queued = xcalloc(1, sizeof *queued);
    queued->message = *message;
    queue_append(queue, queued);
}

static struct queued *take_out(struct queue *queue, struct queued *queued)
{
    if (queued->previous)
        queued->previous->next = queued->next;
    else
        queue->first = queued->next;
    if (queued->next)
        queued->next->previous = queued->previous;
    else
        queue->last = queued->previous;
    return queued;
}

struct queued *queue_pop(struct queue *queue)
{
    struct queued *queued = queue->first;
    if (!queued)
        return NULL;
    queue->first = queued->next;
    if (queue->first)
        queue->first->previous = NULL;
    else
        queue->last = NULL;
    return queued;
}

struct queued *queue_pop_ready(struct queue *queue)
{
    for (struct queued *queued = queue->first; queued; queued = queued->next)
        if (queued->cancelled || !queued->awaits)
            return take_out(queue, queued);
    return NULL;
}

void queued_destroy(struct queued *queued)
{
    rpc_message_finish(&queued->message);
    free(queued);
}

bool queue_cancel(struct queue *queue, const struct json_t *id)
{
    struct queued *queued = queue->last;
    while (queued && (queued->message.kind != RPC_REQUEST || !rpc_id_equal(queued->message.id, id)))
        queued = queued->previous;
    if (queued)
        queued->cancelled = true;
    return queued;
}

void queue_finish(struct queue *queue)
{
    struct queued *queued;
    while ((queued = queue_pop(queue)))
        queued_destroy(queued);
}
