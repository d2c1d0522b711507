/** A report on its way to where it goes. */
#ifndef STATUSLS_SERVER_REPORT_OUTPUT_H
#define STATUSLS_SERVER_REPORT_OUTPUT_H

#include "server/base/error.h"
#include "server/report/format.h"

#include <stdbool.h>
#include <stddef.h>

/** Zero it, set the first two members and the stream's palette. */
struct report_output {
    const struct report_format *format;
    const char *file; /* "-" is stdout; borrowed */
    struct report_stream stream;
};

/** False, with the reason, when two of them go to one place. */
bool report_outputs_differ(const struct report_output *outputs, size_t count, struct error *err);
bool report_output_is_stdout(const struct report_output *output);
/** Passes on what is there so far, to stdout only: a file is written as a whole, at the end. */
void report_output_flush(struct report_output *output);
/** To be called once, behind the format's end. Writes the rest, or the file (file_replace), and
 * frees the stream. False, with the reason, when it could not be written. */
bool report_output_finish(struct report_output *output, struct error *err);

#endif
