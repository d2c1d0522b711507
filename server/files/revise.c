#include "server/files/revise.h"

#include "server/base/buffer.h"
#include "server/files/file.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { ATTEMPTS = 100, MODE_BITS = 07777 };

static bool fail(struct error *err)
{
    return error_set(err, "%s", strerror(errno));
}

static bool write_all(int fd, struct text text)
{
    while (text.len > 0) {
        ssize_t written = write(fd, text.bytes, text.len);

        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return false;
        text.bytes += written;
        text.len -= (uint32_t)written;
    }
    return true;
}

/* A hidden name, so that a tool which looks for source code passes what a kill leaves behind. */
static void name_beside(struct buffer *name, const char *path, int attempt)
{
    const char *slash = strrchr(path, '/');
    size_t folder = slash ? (size_t)(slash + 1 - path) : 0;

    name->len = 0;
    buffer_add(name, path, folder);
    buffer_format(name, ".%.200s.%ld-%d.tmp", path + folder, (long)getpid(), attempt);
}

static int open_beside(const char *path, struct buffer *name)
{
    int fd = -1;

    for (int i = 0; i < ATTEMPTS && fd < 0; i++) {
        name_beside(name, path, i);
        fd = open(name->bytes, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR);
        if (fd < 0 && errno != EEXIST)
            break;
    }
    return fd;
}

/* Another owner's file stays theirs where we may do that; the mode comes after, for a change of
 * owner takes bits away. */
static bool take_after(int fd, const struct stat *old)
{
    if (fchown(fd, old->st_uid, old->st_gid) != 0 && errno != EPERM)
        return false;
    return fchmod(fd, old->st_mode & MODE_BITS) == 0;
}

static bool is_as_read(const char *path, struct text before, struct error *err)
{
    struct buffer now = {0};
    bool same = file_read(path, before.len, &now, NULL) == FILE_READ && now.len == before.len &&
                memcmp(now.bytes, before.bytes, before.len) == 0;

    buffer_finish(&now);
    return same || error_set(err, "changed since it was read; left alone");
}

static bool fill(int fd, struct text text, const struct stat *old, struct error *err)
{
    return (write_all(fd, text) && take_after(fd, old) && fsync(fd) == 0) || fail(err);
}

static bool replace(const char *path, struct text before, struct text after, struct error *err)
{
    struct buffer name = {0};
    struct stat old;
    bool done;
    int fd;

    if (stat(path, &old) != 0 || access(path, W_OK) != 0)
        return fail(err);
    fd = open_beside(path, &name);
    done = fd < 0 ? fail(err)
                  : fill(fd, after, &old, err) && is_as_read(path, before, err) &&
                        (rename(name.bytes, path) == 0 || fail(err));
    if (fd >= 0 && !done)
        unlink(name.bytes);
    if (fd >= 0)
        close(fd);
    buffer_finish(&name);
    return done;
}

bool file_revise(const char *path, struct text before, struct text after, struct error *err)
{
    char *real = realpath(path, NULL);
    bool done = real ? replace(real, before, after, err) : fail(err);

    free(real);
    return done;
}
