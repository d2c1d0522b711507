/** `statusls --explain WHAT`: the pages of the catalog and of the rules, on a terminal. */
#ifndef STATUSLS_SERVER_CHECK_EXPLAIN_COMMAND_H
#define STATUSLS_SERVER_CHECK_EXPLAIN_COMMAND_H

/**
 * Prints the page of `what` on stdout: a code (409), a class (4xx), a vendor's code (499 or
 * nginx-499), a name in any spelling ("Not Found", conflict, :conflict, http.StatusConflict,
 * HTTP_409_CONFLICT), or a rule's id. Returns the exit status: 0, or 2 when nothing of that name is
 * known (stderr then says what is nearest) or stdout is gone.
 */
int explain_run(const char *what);

#endif
