#include "protocol/lsp_status.h"

#include <jansson.h>

static json_t *milliseconds(double value)
{
    return json_real((double)(int64_t)(value * 1000) / 1000);
}

static json_t *number(uint64_t value)
{
    return json_integer((json_int_t)value);
}

static json_t *methods_json(const struct lsp_status *status)
{
    json_t *methods = json_object();
    for (size_t i = 0; i < status->method_count; i++) {
        const struct lsp_status_method *method = &status->methods[i];
        json_object_set_new(methods, method->method,
                            json_pack("{s:o, s:o, s:o, s:o}", "count", number(method->count),
                                      "p50_ms", milliseconds(method->p50_ms), "p99_ms",
                                      milliseconds(method->p99_ms), "max_ms",
                                      milliseconds(method->max_ms)));
    }
    return methods;
}

struct json_t *lsp_encode_status(const struct lsp_status *status)
{
    const struct lsp_status_memory *memory = &status->memory;
    return json_pack("{s:s, s:o, s:o, s:o, s:o, s:{s:o, s:o, s:o, s:o}, s:o}", "version",
                     status->version, "documents", number(status->documents), "tasks",
                     number(status->tasks), "waiting", number(status->waiting), "files",
                     number(status->files), "memory", "resident", number(memory->resident), "texts",
                     number(memory->texts), "analyses", number(memory->analyses), "index",
                     number(memory->index), "methods", methods_json(status));
}
