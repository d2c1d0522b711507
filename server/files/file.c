#include "server/files/file.h"

#include "server/base/alloc.h"

#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static enum file_outcome trouble(struct buffer *out, struct error *err, const char *text)
{
    out->len = 0;
    error_set(err, "%s", text);
    return FILE_TROUBLE;
}

static void reserve(struct buffer *out, size_t capacity)
{
    if (capacity <= out->capacity)
        return;
    out->bytes = xreallocarray(out->bytes, capacity, 1);
    out->capacity = capacity;
}

/* The size that stat reports is only a first guess: files grow, and those below /proc claim 0. */
static enum file_outcome read_all(int fd, size_t limit, struct buffer *out, struct error *err)
{
    for (;;) {
        ssize_t got;

        if (out->capacity - out->len < 2)
            reserve(out, out->capacity * 2);
        got = read(fd, out->bytes + out->len, out->capacity - out->len - 1);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return trouble(out, err, strerror(errno));
        if (got == 0)
            break;
        out->len += (size_t)got;
        if (out->len > limit) {
            out->len = 0;
            return FILE_TOO_LARGE;
        }
    }
    out->bytes[out->len] = '\0';
    return FILE_READ;
}

static enum file_outcome read_open(int fd, size_t limit, struct buffer *out, struct error *err)
{
    struct stat status;

    if (fstat(fd, &status) != 0)
        return trouble(out, err, strerror(errno));
    if (!S_ISREG(status.st_mode))
        return trouble(out, err, "not a regular file");
    if ((uintmax_t)status.st_size > limit)
        return FILE_TOO_LARGE;
    reserve(out, (size_t)status.st_size + 256);
    return read_all(fd, limit, out, err);
}

enum file_outcome file_read(const char *path, size_t limit, struct buffer *out, struct error *err)
{
    int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
    enum file_outcome outcome;

    out->len = 0;
    if (fd < 0)
        return trouble(out, err, strerror(errno));
    outcome = read_open(fd, limit, out, err);
    close(fd);
    return outcome;
}

/* ---- what is worth a look ---- */

enum {
    BINARY_PROBE = 8 * 1024,
    MINIFIED_SIZE = 50 * 1000,
    MINIFIED_LINE = 1000,
};

bool file_is_binary(const char *text, size_t len)
{
    return memchr(text, '\0', len < BINARY_PROBE ? len : BINARY_PROBE) != NULL;
}

bool file_is_minified(const char *text, size_t len)
{
    const char *end = text + len;
    size_t lines = 1;

    if (len <= MINIFIED_SIZE)
        return false;
    while ((text = memchr(text, '\n', (size_t)(end - text)))) {
        text++;
        lines++;
    }
    return len / lines > MINIFIED_LINE;
}
