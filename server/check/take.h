/**
 * From an analysis, which is gone when its file is done, to what reports are written from
 * (protocol/report.h): everything is copied into an arena.
 */
#ifndef STATUSLS_SERVER_CHECK_TAKE_H
#define STATUSLS_SERVER_CHECK_TAKE_H

#include "protocol/report.h"
#include "server/base/arena.h"
#include "server/engine/analyze.h"
#include "server/text/source.h"

#include <stdint.h>

/** A file whose analysis is taken over. Everything is borrowed. */
struct taking {
    struct report_place *place;
    const struct source *source; /* without a byte order mark */
    const struct analysis *analysis;
    struct arena *arena; /* for the copies */
};

/** The names of a file, in the arena. */
struct report_place {
    const char *path; /* as it was named */
    const char *file; /* below the folder where the run began: relative to it, else absolute;
                         without "." and ".." */
    const char *uri;
};

/** `folder` is absolute: where the run began. */
struct report_place take_place(const char *folder, const char *path, struct arena *arena);
struct report_finding take_finding(const struct taking *taking, const struct finding *finding,
                                   uint64_t fingerprint);
struct report_occurrence take_occurrence(const struct taking *taking,
                                         const struct occurrence *occurrence);

#endif
