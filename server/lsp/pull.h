/** Diagnostics that the client asks for. */
#ifndef STATUSLS_SERVER_LSP_PULL_H
#define STATUSLS_SERVER_LSP_PULL_H

struct scan;
struct session;

/** Tells those who asked for the whole workspace, and take it bit by bit, what a scan has found up
 * to now. */
void pull_stream(struct session *session, const struct scan *scan);

#endif
