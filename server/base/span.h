/**
 * A half-open range of bytes [start, end) in a document's text. Everything inside the server speaks
 * byte offsets; lines and columns exist only in server/text/position and at the edges of the two
 * faces.
 */
#ifndef STATUSLS_SERVER_BASE_SPAN_H
#define STATUSLS_SERVER_BASE_SPAN_H

#include <stdbool.h>
#include <stdint.h>

struct span {
    uint32_t start;
    uint32_t end;
};

static inline uint32_t span_length(struct span span)
{
    return span.end - span.start;
}

static inline bool span_contains(struct span outer, struct span inner)
{
    return outer.start <= inner.start && inner.end <= outer.end;
}

/** True if `offset` is inside or directly at the end: the caret after the last digit still means
 * the number. */
static inline bool span_touches(struct span span, uint32_t offset)
{
    return span.start <= offset && offset <= span.end;
}

#endif
