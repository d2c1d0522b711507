/*
 * The fixes of the findings that touch a range, whatever diagnostics the client sends along: some
 * send none; comments that silence them; and the other spellings of the code that is there. Spec:
 * LSP 3.17, "Code Action Request".
 */
#include "server/engine/rewrite.h"
#include "server/engine/rule.h"
#include "server/languages/language.h"
#include "server/lsp/actions.h"
#include "server/lsp/convert.h"
#include "server/lsp/handlers.h"
#include "server/lsp/schedule.h"

#include <string.h>

enum { ACTIONS_MAX = 64 };

struct collector {
    struct session *session;
    const struct document *document;
    struct lsp_code_action list[ACTIONS_MAX];
    size_t count;
};

static bool touches(struct span a, struct span b)
{
    return a.start <= b.end && b.start <= a.end;
}

static struct lsp_action_data data_of(const struct document *document, const char *what)
{
    return (struct lsp_action_data){
        .uri = document->uri,
        .version = document->version,
        .what = what,
    };
}

/* Gives the action its edit, now or later. An action without one is dropped. */
static void add(struct collector *collector, struct lsp_code_action action)
{
    struct session *session = collector->session;
    action.later = !action.edit_count && session->client.code_action_data;
    if (!action.edit_count && !action.later) {
        struct action_edits edits = actions_edits(session, collector->document, &action.data);
        action.edits = convert_edits(session, collector->document, edits.edits, edits.count);
        action.edit_count = edits.count;
    }
    if (collector->count < ACTIONS_MAX && (action.later || action.edit_count))
        collector->list[collector->count++] = action;
}

static void add_fixes(struct collector *collector, const struct finding *finding)
{
    for (size_t i = 0; i < finding->fix_count; i++) {
        struct lsp_code_action action =
            convert_fix(collector->session, collector->document, finding, &finding->fixes[i]);
        action.data = data_of(collector->document, ACTION_FIX);
        action.data.rule = finding->rule->id;
        action.data.at = finding->span.start;
        action.data.fix = (uint32_t)i;
        add(collector, action);
    }
}

static void add_for_rule(struct collector *collector, const struct finding *finding,
                         const char *what, const char *title)
{
    struct lsp_code_action action = {
        .title = title,
        .kind = "quickfix",
        .diagnostic = convert_finding(collector->session, collector->document, finding),
        .data = data_of(collector->document, what),
    };
    action.data.rule = finding->rule->id;
    action.data.at = finding->span.start;
    add(collector, action);
}

/* Behind the fixes, for they are a last resort. */
static void add_others(struct collector *collector, const struct finding *finding)
{
    struct arena *scratch = &collector->session->scratch;
    const char *rule = finding->rule->id;
    size_t fixable = actions_fixable(collector->document, finding->rule);
    if (fixable > 1)
        add_for_rule(collector, finding, ACTION_FIX_RULE,
                     arena_format(scratch, "Fix all %zu of %s in this file", fixable, rule));
    if (strcmp(rule, "unused-suppression") == 0) /* it is a comment too many already */
        return;
    add_for_rule(collector, finding, ACTION_SILENCE_LINE,
                 arena_format(scratch, "Silence %s here", rule));
    add_for_rule(collector, finding, ACTION_SILENCE_FILE,
                 arena_format(scratch, "Silence %s in this file", rule));
}

static bool is_first_of_rule(const struct document *document, struct span span, size_t index)
{
    const struct finding *findings = document->known.analysis.findings;
    for (size_t i = 0; i < index; i++)
        if (findings[i].rule == findings[index].rule && touches(findings[i].span, span))
            return false;
    return true;
}

static void add_quick_fixes(struct collector *collector, struct span span)
{
    const struct analysis *analysis = &collector->document->known.analysis;
    for (size_t i = 0; i < analysis->finding_count; i++)
        if (touches(analysis->findings[i].span, span))
            add_fixes(collector, &analysis->findings[i]);
    for (size_t i = 0; i < analysis->finding_count; i++)
        if (touches(analysis->findings[i].span, span) &&
            is_first_of_rule(collector->document, span, i))
            add_others(collector, &analysis->findings[i]);
}

