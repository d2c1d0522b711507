/**
 * Findings that are known and wait: `--baseline FILE` leaves them out of reports,
 * `--write-baseline` writes them down.
 *
 * A line is a fingerprint (server/check/fingerprint.h), the rule and the file; lines are sorted, so
 * that two branches' changes merge. Only the fingerprint counts; it is another one for each of the
 * equal findings of a file, so that none can take the place of one that was fixed.
 */
#ifndef STATUSLS_SERVER_CHECK_BASELINE_H
#define STATUSLS_SERVER_CHECK_BASELINE_H

#include "server/base/error.h"
#include "server/check/job.h"

#include <stdbool.h>
#include <stddef.h>

struct baseline_entry {
    char *line; /* owned */
    bool seen;
};

/** Zero-initialized is a valid empty one. */
struct baseline {
    struct baseline_entry *entries; /* sorted once read */
    size_t count;
    size_t capacity;
};

bool baseline_read(struct baseline *baseline, const char *file, struct error *err);
/** Takes what it knows out of an outcome's findings. */
void baseline_filter(struct baseline *baseline, struct outcome *outcome);
/** Entries that nothing was found for, though their file was checked (`has_file`) or is gone. */
size_t baseline_stale(const struct baseline *baseline,
                      bool (*has_file)(const char *file, void *user), void *user);
/** Adds an outcome's findings, to be written. */
void baseline_add(struct baseline *baseline, const struct outcome *outcome);
/** Sorts; the file is whole, old or new, at any moment. */
bool baseline_write(struct baseline *baseline, const char *file, struct error *err);
/** Frees; safe twice. */
void baseline_finish(struct baseline *baseline);

#endif
