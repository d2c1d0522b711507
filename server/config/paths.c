#include "server/config/paths.h"

#include "server/base/alloc.h"
#include "server/base/buffer.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

char *path_folder(const char *path)
{
    const char *slash = strrchr(path, '/');

    if (!slash)
        return xmemdup_string(".", 1);
    return xmemdup_string(path, slash == path ? 1 : (size_t)(slash - path));
}

char *path_join(const char *folder, const char *path)
{
    struct buffer whole = {0};

    if (*path != '/') {
        buffer_add_string(&whole, folder);
        if (whole.len == 0 || whole.bytes[whole.len - 1] != '/')
            buffer_add_string(&whole, "/");
    }
    buffer_add_string(&whole, path);
    return whole.bytes;
}

/* The nearest folder above that exists counts; what lies below it is taken as it is written. */
static char *real_folder(const char *folder)
{
    char *real = realpath(folder, NULL);
    const char *slash = strrchr(folder, '/');
    char *above;
    char *joined;

    if (real || !slash)
        return real ? real : xmemdup_string("/", 1);
    above = path_folder(folder);
    real = real_folder(above);
    joined = path_join(real, slash + 1);
    free(real);
    free(above);
    return joined;
}

char *path_absolute(const char *path)
{
    const char *slash = strrchr(path, '/');
    char *here = realpath(".", NULL);
    char *whole = path_join(here ? here : "/", path);
    char *folder = path_folder(whole);
    char *real = real_folder(folder);
    char *absolute = path_join(real, slash ? slash + 1 : path);

    free(real);
    free(folder);
    free(whole);
    free(here);
    return absolute;
}

const char *path_below(const char *path, const char *folder)
{
    size_t len = strlen(folder);

    if (len > 0 && folder[len - 1] == '/')
        len--;
    return strncmp(path, folder, len) == 0 && path[len] == '/' ? path + len + 1 : NULL;
}
