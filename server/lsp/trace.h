/** "$/setTrace" and "$/logTrace": what goes to and fro, for a client that asks to see it. Spec: LSP
 * 3.17, "SetTrace Notification" and "LogTrace Notification". */
#ifndef STATUSLS_SERVER_LSP_TRACE_H
#define STATUSLS_SERVER_LSP_TRACE_H

#include "protocol/rpc.h"

#include <stddef.h>
#include <stdint.h>

struct session;

/** A message has come. */
void trace_came(struct session *session, const struct rpc_message *message);
/** A request has been answered, so many nanoseconds after it was begun with. */
void trace_answered(struct session *session, const struct rpc_message *request,
                    const struct rpc_error *error, uint64_t nanoseconds);
/** A frame of ours is about to be sent. Traces themselves are not traced. */
void trace_sends(struct session *session, const char *frame, size_t len);

#endif
