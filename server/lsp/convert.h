/** From the engine's findings to the protocol's diagnostics and edits: the one border between bytes
 * and positions. What the client did not announce is left out here. */
#ifndef STATUSLS_SERVER_LSP_CONVERT_H
#define STATUSLS_SERVER_LSP_CONVERT_H

#include "protocol/lsp_action.h"
#include "server/engine/finding.h"

struct document;
struct rewrite;
struct session;

/** Lists live in the session's scratch arena, texts in the document's; both until the next message.
 */
struct lsp_diagnostic convert_finding(struct session *session, const struct document *document,
                                      const struct finding *finding);
/** As above; `finding` is the one that the fix belongs to. */
struct lsp_code_action convert_fix(struct session *session, const struct document *document,
                                   const struct finding *finding, const struct fix *fix);
/** A code in its other spelling. */
struct lsp_code_action convert_rewrite(struct session *session, const struct document *document,
                                       const struct rewrite *rewrite);
/** As above. */
const struct lsp_text_edit *convert_edits(struct session *session, const struct document *document,
                                          const struct text_edit *from, size_t count);
/** The address of the first section that a text such as "RFC 9110 section 15.4.4" names, in the
 * session's scratch arena; NULL when it names none. */
const char *convert_spec_href(struct session *session, const char *spec);

#endif