/* How a code is written is a matter of taste: only for those who ask. */
static void add_rewrites(struct collector *collector, struct span span)
{
    const struct document *document = collector->document;
    struct rewrite rewrites[REWRITES_MAX];
    const struct idiom_file file = {
        .text = {document->known.text, document->source.len},
        .family = document->language ? family_find(document->language->family) : NULL,
        .analysis = &document->known.analysis,
    };
    size_t count =
        file.text.bytes ? rewrites_at(&file, span, &collector->session->scratch, rewrites) : 0;
    for (size_t i = 0; i < count; i++) {
        struct lsp_code_action action = convert_rewrite(collector->session, document, &rewrites[i]);
        action.data = data_of(document, ACTION_REWRITE);
        action.data.at = span.start;
        action.data.fix = (uint32_t)i;
        add(collector, action);
    }
}

static void add_fix_all(struct collector *collector)
{
    struct lsp_code_action action = {
        .title = "Fix all that statusls can fix safely",
        .kind = "source.fixAll.statusls",
        .refactors = true,
        .data = data_of(collector->document, ACTION_FIX_ALL),
    };
    if (actions_edits(collector->session, collector->document, &action.data).count)
        add(collector, action);
}

bool handle_code_action(struct session *session, const struct lsp_code_action_params *params,
                        struct lsp_code_actions *result, struct rpc_error *error)
{
    struct document *document = session_served(session, params->uri, FEATURE_CODE_ACTIONS);
    const struct lsp_client_capabilities *client = &session->client;
    (void)error;
    if (!document || (!client->code_action_literals && !client->apply_edit))
        return true;
    struct span span = document_span(document, params->range, session->encoding);
    struct collector *collector = arena_alloc(&session->scratch, sizeof *collector);
    collector->session = session;
    collector->document = document;
    if (lsp_code_action_wanted(params, "quickfix"))
        add_quick_fixes(collector, span);
    if (!params->automatic && lsp_code_action_wanted(params, "refactor.rewrite"))
        add_rewrites(collector, span);
    if (params->only && lsp_code_action_wanted(params, "source.fixAll.statusls"))
        add_fix_all(collector);
    *result = (struct lsp_code_actions){
        .uri = document->uri,
        .version = document->version,
        .document_changes = client->document_changes,
        .commands = !client->code_action_literals,
        .actions = collector->list,
        .count = collector->count,
    };
    return true;
}

/* ---- what was offered before ---- */

/* The edits of something that was offered for the present version of a document. */
static struct lsp_document_edits edits_now(struct session *session,
                                           const struct lsp_action_data *data)
{
    struct document *document =
        data->uri ? session_served(session, data->uri, FEATURE_CODE_ACTIONS) : NULL;
    struct lsp_document_edits result = {0};
    if (!document || document->version.number != data->version.number)
        return result;
    struct action_edits edits = actions_edits(session, document, data);
    return (struct lsp_document_edits){
        .uri = document->uri,
        .version = document->version,
        .document_changes = session->client.document_changes,
        .edits = convert_edits(session, document, edits.edits, edits.count),
        .count = edits.count,
    };
}

bool handle_code_action_resolve(struct session *session,
                                const struct lsp_action_resolve_params *params,
                                struct lsp_action_resolved *result, struct rpc_error *error)
{
    (void)error;
    result->action = params->action;
    result->edits = edits_now(session, &params->data);
    return true;
}

bool handle_execute_command(struct session *session,
                            const struct lsp_execute_command_params *params,
                            struct lsp_nothing *result, struct rpc_error *error)
{
    struct lsp_document_edits edits = edits_now(session, &params->data);
    (void)result;
    if (session->awaited)
        return true;
    if (!session->client.apply_edit)
        return rpc_error_set(error, RPC_INVALID_REQUEST, "the client takes no edits");
    if (edits.count)
        session_ask(session, "workspace/applyEdit", lsp_encode_apply_edit(&edits), NULL);
    return true;
}

/* Who saves does not wait: an analysis that is under way is left alone. Spec: LSP 3.17,
 * "WillSaveWaitUntilTextDocument Request". */
bool handle_will_save(struct session *session, const struct lsp_document_params *params,
                      struct lsp_text_edits *result, struct rpc_error *error)
{
    struct document *document = documents_find(&session->documents, params->uri);
    (void)error;
    if (!document || !session_serves(session, document, FEATURE_FIX_ON_SAVE) ||
        !session_refresh(session, document))
        return true;
    const struct lsp_action_data data = data_of(document, ACTION_FIX_ALL);
    struct action_edits edits = actions_edits(session, document, &data);
    result->list = convert_edits(session, document, edits.edits, edits.count);
    result->count = edits.count;
    return true;
}
