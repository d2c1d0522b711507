/**
 * The configuration in an editor: its settings, the .statusls.json files that are open in it (whose
 * texts count, not the disk's), and what is wrong with any of them.
 */
#ifndef STATUSLS_SERVER_LSP_SETTINGS_H
#define STATUSLS_SERVER_LSP_SETTINGS_H

#include "protocol/lsp.h"
#include "server/config/config.h"
#include "server/engine/policy.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct config_store;
struct document;
struct error;
struct json_t;
struct session;

/** What the session keeps about it. */
struct settings {
    struct config_options options; /* of the command line */
    char *editor;                  /* its settings, as JSON; NULL: none */
    struct config_store *store;
    struct settings_mark *marks; /* the files whose mistakes the client was told */
    char *complaint;             /* about the editor's settings, not told yet; may be NULL */
    size_t problem_count;        /* when the client was told last */
    bool changed;                /* look at the disk now */
    uint64_t looked_at;          /* when the disk was looked at, in nanoseconds */
};

/** False, with the reason, when an option cannot be understood. */
bool settings_init(struct settings *settings, const struct config_options *options,
                   struct error *err);
/** Safe on a zeroed struct. */
void settings_finish(struct settings *settings);

/** Takes initializationOptions, or the settings of didChangeConfiguration: an object that is ours,
 * or holds ours under "statusls". */
void settings_take(struct session *session, const struct json_t *value);
/** A document was opened or changed, or is about to be closed. */
void settings_see(struct session *session, struct document *document, bool closing);
/** Looks for changes on the disk, but not all the time. Where anything is new, all documents are to
 * be analyzed again, and the client is told what is wrong now. */
void settings_refresh(struct session *session);
/** What holds for the document; false when it is excluded. Holds the lexicon. */
bool settings_policy(struct session *session, const struct document *document,
                     struct policy *policy);

/** The features in force for a path, a bit for each enum feature; "" is no file. */
unsigned settings_features(struct session *session, const char *path);
/** As it goes into a report; borrowed. */
struct settings_told {
    const char *uri;
    const struct json_t *items;
    const char *id;
};
/** The configuration of that index with a mistake; false when there are not so many. */
bool settings_told_at(const struct session *session, size_t index, struct settings_told *out);
/** What is wrong with an open configuration, or NULL. In the scratch arena. */
const struct lsp_diagnostic *settings_problem_of(struct session *session,
                                                 const struct document *document);

#endif
