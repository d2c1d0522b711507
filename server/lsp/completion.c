/* What may stand in the status slot at the caret. Spec: LSP 3.17, "Completion Request". */
#include "server/engine/complete.h"
#include "server/engine/lexicon.h"
#include "server/lsp/handlers.h"
#include "server/lsp/settings.h"
#include "server/syntax/tree.h"

#include <string.h>

static const struct lsp_text_edit *convert_import(struct session *session,
                                                  const struct document *document,
                                                  const struct text_edit *import)
{
    struct lsp_text_edit *edit = arena_alloc(&session->scratch, sizeof *edit);
    *edit = (struct lsp_text_edit){document_range(document, import->span, session->encoding),
                                   import->text};
    return edit;
}

static struct lsp_completion_item convert_item(struct session *session,
                                               const struct completion_item *item, size_t place)
{
    return (struct lsp_completion_item){
        .label = item->label,
        .filter = item->filter,
        .sort = arena_format(&session->scratch, "%03zu", place),
        .detail = item->detail,
        .description = strcmp(item->label, item->name) ? item->name : NULL,
        .constant = item->constant,
        .new_text = item->text,
        .code = item->code,
    };
}

static void convert(struct session *session, const struct document *document,
                    const struct completion *found, struct lsp_completion_list *result)
{
    struct lsp_completion_item *items =
        arena_alloc(&session->scratch, (found->count + 1) * sizeof *items);
    const struct lsp_text_edit *import =
        found->import ? convert_import(session, document, found->import) : NULL;
    for (size_t i = 0; i < found->count; i++) {
        items[i] = convert_item(session, &found->items[i], i);
        items[i].additional = import;
        items[i].additional_count = import != NULL;
    }
    result->items = items;
    result->count = found->count;
    result->incomplete = found->incomplete;
    result->insert = document_range(document, found->insert, session->encoding);
    result->replace = document_range(document, found->replace, session->encoding);
    result->client = session->client.completion;
}

/* An answer that comes later than this is of no use: the next key has been typed. */
enum { PATIENCE_NANOSECONDS = 150 * 1000 * 1000, COMPLETED_MAX = 512 * 1024 };

struct patience {
    struct session *session;
    uint64_t end;
};

static bool is_over(void *user)
{
    struct patience *patience = user;
    struct session *session = patience->session;
    return session->callbacks.now(session->user) >= patience->end;
}

/* The copy that the analysis points into, which is the same as the document's own. */
static struct text text_known(const struct document *document)
{
    const char *text = document->known.text;
    return (struct text){text ? text : document->source.text, document->source.len};
}

static bool is_ready(const struct document *document)
{
    return document && !document_is_mute(document) && document->source.len <= COMPLETED_MAX;
}

static void answer(struct session *session, const struct document *document,
                   struct completion_request request, struct lsp_completion_list *result)
{
    struct patience patience = {session,
                                session->callbacks.now(session->user) + PATIENCE_NANOSECONDS};
    struct parse_watch watch = {is_over, &patience, false};
    struct completion found;
    struct policy policy;
    bool silent = !settings_policy(session, document, &policy);
    request.text.policy = &policy;
    request.text.parser = parser_create();
    request.text.watch = &watch;
    if (!silent && complete(&request, &session->scratch, &found))
        convert(session, document, &found, result);
    parser_destroy(request.text.parser);
    lexicon_release(policy.lexicon);
}

bool handle_completion(struct session *session, const struct lsp_completion_params *params,
                       struct lsp_completion_list *result, struct rpc_error *error)
{
    (void)error;
    struct document *document = session_served(session, params->uri, FEATURE_COMPLETION);
    struct policy policy = {0};
    if (!is_ready(document))
        return true;
    bool heard = settings_policy(session, document, &policy);
    struct completion_request request = {
        .text = {.text = text_known(document),
                 .path = document->path,
                 .language = document->language,
                 .tree = document->tree,
                 .policy = &policy},
        .analysis = &document->known.analysis,
        .caret = document_offset(document, params->position, session->encoding),
        .automatic = params->automatic,
    };
    if (heard)
        answer(session, document, request, result);
    lexicon_release(policy.lexicon);
    return true;
}
