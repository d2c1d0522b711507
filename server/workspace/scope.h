/**
 * Which ignore files speak about a path.
 *
 * A scope is a folder with something to say; scopes form a chain up to the root of the repository,
 * or to the folder where the walk began when there is none. For one path the sources are asked in
 * this order, each from the path's own folder upwards, and the first answer holds:
 *
 *     .statuslsignore, .ignore, .gitignore, $GIT_DIR/info/exclude, our defaults
 *
 * The two of git end at the root of the innermost repository. The defaults leave out what is
 * vendored, minified or generated; any of the others brings it back with a negated pattern, such as
 * "!vendor/".
 */
#ifndef STATUSLS_SERVER_WORKSPACE_SCOPE_H
#define STATUSLS_SERVER_WORKSPACE_SCOPE_H

#include <stdbool.h>

struct scope;

/** True if a file of that name makes its folder a scope. */
bool scope_is_source(const char *name);
/** The scopes of all folders above `folder`, which is absolute and without symbolic links.
 * scope_destroy frees the chain. */
struct scope *scope_create_above(const char *folder);
/** The scope of `folder`, below `parent` (borrowed). Never NULL. */
struct scope *scope_create(struct scope *parent, const char *folder);
/** Frees this scope alone and returns its parent; NULL is fine. */
struct scope *scope_leave(struct scope *scope);
/** Frees the chain; NULL is fine. */
void scope_destroy(struct scope *scope);
/** `path` is absolute and lies below the scope's folder. */
bool scope_ignores(const struct scope *scope, const char *path, bool is_directory);

#endif
