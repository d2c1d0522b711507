/**
 * The base protocol's frames: "Content-Length: N\r\n\r\n" and N bytes. A pure function over a
 * buffer: no allocation, no I/O.
 *
 * Header names are case-insensitive, in any order, with optional space after the colon; unknown
 * headers are ignored, of a duplicate the last wins. Spec: LSP 3.17, "Base Protocol", "Header
 * Part".
 */
#ifndef STATUSLS_PROTOCOL_FRAME_H
#define STATUSLS_PROTOCOL_FRAME_H

#include <stddef.h>

enum {
    FRAME_HEADER_MAX = 4 * 1024,
    FRAME_BODY_MAX = 256 * 1024 * 1024,
};

enum frame_result {
    FRAME_OK,      /* `out` is filled */
    FRAME_PARTIAL, /* more bytes are needed; `out` is untouched */
    FRAME_BAD,     /* what stands at the front is no header block; see frame_resync */
};

struct frame {
    const char *body; /* borrows from the buffer */
    size_t body_len;
    size_t total_len; /* drop this many bytes from the front of the buffer */
};

enum frame_result frame_parse(const char *buffer, size_t len, struct frame *out);
/** After FRAME_BAD: how many bytes to drop so that a later "Content-Length:" stands at the front,
 * or `len` when there is none. */
size_t frame_resync(const char *buffer, size_t len);

#endif
