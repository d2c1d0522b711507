/** Recorded sessions: one line a message, {"at": milliseconds, "message": ...}. */
#ifndef STATUSLS_PROTOCOL_LSP_RECORD_H
#define STATUSLS_PROTOCOL_LSP_RECORD_H

#include <stddef.h>
#include <stdint.h>

struct json_t;

/** Changes a text in place, and not its length. */
typedef void lsp_mask(char *text, size_t len);

/** The line for a message, without the line feed. All text of documents in it is masked. Caller
 * frees with free(). */
char *lsp_record_line(const struct json_t *message, uint64_t milliseconds, lsp_mask *mask);
/** The message in a line, as it is sent; NULL when there is none. Caller frees with free(). */
char *lsp_record_message(const char *line, size_t len);

#endif
