/* Spec: LSP 3.17, "Pull Diagnostics". */
#include "server/lsp/pull.h"

#include "server/lsp/handlers.h"
#include "server/lsp/scan.h"
#include "server/lsp/schedule.h"

#include <string.h>

/* ---- one document ---- */

static void take_problem(struct session *session, const struct document *document,
                         struct lsp_document_report *result)
{
    result->diagnostics = settings_problem_of(session, document);
    result->count = result->diagnostics ? 1 : 0;
}

bool handle_document_diagnostic(struct session *session,
                                const struct lsp_document_diagnostic_params *params,
                                struct lsp_document_report *result, struct rpc_error *error)
{
    struct document *document = documents_find(&session->documents, params->uri);
    (void)error;
    session->pull_refresh.used = true;
    settings_refresh(session);
    result->previous_id = params->previous_id;
    if (document && document->config_path)
        take_problem(session, document, result);
    else if (document && session_document(session, params->uri))
        result->diagnostics = session_diagnostics(session, document, &result->count);
    return true;
}

/* ---- the workspace ---- */

/* What is to be said, against what the client knows. */
struct report {
    struct session *session;
    struct json_t *ids; /* by uri; those that are still true are taken out */
    struct lsp_workspace_report_item *items;
    size_t count;
};

/* The client has the diagnostics of open documents from elsewhere. */
static bool is_open(const struct session *session, const char *uri)
{
    return documents_find(&session->documents, uri) != NULL;
}

static void add_item(struct report *report, const char *uri, const struct json_t *items,
                     const char *id)
{
    const char *known = lsp_previous_id(report->ids, uri);
    bool is_news = known ? strcmp(known, id) != 0 : items != NULL;
    if (is_news && !is_open(report->session, uri))
        report->items[report->count++] =
            (struct lsp_workspace_report_item){.uri = uri, .items = items, .id = id};
    lsp_previous_forget(report->ids, uri);
}

static void add_files(struct report *report, struct scan_file *const *files, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (files[i]->uri)
            add_item(report, files[i]->uri, files[i]->items, files[i]->id);
}

static void add_configs(struct report *report)
{
    struct settings_told told;
    for (size_t i = 0; settings_told_at(report->session, i, &told); i++)
        add_item(report, told.uri, told.items, told.id);
}

/* What the client knows of files that are gone, or say nothing any more. */
static void add_gone(struct report *report)
{
    struct arena *scratch = &report->session->scratch;
    const char *uri;
    char *id = arena_alloc(scratch, LSP_REPORT_ID_SIZE);
    lsp_report_id(NULL, id);
    while ((uri = lsp_previous_any(report->ids)))
        add_item(report, arena_copy(scratch, uri, strlen(uri)), NULL, id);
}

static struct report report_begin(struct session *session,
                                  const struct lsp_workspace_diagnostic_params *params,
                                  size_t files)
{
    struct report report = {.session = session, .ids = lsp_previous_ids(params)};
    size_t most =
        files + lsp_previous_count(report.ids) + config_problem_count(session->settings.store) + 1;
    report.items = arena_alloc(&session->scratch, most * sizeof *report.items);
    return report;
}

static void stream(struct session *session, struct queued *queued, const struct scan *scan)
{
    struct lsp_workspace_diagnostic_params params = {0};
    struct rpc_error error;
    uint32_t from = queued->streamed_scan == session->index.number ? queued->streamed : 0;
    lsp_decode_workspace_diagnostic_params(queued->message.params, &params, &error);
    if (!params.partial_token)
        return;
    struct report report = report_begin(session, &params, scan->next - from);
    add_files(&report, scan->found.files + from, scan->next - from);
    lsp_diagnostics_release(report.ids);
    queued->streamed = (uint32_t)scan->next;
    queued->streamed_scan = session->index.number;
    if (report.count)
        session_notify(
            session, "$/progress",
            lsp_encode_partial_result(params.partial_token,
                                      lsp_encode_workspace_report(&(struct lsp_workspace_report){
                                          report.items, report.count})));
    arena_reset(&session->scratch);
}

void pull_stream(struct session *session, const struct scan *scan)
{
    for (struct queued *queued = session->waiting.first; queued; queued = queued->next)
        if (queued->awaits == &session->index && !queued->cancelled &&
            strcmp(queued->message.method, "workspace/diagnostic") == 0)
            stream(session, queued, scan);
}

/* Without news the answer waits for some, or the client would ask all the time. */
bool handle_workspace_diagnostic(struct session *session,
                                 const struct lsp_workspace_diagnostic_params *params,
                                 struct lsp_workspace_report *result, struct rpc_error *error)
{
    const struct scan_list *files = &session->index.files;
    struct queued *current = session->current;
    (void)error;
    session->pull_refresh.used = true;
    settings_refresh(session);
    if (!feature_in(session_features(session), FEATURE_WORKSPACE_DIAGNOSTICS) ||
        !index_ready(session))
        return true;
    uint32_t from = current->streamed_scan == session->index.number ? current->streamed : 0;
    from = from <= files->count ? from : 0;
    struct report report = report_begin(session, params, files->count);
    for (size_t i = 0; i < from; i++)
        if (files->files[i]->uri)
            lsp_previous_forget(report.ids, files->files[i]->uri);
    add_files(&report, files->files + from, files->count - from);
    add_configs(&report);
    add_gone(&report);
    lsp_diagnostics_release(report.ids);
    result->items = report.items;
    result->count = report.count;
    if (!report.count && !from && session->told_workspace)
        schedule_wait(session, files);
    else
        session->told_workspace = true;
    return true;
}
