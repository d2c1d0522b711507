/** Elements that protocol/ wrote as text, in a stream. */
#ifndef STATUSLS_SERVER_REPORT_ELEMENT_H
#define STATUSLS_SERVER_REPORT_ELEMENT_H

#include "server/report/format.h"

#include <stdlib.h>

/** Appends and frees what a function of protocol/report*.h returned. */
static inline void element_take(struct report_stream *stream, char *text)
{
    buffer_add_string(&stream->out, text);
    free(text);
}

/** ",\n" unless this is the first element: number `index` of those being added now. */
static inline void element_separate(struct report_stream *stream, size_t index)
{
    if (stream->written + index > 0)
        buffer_add_string(&stream->out, ",\n");
}

#endif
