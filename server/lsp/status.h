/** How long requests take, for statusls/status. */
#ifndef STATUSLS_SERVER_LSP_STATUS_H
#define STATUSLS_SERVER_LSP_STATUS_H

#include <stddef.h>
#include <stdint.h>

enum { LATENCY_METHODS = 48, LATENCY_BUCKETS = 128 };

struct latency {
    const char *method; /* of the table of methods; NULL: the rest is empty */
    uint64_t count;
    uint64_t longest;                  /* in nanoseconds */
    uint32_t buckets[LATENCY_BUCKETS]; /* each a quarter longer than the one before */
};

/** `method` is static; one too many is not counted. */
void latency_add(struct latency *latencies, const char *method, uint64_t nanoseconds);
/** What `share` of all, from 0 to 1, do not exceed, in milliseconds, to a quarter. */
double latency_quantile(const struct latency *latency, double share);

#endif
