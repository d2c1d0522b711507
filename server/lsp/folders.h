/** The folders that the client has open. Spec: LSP 3.17, "Workspace Folders". */
#ifndef STATUSLS_SERVER_LSP_FOLDERS_H
#define STATUSLS_SERVER_LSP_FOLDERS_H

#include <stdbool.h>
#include <stddef.h>

struct lsp_initialize_params;

/** Zero-initialized is empty. Each once, in the order in which they came. */
struct folders {
    char **paths;
    size_t count;
};

/** From workspaceFolders, else rootUri. */
void folders_take(struct folders *folders, const struct lsp_initialize_params *params);
/** Both ignore a uri that is no file:. */
void folders_add(struct folders *folders, const char *uri);
void folders_remove(struct folders *folders, const char *uri);
void folders_finish(struct folders *folders);
/** True for a folder that is worth a walk: not the root, not a home folder, not on another machine.
 */
bool folder_may_be_walked(const char *path);

#endif
