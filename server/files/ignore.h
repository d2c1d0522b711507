/**
 * Lists of ignore patterns, with the meaning that git gives them (gitignore(5), "PATTERN FORMAT").
 *
 * A list belongs to one folder: the one that holds its file. Paths are matched as bytes, relative
 * to that folder, with '/' between components. Of the patterns that match, the last one in the list
 * decides. That nothing below an ignored folder can come back is the walk's business: it does not
 * go in. Every pattern is matched in at most (pattern length * path length) steps.
 *
 * One thing differs from git on purpose: consecutive asterisks inside a component are always
 * ordinary asterisks, as the manual says. (git takes the ones in "a**" "/b" for a deep wildcard.)
 */
#ifndef STATUSLS_SERVER_FILES_IGNORE_H
#define STATUSLS_SERVER_FILES_IGNORE_H

#include "server/base/arena.h"

#include <stdbool.h>
#include <stddef.h>

struct ignore_pattern;

/** Zero-initialized is a valid empty list. */
struct ignore_list {
    struct arena arena;
    struct ignore_pattern *patterns;
    size_t count;
    size_t capacity;
};

enum ignore_verdict {
    IGNORE_SILENT, /* no pattern matches */
    IGNORE_OUT,    /* ignored */
    IGNORE_IN,     /* the last match is a negated pattern */
};

/** Compiles the lines of an ignore file and appends them. A line that can match nothing (a set that
 * never ends, a trailing backslash) is dropped, as are comments and blank lines. */
void ignore_add_lines(struct ignore_list *list, const char *text, size_t len);
/** `path` has no slash at either end and at least one byte. */
enum ignore_verdict ignore_match(const struct ignore_list *list, const char *path,
                                 bool is_directory);
/** Frees; safe twice. */
void ignore_finish(struct ignore_list *list);

#endif
