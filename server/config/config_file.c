#include "server/config/config_file.h"

#include "server/base/alloc.h"
#include "server/config/paths.h"
#include "server/files/file.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

enum { SIZE_LIMIT = 1024 * 1024 };

struct config_file *config_file_create(const char *path, const char *here)
{
    struct config_file *file = xcalloc(1, sizeof *file);
    const char *below;

    file->path = xmemdup_string(path, strlen(path));
    below = path_below(file->path, here);
    file->shown = below ? below : file->path;
    return file;
}

static void drop_layer(struct config_file *file)
{
    if (file->layer)
        layer_finish(file->layer);
    free(file->layer);
    file->layer = NULL;
}

void config_file_destroy(struct config_file *file)
{
    if (!file)
        return;
    drop_layer(file);
    buffer_finish(&file->text);
    free(file->path);
    free(file);
}

/* A text with a mistake leaves the layer as it was. */
static void decode(struct config_file *file)
{
    struct layer *layer = xcalloc(1, sizeof *layer);

    file->broken = !layer_read(layer, file->text.bytes ? file->text.bytes : "", file->text.len,
                               &file->problem);
    if (file->broken) {
        layer_finish(layer);
        free(layer);
        return;
    }
    drop_layer(file);
    layer->origin = file->shown;
    layer->is_file = true;
    file->layer = layer;
}

void config_file_load(struct config_file *file)
{
    struct error err;

    file->open = false;
    file->broken = false;
    file->there = stat(file->path, &file->status) == 0;
    if (!file->there) {
        file->text.len = 0;
        drop_layer(file);
        return;
    }
    switch (file_read(file->path, SIZE_LIMIT, &file->text, &err)) {
    case FILE_READ:
        decode(file);
        return;
    case FILE_TOO_LARGE:
        error_set(&err, "too large for a configuration");
        break;
    case FILE_TROUBLE:
        break;
    }
    file->broken = true;
    file->problem = (struct layer_problem){{0, 0}, err};
}

void config_file_set_text(struct config_file *file, const char *text, size_t len)
{
    file->open = true;
    file->there = true;
    file->text.len = 0;
    buffer_add(&file->text, text, len);
    decode(file);
}

static bool is_same(const struct stat *a, const struct stat *b)
{
    return a->st_mtim.tv_sec == b->st_mtim.tv_sec && a->st_mtim.tv_nsec == b->st_mtim.tv_nsec &&
           a->st_size == b->st_size && a->st_ino == b->st_ino && a->st_dev == b->st_dev;
}

bool config_file_refresh(struct config_file *file)
{
    struct stat now;
    bool there;

    if (file->open)
        return false;
    there = stat(file->path, &now) == 0;
    if (there == file->there && (!there || is_same(&now, &file->status)))
        return false;
    config_file_load(file);
    return true;
}
