/**
 * Bytes in from stdin, bytes out to stdout, on a libuv loop. The only I/O of the protocol.
 *
 * stdin and stdout may each be a pipe, a socket, a terminal or a file (libuv aborts when a file is
 * opened as a pipe, so uv_guess_handle decides). Writes are queued and never block; reading goes on
 * while a write is pending, because a client may be blocked on its own write until we read.
 *
 * All callbacks come from the loop, never from within a call of these functions, and none but
 * on_closed comes after stream_close. Any function may be called from any of them, except
 * stream_destroy, which is for on_closed and later.
 */
#ifndef STATUSLS_PROTOCOL_STREAM_H
#define STATUSLS_PROTOCOL_STREAM_H

#include <stddef.h>

struct uv_loop_s;
struct stream;

struct stream_callbacks {
    /** Bytes arrived; borrowed until return. */
    void (*on_bytes)(void *user, const char *bytes, size_t len);
    /** stdin ended or failed; called once, no bytes follow. */
    void (*on_end)(void *user);
    /** stdout is gone (EPIPE or other): nothing more can be sent; called once, may come before or
     * after on_end. */
    void (*on_broken)(void *user);
};

/**
 * Starts reading. `callbacks` are copied; `loop` must outlive the stream. Descriptors 0 to 2 must
 * have been open when the loop was made, or libuv took their numbers for its own. SIGPIPE is
 * ignored from here on. NULL when stdin or stdout is open in the wrong direction, or is
 * something that cannot be read or written as a stream. Release with stream_close, then
 * stream_destroy.
 */
struct stream *stream_create(struct uv_loop_s *loop, const struct stream_callbacks *callbacks,
                             void *user);
/** Copies and queues; does nothing once stdout is gone or stream_close was called. */
void stream_write(struct stream *stream, const char *bytes, size_t len);
/** Bytes queued and not yet known to be written. */
size_t stream_pending(const struct stream *stream);
/**
 * Stops reading, writes what is queued for at most `milliseconds`, then closes; on_closed may be
 * NULL. Call it once. Descriptors 0 and 1 themselves stay open.
 */
void stream_close(struct stream *stream, unsigned milliseconds, void (*on_closed)(void *user));
/** Frees, from on_closed on; NULL is fine. */
void stream_destroy(struct stream *stream);

#endif
