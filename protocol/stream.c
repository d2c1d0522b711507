#include "protocol/stream.h"

#include "protocol/memory.h"

#include <fcntl.h>
#include <signal.h>
#include <stdbool.h>
#include <string.h>
#include <uv.h>

enum { INPUT_SIZE = 64 * 1024, KEPT_CAPACITY = 1024 * 1024 };

/* stdin or stdout: a handle that the loop watches, or a file, which no loop can watch and which is
 * read and written by requests on the thread pool. */
struct port {
    int fd;
    bool has_handle;
    union {
        uv_handle_t any;
        uv_stream_t stream;
        uv_pipe_t pipe;
        uv_tcp_t tcp;
        uv_tty_t tty;
    } handle;
    uv_fs_t request;
    bool requested; /* `request` is under way */
};

struct bytes {
    char *data;
    size_t len;
    size_t capacity;
};

struct stream {
    uv_loop_t *loop;
    struct stream_callbacks callbacks;
    void *user;
    struct port in;
    struct port out;
    /* One write is under way at a time and takes all that was queued when it began. */
    struct bytes queued;
    struct bytes flying;
    size_t flown; /* bytes of `flying` that a file has taken */
    uv_write_t write;
    bool writing;
    bool broken;
    uv_timer_t timer;
    bool closing; /* stream_close was called */
    bool shut;    /* the handles are being closed */
    bool orphan;  /* nobody will call stream_destroy */
    unsigned open;
    void (*on_closed)(void *user);
    char input[INPUT_SIZE];
};

static void pump(struct stream *stream);

static void bytes_add(struct bytes *bytes, const char *data, size_t len)
{
    size_t need = bytes->len + len;

    if (need > bytes->capacity) {
        bytes->capacity = need > 2 * bytes->capacity ? need : 2 * bytes->capacity;
        bytes->data = memory_or_exit(realloc(bytes->data, bytes->capacity));
    }
    memcpy(bytes->data + bytes->len, data, len);
    bytes->len = need;
}

/* Keeps a usual amount of memory for the next write, but not that of one huge message. */
static void bytes_clear(struct bytes *bytes)
{
    bytes->len = 0;
    if (bytes->capacity <= KEPT_CAPACITY)
        return;
    free(bytes->data);
    *bytes = (struct bytes){0};
}

/* ---- opening ---- */

static bool allows(int fd, int access)
{
    int flags = fcntl(fd, F_GETFL);

    return flags >= 0 && ((flags & O_ACCMODE) == access || (flags & O_ACCMODE) == O_RDWR);
}

/* uv_pipe_init and uv_tcp_init cannot fail; uv_tty_init leaves no handle when it does. */
static bool port_open(struct stream *stream, struct port *port, int fd)
{
    port->fd = fd;
    port->request.data = stream;
    switch (uv_guess_handle(fd)) {
    case UV_NAMED_PIPE:
        port->has_handle = uv_pipe_init(stream->loop, &port->handle.pipe, 0) == 0;
        return uv_pipe_open(&port->handle.pipe, fd) == 0;
    case UV_TCP:
        port->has_handle = uv_tcp_init(stream->loop, &port->handle.tcp) == 0;
        return uv_tcp_open(&port->handle.tcp, fd) == 0;
    case UV_TTY:
        port->has_handle = uv_tty_init(stream->loop, &port->handle.tty, fd, 0) == 0;
        return port->has_handle;
    case UV_FILE:
        return true;
    default:
        return false;
    }
}

/* ---- closing ---- */

static void one_closed(struct stream *stream)
{
    if (--stream->open > 0)
        return;
    if (stream->orphan)
        stream_destroy(stream);
    else if (stream->on_closed)
        stream->on_closed(stream->user);
}

static void handle_closed(uv_handle_t *handle)
{
    one_closed(handle->data);
}

static void port_close(struct stream *stream, struct port *port)
{
    if (port->has_handle) {
        stream->open++;
        port->handle.any.data = stream;
        uv_close(&port->handle.any, handle_closed);
    }
    if (port->requested) {
        stream->open++; /* its callback comes, cancelled or not */
        uv_cancel((uv_req_t *)&port->request);
    }
}

static void shut(struct stream *stream)
{
    stream->shut = true;
    port_close(stream, &stream->in);
    port_close(stream, &stream->out);
    stream->open++;
    uv_close((uv_handle_t *)&stream->timer, handle_closed);
}

static void close_when_drained(struct stream *stream)
{
    if (!stream->closing || stream->shut)
        return;
    if (stream->broken || stream_pending(stream) == 0)
        shut(stream);
}

static void on_deadline(uv_timer_t *timer)
{
    shut(timer->data);
}

/* ---- reading ---- */

static void on_file_read(uv_fs_t *request);

static void read_file(struct stream *stream)
{
    uv_buf_t buffer = {.base = stream->input, .len = sizeof stream->input};
    struct port *in = &stream->in;

    in->requested =
        uv_fs_read(stream->loop, &in->request, in->fd, &buffer, 1, -1, on_file_read) == 0;
}

static void file_arrived(struct stream *stream, size_t len)
{
    stream->callbacks.on_bytes(stream->user, stream->input, len);
    if (!stream->closing)
        read_file(stream);
}

