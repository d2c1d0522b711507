/** What one client and we know of each other: the phase, what it announced, its documents. */
#ifndef STATUSLS_SERVER_LSP_SESSION_H
#define STATUSLS_SERVER_LSP_SESSION_H

#include "protocol/lsp.h"
#include "server/base/arena.h"
#include "server/config/features.h"
#include "server/lsp/asks.h"
#include "server/lsp/documents.h"
#include "server/lsp/folders.h"
#include "server/lsp/index.h"
#include "server/lsp/queue.h"
#include "server/lsp/server.h"
#include "server/lsp/settings.h"
#include "server/lsp/status.h"
#include "server/text/position.h"

#include <stdbool.h>

struct task;

enum {
    /* A client that keeps sending nonsense must not have its log filled by us. */
    SESSION_NOTICE_MAX = 20,
    /* So many diagnostics are published for a document, and no more: nobody reads them, and the
     * editor has to draw them. */
    SESSION_DIAGNOSTICS_MAX = 1000,
};

/** A request that has the client ask again. */
struct refresh {
    bool used;  /* the client has asked since the last one, so there is something to renew */
    bool open;  /* unanswered */
    bool again; /* when that is answered */
};

struct session {
    enum lsp_phase phase;
    bool exited;
    enum position_encoding encoding;
    struct lsp_client_capabilities client;
    bool pulls;           /* diagnostics are asked for, and not published */
    bool settings_pulled; /* the client has told its settings when it was asked */
    bool announced_symbols;
    bool announced_code_lens;
    struct refresh pull_refresh;
    struct refresh hint_refresh;
    struct folders folders;
    char *pages_folder; /* NULL: there is none, or it was not looked for; see server/lsp/pages.h */
    bool pages_looked_for;
    bool pages_copied;
    struct asks asks;
    enum lsp_trace trace;
    struct documents documents;
    struct task *tasks; /* under way, those of closed documents included */
    unsigned task_count;
    uint64_t uses;        /* counts how often documents were asked for */
    struct queue waiting; /* requests that wait for a task */
    const void *awaited;  /* by the request at hand; see schedule_wait() */
    struct arena scratch; /* for the message at hand; dropped after it */
    struct settings settings;
    struct index index;
    struct latency latencies[LATENCY_METHODS];
    bool told_workspace;    /* an answer to workspace/diagnostic was given */
    struct queued *current; /* the request at hand */
    unsigned notices;
    struct lsp_callbacks callbacks;
    void *user;
};

void session_init(struct session *session, const struct lsp_callbacks *callbacks, void *user);
/** Safe on a zeroed struct. */
void session_finish(struct session *session);

/** Sends a whole frame. */
void session_send(struct session *session, const char *frame, size_t len);
/** Sends a notification; takes `params`. */
void session_notify(struct session *session, const char *method, struct json_t *params);
/** Says in the client's log what went wrong with a message or a document, SESSION_NOTICE_MAX times
 * a session. */
void session_notice(struct session *session, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
/** Writes a line to our own log. */
void session_log(struct session *session, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/** The open document of that uri with an analysis of its present text, or NULL. Where the analysis
 * is still to come, the request waits for it and is handled again: NULL until then. */
struct document *session_document(struct session *session, const char *uri);
/** schedule_refresh(), and a notice about a document that is too large. */
bool session_refresh(struct session *session, struct document *document);
/** Sees to the next document that changed: publishes its diagnostics, or has a task begin that will
 * come back to it. False when nothing can be done now. */
bool session_publish_next(struct session *session);
/** What is published of the document, in the scratch arena. The analysis is of the present text. */
struct lsp_diagnostic *session_diagnostics(struct session *session, struct document *document,
                                           size_t *count);
/** The features, a bit for each, where the session stands: in its first folder. */
unsigned session_features(struct session *session);
/** As session_document(), and NULL too where the configuration switches the feature off. */
struct document *session_served(struct session *session, const char *uri, enum feature feature);
/** True if the feature is on for the document. */
bool session_serves(struct session *session, const struct document *document, enum feature feature);
/** Publishes an empty list for the document. */
void session_publish_nothing(struct session *session, const struct document *document);

#endif
