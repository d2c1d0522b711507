/**
 * What a report is written in. A format is one pair of files, server/report/format_<name>.[ch],
 * whose header says what it looks like, and one row of the table in format.c.
 *
 * Everything of a format is called on one thread, file by file, in the order of the paths. Formats
 * keep no state of their own: what they must remember is in the stream.
 */
#ifndef STATUSLS_SERVER_REPORT_FORMAT_H
#define STATUSLS_SERVER_REPORT_FORMAT_H

#include "protocol/report.h"
#include "server/base/buffer.h"
#include "server/base/error.h"
#include "server/report/terminal.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/** A report being written. Zero it and set the palette. */
struct report_stream {
    struct buffer out;             /* formats append here */
    const struct palette *palette; /* for those who write for people */
    size_t written;                /* findings or occurrences so far; whoever calls keeps it */
    uint64_t rules_told;           /* for the formats: a bit for each rule's index */
};

/** How the run went. */
struct report_end {
    size_t hidden; /* findings that --max-diagnostics kept from the report */
    bool complete; /* everything that was asked for could be checked */
};

struct report_format {
    const char *name;
    const char *summary; /* one line, for --help and the manual */
    bool for_people;     /* coloured on a terminal */
    /** Each but `findings` may be NULL. */
    void (*begin)(struct report_stream *stream);
    /** The findings of one file, at least one. */
    void (*findings)(struct report_stream *stream, const struct report_finding *findings,
                     size_t count);
    /** The occurrences of one file, at least one; NULL: it does not list any. */
    void (*occurrences)(struct report_stream *stream, const struct report_occurrence *occurrences,
                        size_t count);
    void (*end)(struct report_stream *stream, const struct report_end *end);
};

/** All formats, in the order in which --help has them. */
const struct report_format *const *report_formats(size_t *count);
/** NULL, with the reason and the nearest name, when there is none of that name. */
const struct report_format *report_format_find(const char *name, size_t len, struct error *err);

#endif
