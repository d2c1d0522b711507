/**
 * Bytes in from stdin, bytes out to stdout, on a libuv loop. The only I/O of the protocol.
 *
 * stdin may be a pipe, a socket, a terminal or a file (libuv aborts when a file is opened as a
 * pipe, so uv_guess_handle decides). Writes are queued and never block; reading goes on while a
 * write is pending.
 */
#ifndef STATUSLS_PROTOCOL_STREAM_H
#define STATUSLS_PROTOCOL_STREAM_H

#include <stdbool.h>
#include <stddef.h>

struct uv_loop_s;
struct stream;

struct stream_callbacks {
    /** Bytes arrived; borrowed until return. */
    void (*on_bytes)(void *user, const char *bytes, size_t len);
    /** stdin ended or failed; called once, nothing follows. */
    void (*on_end)(void *user);
    /** stdout is gone (EPIPE or other): nothing more can be sent; called once. */
    void (*on_broken)(void *user);
};

/** NULL when stdin or stdout cannot be used. `loop` must outlive the stream. Sets SIGPIPE to
 * ignored. */
struct stream *stream_create(struct uv_loop_s *loop, const struct stream_callbacks *callbacks,
                             void *user);
/** Copies and queues. */
void stream_write(struct stream *stream, const char *bytes, size_t len);
/** Bytes queued and not yet written. */
size_t stream_pending(const struct stream *stream);
/** Stops reading, writes what is queued for at most `milliseconds`, then closes; on_closed may be
 * NULL. */
void stream_close(struct stream *stream, unsigned milliseconds, void (*on_closed)(void *user));
void stream_destroy(struct stream *stream); /* after on_closed */

#endif
