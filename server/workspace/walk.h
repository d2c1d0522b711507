/**
 * From paths on the command line to the files to check.
 *
 * A file that was named is taken whatever it is called and whoever ignores it. A folder is walked:
 * what the ignore files leave out (server/workspace/scope.h), what is not a regular file, and every
 * symbolic link stays out, and so does .git; a folder that was named is walked even when it is
 * ignored or a symbolic link itself. Hidden files are files like others. What a configuration
 * excludes is left out whether it was named or not.
 */
#ifndef STATUSLS_SERVER_WORKSPACE_WALK_H
#define STATUSLS_SERVER_WORKSPACE_WALK_H

#include "server/base/arena.h"
#include "server/base/buffer.h"
#include "server/config/config.h"

#include <stdbool.h>
#include <stddef.h>

struct changed_file;
struct ignore_list;

struct walk_file {
    const char
        *path;     /* as it was named, without "./", doubled and trailing slashes; in the arena */
    bool named;    /* on the command line, not found in a folder */
    bool excluded; /* by its configuration; only when named, for others are left out */
    const struct changed_file *changed; /* which of its lines count; NULL: all */
    const struct buffer *content;       /* what is to be read instead of the file; NULL: the file */
    const struct config *config;        /* in force for it; NULL without a store */
};

struct walk {
    struct config_store *configs; /* NULL: there are none */
    bool no_ignore; /* the ignore files, and what is left out without them, do not count */
    const struct ignore_list *excludes; /* of folders' files, on top; NULL: none */
    const char *folder;                 /* absolute: what they are relative to */
    bool (*wants)(const char *path);    /* asked for each file found in a folder */
    void (*on_trouble)(const char *path, const char *text, void *user);
    void *user;
    struct walk_file *files; /* after walk_sort: in the order of their bytes, each path once */
    size_t count;
    size_t capacity;
    struct arena arena;
};

/** Adds a file, or the files of a folder. What cannot be read is told to on_trouble; the rest goes
 * on. */
void walk_add(struct walk *walk, const char *path);
/** Adds a text that is not read from the disk but has a name there, which need not exist. `content`
 * is borrowed. */
void walk_add_content(struct walk *walk, const char *path, const struct buffer *content);
/** To be called once, after the last walk_add. */
void walk_sort(struct walk *walk);
/** Frees; safe twice. */
void walk_finish(struct walk *walk);

#endif
