/** Which lines of which files changed, read from a unified diff. */
#ifndef STATUSLS_SERVER_SELECT_CHANGES_H
#define STATUSLS_SERVER_SELECT_CHANGES_H

#include "server/base/arena.h"
#include "server/base/error.h"
#include "server/base/text.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/** Lines from 1, both inclusive. */
struct line_range {
    uint32_t first;
    uint32_t last;
};

struct changed_file {
    const char *path;          /* absolute */
    struct line_range *ranges; /* in order */
    size_t count;
    size_t capacity;
    const struct buffer *content; /* what is to be looked at instead of the file; or NULL */
};

/** Zero-initialized is a valid set of no changes. */
struct changes {
    struct arena arena;
    struct changed_file *files;
    size_t count;
    size_t capacity;
};

/**
 * Adds the lines that the diff writes, of files that are there afterwards. Any text may stand
 * around the files' parts, and quoted names, renames, new, deleted and binary files are understood
 * as git writes them. `root` is what its names are relative to, absolute; a leading "a/", "b/" or
 * another single letter is left out when both names of a file have one. False, with the line, when
 * a part is cut off.
 */
bool changes_read(struct changes *changes, const char *root, struct text diff, struct error *err);
/** Adds all lines of a file. */
struct changed_file *changes_add_whole(struct changes *changes, const char *root, const char *path);
/** To be called after the last addition: sorts, and joins what is said of one file. */
void changes_sort(struct changes *changes);
/** NULL when none of its lines changed. `path` is absolute. */
const struct changed_file *changes_find(const struct changes *changes, const char *path);
/** True if one of the lines from `first` to `last` changed. */
bool changed_file_touches(const struct changed_file *file, uint32_t first, uint32_t last);
/** Frees; safe twice. */
void changes_finish(struct changes *changes);

#endif