static void on_file_read(uv_fs_t *request)
{
    struct stream *stream = request->data;
    ssize_t len = request->result;

    uv_fs_req_cleanup(request);
    stream->in.requested = false;
    if (stream->shut)
        one_closed(stream);
    else if (stream->closing)
        return;
    else if (len <= 0)
        stream->callbacks.on_end(stream->user);
    else
        file_arrived(stream, (size_t)len);
}

static void on_alloc(uv_handle_t *handle, size_t suggested, uv_buf_t *buffer)
{
    struct stream *stream = handle->data;

    (void)suggested;
    *buffer = (uv_buf_t){.base = stream->input, .len = sizeof stream->input};
}

static void on_read(uv_stream_t *handle, ssize_t len, const uv_buf_t *buffer)
{
    struct stream *stream = handle->data;

    if (len > 0)
        stream->callbacks.on_bytes(stream->user, buffer->base, (size_t)len);
    if (len >= 0)
        return;
    uv_read_stop(handle);
    stream->callbacks.on_end(stream->user);
}

static bool read_start(struct stream *stream)
{
    if (stream->in.has_handle) {
        stream->in.handle.any.data = stream;
        return uv_read_start(&stream->in.handle.stream, on_alloc, on_read) == 0;
    }
    read_file(stream);
    return stream->in.requested;
}

/* ---- writing ---- */

static void output_broke(struct stream *stream)
{
    stream->broken = true;
    bytes_clear(&stream->queued);
    if (!stream->closing)
        stream->callbacks.on_broken(stream->user);
}

static void on_refused(uv_timer_t *timer)
{
    output_broke(timer->data);
}

static void write_finished(struct stream *stream, int status)
{
    stream->writing = false;
    bytes_clear(&stream->flying);
    if (stream->shut)
        return;
    if (status < 0)
        output_broke(stream);
    pump(stream);
    close_when_drained(stream);
}

static void on_written(uv_write_t *write, int status)
{
    write_finished(write->data, status);
}

static void on_file_written(uv_fs_t *request);

static int write_file(struct stream *stream)
{
    uv_buf_t rest = {.base = stream->flying.data + stream->flown,
                     .len = stream->flying.len - stream->flown};
    struct port *out = &stream->out;
    int status = uv_fs_write(stream->loop, &out->request, out->fd, &rest, 1, -1, on_file_written);

    out->requested = status == 0;
    return status;
}

static void on_file_written(uv_fs_t *request)
{
    struct stream *stream = request->data;
    ssize_t len = request->result;
    int status = len < 0 ? (int)len : 0;

    uv_fs_req_cleanup(request);
    stream->out.requested = false;
    if (stream->shut) {
        one_closed(stream);
        return;
    }
    stream->flown += len > 0 ? (size_t)len : 0;
    if (status == 0 && stream->flown < stream->flying.len)
        status = write_file(stream);
    if (!stream->out.requested)
        write_finished(stream, status);
}

static int write_start(struct stream *stream)
{
    uv_buf_t all = {.base = stream->flying.data, .len = stream->flying.len};

    stream->flown = 0;
    if (!stream->out.has_handle)
        return write_file(stream);
    return uv_write(&stream->write, &stream->out.handle.stream, &all, 1, on_written);
}

static void pump(struct stream *stream)
{
    struct bytes spare = stream->flying;

    if (stream->writing || stream->queued.len == 0)
        return;
    stream->flying = stream->queued;
    stream->queued = spare;
    stream->writing = write_start(stream) == 0;
    if (stream->writing)
        return;
    bytes_clear(&stream->flying);
    uv_timer_start(&stream->timer, on_refused, 0, 0);
}

/* ---- the interface ---- */

struct stream *stream_create(uv_loop_t *loop, const struct stream_callbacks *callbacks, void *user)
{
    struct stream *stream;

    if (!allows(0, O_RDONLY) || !allows(1, O_WRONLY))
        return NULL;
    signal(SIGPIPE, SIG_IGN);
    stream = memory_or_exit(calloc(1, sizeof *stream));
    stream->loop = loop;
    stream->callbacks = *callbacks;
    stream->user = user;
    stream->write.data = stream;
    uv_timer_init(loop, &stream->timer);
    stream->timer.data = stream;
    if (port_open(stream, &stream->in, 0) && port_open(stream, &stream->out, 1) &&
        read_start(stream))
        return stream;
    stream->orphan = true;
    stream->closing = true;
    shut(stream);
    return NULL;
}

void stream_write(struct stream *stream, const char *bytes, size_t len)
{
    if (stream->broken || stream->closing || len == 0)
        return;
    bytes_add(&stream->queued, bytes, len);
    pump(stream);
}

size_t stream_pending(const struct stream *stream)
{
    return stream->queued.len + stream->flying.len - (stream->writing ? stream->flown : 0);
}

void stream_close(struct stream *stream, unsigned milliseconds, void (*on_closed)(void *user))
{
    stream->closing = true;
    stream->on_closed = on_closed;
    if (stream->in.has_handle)
        uv_read_stop(&stream->in.handle.stream);
    uv_timer_start(&stream->timer, on_deadline, milliseconds, 0);
    close_when_drained(stream);
}

void stream_destroy(struct stream *stream)
{
    if (!stream)
        return;
    free(stream->queued.data);
    free(stream->flying.data);
    free(stream);
}
