/**
 * What code actions do to a document, from the few words that name it (struct lsp_action_data), so
 * that the edit can be made when it is listed, when the client asks for it, or by a command.
 */
#ifndef STATUSLS_SERVER_LSP_ACTIONS_H
#define STATUSLS_SERVER_LSP_ACTIONS_H

#include "protocol/lsp_action.h"
#include "server/engine/finding.h"

struct document;
struct session;

#define ACTION_FIX "fix"                  /* `rule`, `at`, `fix` */
#define ACTION_FIX_RULE "fixRule"         /* `rule`: the preferred fix of each of its findings */
#define ACTION_FIX_ALL "fixAll"           /* the safe fixes of all findings */
#define ACTION_REWRITE "rewrite"          /* `at`, `fix`: the spelling of that index */
#define ACTION_SILENCE_LINE "silenceLine" /* `rule`, `at`: a comment above */
#define ACTION_SILENCE_FILE "silenceFile" /* `rule`: a comment at the top */

struct action_edits {
    const struct text_edit *edits; /* sorted, not overlapping */
    size_t count;
};

/** In the session's scratch arena; none when the action is not possible. The document's analysis is
 * of the present text. */
struct action_edits actions_edits(struct session *session, const struct document *document,
                                  const struct lsp_action_data *data);
/** How many findings of the rule have a fix that "fixRule" would take. */
size_t actions_fixable(const struct document *document, const struct rule *rule);

#endif
