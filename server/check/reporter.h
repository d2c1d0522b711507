/**
 * How the outcome of a check is written on stdout.
 *
 * A report is a list of elements. Each is rendered apart, on whatever thread, into a buffer;
 * `before`, `between` and `after` stand around them and never in them. The reporters hold no state.
 */
#ifndef STATUSLS_SERVER_CHECK_REPORTER_H
#define STATUSLS_SERVER_CHECK_REPORTER_H

#include "server/base/buffer.h"
#include "server/check/terminal.h"
#include "server/engine/analyze.h"
#include "server/text/source.h"

/** A file that was analyzed. Everything is borrowed. */
struct checked_file {
    const char *path;
    const struct source *source; /* without a byte order mark */
    const struct analysis *analysis;
    const struct palette *palette;
};

struct reporter {
    const char *before;
    const char *between_findings;
    const char *between_occurrences;
    const char *after;
    void (*finding)(const struct checked_file *file, const struct finding *finding,
                    struct buffer *out);
    void (*occurrence)(const struct checked_file *file, const struct occurrence *occurrence,
                       struct buffer *out);
};

extern const struct reporter reporter_text;
extern const struct reporter reporter_json;

/** The response that the occurrence is part of, or NULL. */
static inline const struct response *checked_response(const struct checked_file *file,
                                                      const struct occurrence *occurrence)
{
    return occurrence->response < 0 ? NULL : &file->analysis->responses[occurrence->response];
}

#endif
