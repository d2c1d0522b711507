/**
 * A look at all files of the folders, in steps that each take a moment on any thread: what codes
 * they hold, and what the rules say. What a file yields is kept as long as the file stays as it is.
 */
#ifndef STATUSLS_SERVER_LSP_SCAN_H
#define STATUSLS_SERVER_LSP_SCAN_H

#include "protocol/lsp_pull.h"
#include "server/lsp/place.h"

#include <stdatomic.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct config_store;
struct session;

/** Never changes once it is made; shared between one scan and the next. */
struct scan_file {
    atomic_uint holders;
    char *path;
    char *uri;
    int64_t changed_at; /* in nanoseconds */
    int64_t size;
    struct scan_places places;
    struct json_t *items; /* diagnostics; NULL: none */
    char id[LSP_REPORT_ID_SIZE];
};

/** Sorted by path. */
struct scan_list {
    struct scan_file **files;
    size_t count;
};

struct scan {
    struct config_store *configs;
    char **folders;
    size_t folder_count;
    struct session *view; /* what decides how things are said; see scan.c */
    struct scan_list old; /* of the last scan; what is as it was is taken from there */
    bool old_holds;       /* false: the configuration is another one now */
    bool walked;          /* the files are known, some without what they hold */
    struct scan_list found;
    size_t next; /* of `found`: the first that was not looked at */
};

/** For the session's folders and configuration, as they are now. `old` may be empty. */
struct scan *scan_create(struct session *session, const struct scan_list *old, bool old_holds);
/** On any thread: goes on for some milliseconds, or until `stopped`. True if all is done. */
bool scan_step(struct scan *scan, const atomic_bool *stopped);
void scan_destroy(struct scan *scan);

struct scan_file *scan_file_hold(struct scan_file *file);
void scan_list_finish(struct scan_list *list);

#endif
