/**
 * Source files of any length for measuring: a prelude, then blocks that take turns, with names and
 * codes that change from block to block. The same call gives the same bytes on every machine.
 */
#ifndef STATUSLS_TESTS_BENCH_SAMPLE_H
#define STATUSLS_TESTS_BENCH_SAMPLE_H

#include "server/base/buffer.h"

#include <stddef.h>

struct sample {
    const char *language; /* the protocol's languageId */
    const char *extension;
    const char *prelude;
    const char *const *blocks; /* NULL-terminated; {n}, {noun}, {Noun}, {code}, {Const} stand for
                                  what changes */
    /* Where an edit goes: the place behind this text, found from the middle of the file on. */
    const char *digit_after;
    const char *name_after;
    const char *line_after;
    /* What the classes of edits insert. */
    const char *quote;
    const char *bracket;
    const char *comment;
};

extern const struct sample samples[];
extern const size_t sample_count;

/** Appends at least `lines` lines to `out`. */
void sample_write(const struct sample *sample, size_t lines, struct buffer *out);

#endif
