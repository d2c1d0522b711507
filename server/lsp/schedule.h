/**
 * When documents are analyzed, and on which thread, and who waits for it.
 *
 * A small document is analyzed on the loop, within a budget of time. What is larger, what has
 * exceeded the budget, and what exceeded it once before, becomes a task for another thread. A
 * document has one task at most: an edit cancels it, and the next begins when it has come back, so
 * that a stubborn text occupies one thread, however fast somebody types.
 *
 * A request that needs the present analysis while a task is under way waits for it, outside the
 * queue, so that others are answered meanwhile. An edit ends the wait with an error (the places
 * that the request speaks of are no more), a cancellation too, and so does shutdown; closing the
 * document lets it be answered as for one that is not open.
 */
#ifndef STATUSLS_SERVER_LSP_SCHEDULE_H
#define STATUSLS_SERVER_LSP_SCHEDULE_H

#include <stdbool.h>

struct document;
struct scan;
struct session;
struct task;

enum {
    /* What is longer is never parsed on the loop: time cannot be trusted to end a parse, because
     * the parser does not look at it while it is in trouble, which grows with the square of the
     * length. */
    SCHEDULE_LOOP_BYTES = 8 * 1024,
    SCHEDULE_LOOP_NANOSECONDS = 5 * 1000 * 1000,
    /* At most so many tasks at a time, which is how many threads there are. */
    SCHEDULE_TASKS_MAX = 4,
};

/** Brings the analysis up to date at once, if that may be done on the loop; otherwise sees to it
 * that a task is under way, if there is room for one. True if the analysis is that of the present
 * text. */
bool schedule_refresh(struct session *session, struct document *document);
/** The request at hand is to be handled again once the analysis of that document is that of the
 * present text, or schedule_wake() says so of anything else. What its handler says now is dropped.
 */
void schedule_wait(struct session *session, const void *awaited);

/** Has the requests handled that await it. */
void schedule_wake(struct session *session, const void *awaited);

/** Answers the requests that await it with RequestCancelled. */
void schedule_cancel_waiting(struct session *session, const void *awaited);
/** Has the next step of a scan made, which comes back to index_stepped(). Takes `scan`. */
void schedule_submit_scan(struct session *session, struct scan *scan);

/** The text has changed. */
void schedule_edited(struct session *session, struct document *document);
/** The document is about to be closed. */
void schedule_closed(struct session *session, struct document *document);
/** A task has come back; takes it. */
void schedule_done(struct session *session, struct task *task);
/** Cancels all tasks and all requests that wait. */
void schedule_end(struct session *session);

#endif
