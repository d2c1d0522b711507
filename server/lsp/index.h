/**
 * What is known of all files of the folders. Nothing is looked at before somebody asks; after that,
 * changes that the client tells of, or the mere time where it tells of none, have it looked at
 * again. One scan at a time.
 */
#ifndef STATUSLS_SERVER_LSP_INDEX_H
#define STATUSLS_SERVER_LSP_INDEX_H

#include "server/lsp/scan.h"

#include <stdbool.h>
#include <stdint.h>

struct session;
struct task;

/** Zero-initialized knows nothing. */
struct index {
    struct scan_list files; /* of the last whole scan */
    bool running;
    bool fresh; /* nothing has happened since the last scan began */
    bool holds; /* the configuration is that of the last scan */
    uint64_t scanned_at;
    uint64_t started_at;
    unsigned number; /* of the scan */
    bool asked_for_progress;
    bool shows_progress;
    bool stopped; /* by the user */
    uint64_t told_at;
};

/** True if the index is up to date. Otherwise a scan is under way, and the request at hand waits
 * for its next step. */
bool index_ready(struct session *session);
/** A file may have changed, or the configuration too: `everything`. */
void index_touch(struct session *session, bool everything);
/** A step has been made; takes the task. */
void index_stepped(struct session *session, struct task *task);
void index_finish(struct index *index);
/** True if there is a folder to look at. */
bool index_has_folders(const struct session *session);

#endif
