#include "server/lsp/asks.h"

#include "protocol/rpc.h"
#include "server/lsp/session.h"

#include <stdlib.h>
#include <string.h>

static void remove_ask(struct asks *asks, size_t index)
{
    asks->count--;
    memmove(&asks->open[index], &asks->open[index + 1],
            (asks->count - index) * sizeof asks->open[0]);
}

static void remember(struct session *session, int64_t id, on_answer *then)
{
    struct asks *asks = &session->asks;
    if (asks->count == ASKS_MAX) {
        remove_ask(asks, 0);
        if (!asks->dropped++)
            session_log(session, "the client leaves more than %d requests unanswered", ASKS_MAX);
    }
    asks->open[asks->count++] = (struct ask){id, then};
}

void session_ask(struct session *session, const char *method, struct json_t *params,
                 on_answer *then)
{
    size_t len;
    int64_t id = ++session->asks.last_id;
    char *frame = rpc_request_frame(id, method, params, &len);
    remember(session, id, then);
    session_send(session, frame, len);
    free(frame);
}

void session_take_answer(struct session *session, const struct rpc_message *response)
{
    struct asks *asks = &session->asks;
    int64_t id = rpc_response_id(response);
    for (size_t i = 0; i < asks->count; i++) {
        if (asks->open[i].id != id)
            continue;
        on_answer *then = asks->open[i].then;
        remove_ask(asks, i);
        if (then)
            then(session, response->result);
        return;
    }
}
