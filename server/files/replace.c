#include "server/files/replace.h"

#include "server/base/buffer.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { ATTEMPTS = 100, MODE_BITS = 07777, MODE_NEW = 0666 };

static bool fail(struct error *err)
{
    return error_set(err, "%s", strerror(errno));
}

static bool write_all(int fd, const char *bytes, size_t len)
{
    while (len > 0) {
        ssize_t written = write(fd, bytes, len);

        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return false;
        bytes += written;
        len -= (size_t)written;
    }
    return true;
}

/* A new file beside `path`, whose name is left in `name`; or -1. */
static int open_beside(const char *path, struct buffer *name)
{
    int fd = -1;

    for (int i = 0; i < ATTEMPTS && fd < 0; i++) {
        name->len = 0;
        buffer_format(name, "%s.%d-%d.tmp", path, (int)getpid(), i);
        fd = open(name->bytes, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, MODE_NEW);
        if (fd < 0 && errno != EEXIST)
            break;
    }
    return fd;
}

/* The first of these steps that fails leaves errno. The data is on the disk before the name is. */
static bool fill_and_rename(int fd, const char *from, const char *to, const struct stat *old)
{
    if (old && fchmod(fd, old->st_mode & MODE_BITS) != 0)
        return false;
    return fsync(fd) == 0 && rename(from, to) == 0;
}

static bool replace_regular(const char *path, const char *bytes, size_t len, const struct stat *old)
{
    struct buffer name = {0};
    int fd = open_beside(path, &name);
    bool done = fd >= 0 && write_all(fd, bytes, len) && fill_and_rename(fd, name.bytes, path, old);
    int why = errno;

    if (fd >= 0 && !done)
        unlink(name.bytes);
    if (fd >= 0)
        close(fd);
    buffer_finish(&name);
    errno = why;
    return done;
}

static bool write_to(const char *path, const char *bytes, size_t len)
{
    int fd = open(path, O_WRONLY | O_CLOEXEC | O_NOCTTY);
    bool done = fd >= 0 && write_all(fd, bytes, len);
    int why = errno;

    if (fd >= 0)
        close(fd);
    errno = why;
    return done;
}

bool file_replace(const char *path, const char *bytes, size_t len, struct error *err)
{
    struct stat old;
    char *real;
    bool done;

    if (stat(path, &old) != 0)
        return replace_regular(path, bytes, len, NULL) || fail(err);
    if (!S_ISREG(old.st_mode))
        return write_to(path, bytes, len) || fail(err);
    real = realpath(path, NULL);
    done = real && replace_regular(real, bytes, len, &old);
    free(real);
    return done || fail(err);
}
