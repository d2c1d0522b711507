#include "server/lsp/status.h"

#include "protocol/lsp_status.h"
#include "server/lsp/handlers.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

enum { FIRST_NANOSECONDS = 1000 };

/* ---- latencies ---- */

static size_t bucket_of(uint64_t nanoseconds)
{
    double limit = FIRST_NANOSECONDS;
    size_t bucket = 0;
    while (bucket < LATENCY_BUCKETS - 1 && (double)nanoseconds > limit) {
        limit *= 1.25;
        bucket++;
    }
    return bucket;
}

void latency_add(struct latency *latencies, const char *method, uint64_t nanoseconds)
{
    for (size_t i = 0; i < LATENCY_METHODS; i++) {
        struct latency *latency = &latencies[i];
        if (latency->method && latency->method != method)
            continue;
        latency->method = method;
        latency->count++;
        latency->buckets[bucket_of(nanoseconds)]++;
        if (nanoseconds > latency->longest)
            latency->longest = nanoseconds;
        return;
    }
}

double latency_quantile(const struct latency *latency, double share)
{
    double limit = FIRST_NANOSECONDS;
    uint64_t seen = latency->buckets[0];
    for (size_t i = 1; i < LATENCY_BUCKETS && (double)seen < share * (double)latency->count; i++) {
        limit *= 1.25;
        seen += latency->buckets[i];
    }
    return (limit < (double)latency->longest ? limit : (double)latency->longest) / 1e6;
}

/* ---- memory ---- */

static uint64_t resident(void)
{
    unsigned long pages = 0;
    FILE *file = fopen("/proc/self/statm", "r");
    if (!file)
        return 0;
    if (fscanf(file, "%*u %lu", &pages) != 1)
        pages = 0;
    fclose(file);
    return (uint64_t)pages * (uint64_t)sysconf(_SC_PAGESIZE);
}

static void count_documents(const struct session *session, struct lsp_status *status)
{
    for (size_t i = 0; i < DOCUMENTS_BUCKETS; i++)
        for (const struct document *document = session->documents.buckets[i]; document;
             document = document->next_in_bucket) {
            status->documents++;
            status->memory.texts += document->source.text_capacity +
                                    document->source.line_capacity * sizeof(uint32_t) +
                                    (document->known.text ? document->source.len : 0);
            status->memory.analyses += arena_size(&document->known.arena);
        }
}

static void count_files(const struct session *session, struct lsp_status *status)
{
    const struct scan_list *files = &session->index.files;
    status->files = files->count;
    for (size_t i = 0; i < files->count; i++)
        status->memory.index += sizeof *files->files[i] +
                                files->files[i]->places.count * sizeof(struct scan_place) +
                                2 * strlen(files->files[i]->path);
}

/* ---- the request ---- */

bool handle_status(struct session *session, const struct lsp_nothing *params,
                   struct lsp_status *result, struct rpc_error *error)
{
    struct lsp_status_method *methods =
        arena_alloc(&session->scratch, LATENCY_METHODS * sizeof *methods);
    (void)params;
    (void)error;
    for (size_t i = 0; i < LATENCY_METHODS && session->latencies[i].method; i++) {
        const struct latency *latency = &session->latencies[i];
        methods[result->method_count++] = (struct lsp_status_method){
            .method = latency->method,
            .count = latency->count,
            .p50_ms = latency_quantile(latency, 0.5),
            .p99_ms = latency_quantile(latency, 0.99),
            .max_ms = (double)latency->longest / 1e6,
        };
    }
    for (const struct queued *queued = session->waiting.first; queued; queued = queued->next)
        result->waiting++;
    result->methods = methods;
    result->version = STATUSLS_VERSION;
    result->tasks = session->task_count;
    result->memory.resident = resident();
    count_documents(session, result);
    count_files(session, result);
    return true;
}
