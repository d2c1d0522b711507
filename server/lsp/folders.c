#include "server/lsp/folders.h"

#include "protocol/lsp.h"
#include "protocol/uri.h"
#include "server/base/alloc.h"
#include "server/lsp/handlers.h"
#include "server/lsp/session.h"

#include <stdlib.h>
#include <string.h>

/* Without slashes at its end, or NULL. Caller frees. */
static char *path_of(const char *uri)
{
    char *path = uri ? uri_to_path(uri) : NULL;
    size_t len = path ? strlen(path) : 0;
    while (len > 1 && path[len - 1] == '/')
        path[--len] = '\0';
    return path;
}

static size_t find(const struct folders *folders, const char *path)
{
    size_t i = 0;
    while (i < folders->count && strcmp(folders->paths[i], path) != 0)
        i++;
    return i;
}

void folders_add(struct folders *folders, const char *uri)
{
    char *path = path_of(uri);
    if (!path || find(folders, path) < folders->count) {
        free(path);
        return;
    }
    folders->paths = xreallocarray(folders->paths, folders->count + 1, sizeof *folders->paths);
    folders->paths[folders->count++] = path;
}

void folders_remove(struct folders *folders, const char *uri)
{
    char *path = path_of(uri);
    size_t at = path ? find(folders, path) : folders->count;
    free(path);
    if (at == folders->count)
        return;
    free(folders->paths[at]);
    folders->count--;
    memmove(&folders->paths[at], &folders->paths[at + 1],
            (folders->count - at) * sizeof *folders->paths);
}

void folders_take(struct folders *folders, const struct lsp_initialize_params *params)
{
    const char *uri;
    for (size_t i = 0; (uri = lsp_folder_at(params->folders, i)); i++)
        folders_add(folders, uri);
    if (!folders->count && params->root)
        folders_add(folders, params->root);
}

void folders_finish(struct folders *folders)
{
    for (size_t i = 0; i < folders->count; i++)
        free(folders->paths[i]);
    free(folders->paths);
    *folders = (struct folders){0};
}

bool folder_may_be_walked(const char *path)
{
    const char *home = getenv("HOME");
    bool is_root = strcmp(path, "/") == 0 || strcmp(path, "/home") == 0 ||
                   strcmp(path, "/root") == 0 || strcmp(path, "/Users") == 0;
    bool is_elsewhere = path[0] == '/' && path[1] == '/';
    return path[0] == '/' && !is_root && !is_elsewhere && !(home && strcmp(path, home) == 0);
}

void handle_did_change_workspace_folders(
    struct session *session, const struct lsp_did_change_workspace_folders_params *params)
{
    const char *uri;
    for (size_t i = 0; (uri = lsp_folder_at(params->removed, i)); i++)
        folders_remove(&session->folders, uri);
    for (size_t i = 0; (uri = lsp_folder_at(params->added, i)); i++)
        folders_add(&session->folders, uri);
    index_touch(session, false);
    session->settings.changed = true;
    settings_refresh(session);
}
