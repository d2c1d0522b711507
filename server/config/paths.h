/** Private to server/config: paths as text. Callers free what they get. */
#ifndef STATUSLS_SERVER_CONFIG_PATHS_H
#define STATUSLS_SERVER_CONFIG_PATHS_H

/** The folder that a path lies in; "/" has itself. */
char *path_folder(const char *path);
/** `path`, seen from `folder` when it is relative. */
char *path_join(const char *folder, const char *path);
/** Absolute; without symbolic links in its folder where that exists. */
char *path_absolute(const char *path);
/** What stands behind `folder` and a slash; NULL when the path lies elsewhere. Borrowed. */
const char *path_below(const char *path, const char *folder);

#endif
