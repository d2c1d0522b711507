/**
 * The base protocol's frames: "Content-Length: N\r\n\r\n" and N bytes. A pure function over a
 * buffer: no allocation, no I/O.
 *
 * Header names are case-insensitive, in any order, with optional space around the value; unknown
 * headers and Content-Type are ignored, of a duplicate the last wins. A line may end in a bare LF,
 * and blank lines before the first header are skipped, because scripts write such frames. Spec: LSP
 * 3.17, "Base Protocol", "Header Part".
 */
#ifndef STATUSLS_PROTOCOL_FRAME_H
#define STATUSLS_PROTOCOL_FRAME_H

#include <stddef.h>

enum {
    FRAME_HEADER_MAX = 4 * 1024, /* bytes of a header block, the blank line included */
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

/**
 * Reads the frame at the front of `buffer`. Bad is a block that is too long, has a line that is no
 * header, has no Content-Length, or one that is not a decimal number up to FRAME_BODY_MAX; it stays
 * bad whatever follows. Garbage is seen as early as it can be told from a header name.
 */
enum frame_result frame_parse(const char *buffer, size_t len, struct frame *out);
/**
 * After FRAME_BAD: how many bytes to drop so that a later "Content-Length:" stands at the front, or
 * the beginning of one that the end of the buffer cuts off; `len` when there is neither. At least
 * 1 unless `len` is 0.
 */
size_t frame_resync(const char *buffer, size_t len);

#endif
