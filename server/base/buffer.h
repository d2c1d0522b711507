/** A growing byte string, always NUL-terminated once something was added. Zero-initialized is a
 * valid empty buffer. */
#ifndef STATUSLS_SERVER_BASE_BUFFER_H
#define STATUSLS_SERVER_BASE_BUFFER_H

#include <stddef.h>

struct buffer {
    char *bytes;
    size_t len;
    size_t capacity;
};

void buffer_add(struct buffer *buffer, const char *bytes, size_t len);
void buffer_add_string(struct buffer *buffer, const char *text);
void buffer_format(struct buffer *buffer, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
/** Removes the first `len` bytes; len <= buffer->len. */
void buffer_drop_front(struct buffer *buffer, size_t len);
/** Frees; safe twice. */
void buffer_finish(struct buffer *buffer);

#endif
