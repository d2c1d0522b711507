/** statusls/status, a request of ours: how the server is. Not part of the protocol. */
#ifndef STATUSLS_PROTOCOL_LSP_STATUS_H
#define STATUSLS_PROTOCOL_LSP_STATUS_H

#include "protocol/lsp.h"

/** How long a method took, from the message's arrival to the answer. */
struct lsp_status_method {
    const char *method;
    uint64_t count;
    double p50_ms;
    double p99_ms;
    double max_ms;
};

/** In bytes; `resident` is what the system counts, the others are parts of it. */
struct lsp_status_memory {
    uint64_t resident;
    uint64_t texts;
    uint64_t analyses;
    uint64_t index;
};

struct lsp_status {
    const char *version;
    uint64_t documents; /* open */
    uint64_t tasks;     /* under way */
    uint64_t waiting;   /* requests */
    uint64_t files;     /* in the index */
    struct lsp_status_memory memory;
    const struct lsp_status_method *methods;
    size_t method_count;
};

struct json_t *lsp_encode_status(const struct lsp_status *status);

#endif
