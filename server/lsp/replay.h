/** Sessions that are played without a client. */
#ifndef STATUSLS_SERVER_LSP_REPLAY_H
#define STATUSLS_SERVER_LSP_REPLAY_H

struct config_options;

/** Plays what `--record` wrote, and prints what the server says to it, one message a line. Returns
 * the exit status: 2 when the file cannot be read. */
int lsp_replay(const struct config_options *config, const char *file);
/** Prints what works with which editor, by having each editor's capabilities tried out. Returns 0,
 * or 1 when something does not work that should. */
int lsp_doctor(void);

#endif
