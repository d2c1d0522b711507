/** Comments that silence a finding; see docs/suppressions.md. */
#ifndef STATUSLS_SERVER_LSP_SILENCE_H
#define STATUSLS_SERVER_LSP_SILENCE_H

#include "server/lsp/actions.h"

/** One edit, or none where a comment would not be one: in the middle of a string, say. What would
 * come of it is analyzed, so it is sure. `file`: at the top of the file, for all of it. */
struct action_edits silence_edits(struct session *session, const struct document *document,
                                  const struct finding *finding, bool file);

#endif
