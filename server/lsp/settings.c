/* workspace/didChangeConfiguration, workspace/didChangeWatchedFiles, and mistakes in
 * configurations. Spec: LSP 3.17, "Workspace Features". */
#include "server/lsp/settings.h"

#include "protocol/json.h"
#include "protocol/json_tree.h"
#include "protocol/uri.h"
#include "server/base/alloc.h"
#include "server/config/config.h"
#include "server/config/layer.h"
#include "server/engine/lexicon.h"
#include "server/lsp/handlers.h"
#include "server/lsp/registration.h"
#include "server/lsp/schedule.h"

#include <stdlib.h>
#include <string.h>

static const uint64_t look_every_nanoseconds = UINT64_C(200) * 1000 * 1000;

/** A file whose mistake the client was told. */
struct settings_mark {
    char *path;
    char *uri;            /* under which it was told */
    struct json_t *items; /* for reports, and their id */
    char id[LSP_REPORT_ID_SIZE];
    bool current;
    struct settings_mark *next;
};

bool settings_init(struct settings *settings, const struct config_options *options,
                   struct error *err)
{
    *settings = (struct settings){
        .options = *options,
        .store = config_store_create(options, err),
    };
    return settings->store != NULL;
}

static void mark_destroy(struct settings_mark *mark)
{
    lsp_diagnostics_release(mark->items);
    free(mark->path);
    free(mark->uri);
    free(mark);
}

void settings_finish(struct settings *settings)
{
    while (settings->marks) {
        struct settings_mark *next = settings->marks->next;
        mark_destroy(settings->marks);
        settings->marks = next;
    }
    config_store_destroy(settings->store);
    free(settings->complaint);
    free(settings->editor);
    *settings = (struct settings){0};
}

/* ---- telling what is wrong ---- */

static const struct document *open_config(const struct session *session, const char *path)
{
    for (size_t i = 0; i < DOCUMENTS_BUCKETS; i++)
        for (const struct document *document = session->documents.buckets[i]; document;
             document = document->next_in_bucket)
            if (document->config_path && strcmp(document->config_path, path) == 0)
                return document;
    return NULL;
}

static struct lsp_diagnostic to_diagnostic(struct session *session,
                                           const struct config_problem *problem)
{
    struct source source;
    struct lsp_diagnostic diagnostic = {
        .severity = SEVERITY_ERROR,
        .code = "configuration",
        .message = arena_copy(&session->scratch, problem->message, strlen(problem->message)),
    };
    struct range range;
    source_init(&source, problem->text, (uint32_t)problem->len);
    range = position_range(&source, problem->span, session->encoding);
    source_finish(&source);
    diagnostic.range.start = (struct lsp_position){range.start.line, range.start.column};
    diagnostic.range.end = (struct lsp_position){range.end.line, range.end.column};
    return diagnostic;
}

static void publish(struct session *session, const struct settings_mark *mark,
                    const struct lsp_diagnostic *diagnostic)
{
    const struct document *open = open_config(session, mark->path);
    if (session->pulls)
        return;
    struct lsp_publish_diagnostics params = {
        .uri = mark->uri,
        .diagnostics = diagnostic,
        .count = diagnostic ? 1 : 0,
    };
    if (open)
        params.version = open->version;
    session_notify(session, "textDocument/publishDiagnostics",
                   lsp_encode_publish_diagnostics(&params));
}

static struct settings_mark *mark_of(struct settings *settings, const char *path)
{
    struct settings_mark *mark = settings->marks;
    while (mark && strcmp(mark->path, path) != 0)
        mark = mark->next;
    return mark;
}

/* The log tells of a mistake when it comes up, and not of each key on the way out of it. */
static struct settings_mark *mark_add(struct session *session, const struct config_problem *problem)
{
    const struct document *open = open_config(session, problem->path);
    struct settings_mark *mark = xcalloc(1, sizeof *mark);
    mark->path = xmemdup_string(problem->path, strlen(problem->path));
    mark->uri = open ? xmemdup_string(open->uri, strlen(open->uri)) : uri_from_path(problem->path);
    mark->next = session->settings.marks;
    session->settings.marks = mark;
    session_notice(session, "%s:%u:%u: %s; what it said before stays in force", problem->path,
                   (unsigned)problem->line, (unsigned)problem->column, problem->message);
    return mark;
}

static void tell_complaint(struct session *session)
{
    if (session->settings.complaint)
        session_notice(session,
                       "in the editor's settings: %s; what they said before stays in force",
                       session->settings.complaint);
    free(session->settings.complaint);
    session->settings.complaint = NULL;
}

static void tell_problems(struct session *session)
{
    session->settings.problem_count = config_problem_count(session->settings.store);
    for (size_t i = 0; i < session->settings.problem_count; i++) {
        struct config_problem problem = config_problem_at(session->settings.store, i);
        struct lsp_diagnostic diagnostic = to_diagnostic(session, &problem);
        struct settings_mark *mark = mark_of(&session->settings, problem.path);
        if (!mark)
            mark = mark_add(session, &problem);
        mark->current = true;
        lsp_diagnostics_release(mark->items);
        mark->items = lsp_diagnostics_json(&diagnostic, 1);
        lsp_report_id(mark->items, mark->id);
        publish(session, mark, &diagnostic);
    }
}

static void clear_healed(struct session *session)
{
    struct settings_mark **link = &session->settings.marks;
    while (*link) {
        struct settings_mark *mark = *link;
        if (mark->current) {
            mark->current = false;
            link = &mark->next;
            continue;
        }
        publish(session, mark, NULL);
        *link = mark->next;
        mark_destroy(mark);
    }
}

/* ---- what is new ---- */

static void outdate_documents(struct session *session)
{
    for (size_t i = 0; i < DOCUMENTS_BUCKETS; i++)
        for (struct document *document = session->documents.buckets[i]; document;
             document = document->next_in_bucket) {
            if (!document->language)
                continue;
            document_outdate(document);
            documents_mark(&session->documents, document);
        }
}

/* Reads what the documents ask for, so that mistakes are known now. */
static void read_configs(struct session *session)
{
    for (size_t i = 0; i < DOCUMENTS_BUCKETS; i++)
        for (const struct document *document = session->documents.buckets[i]; document;
             document = document->next_in_bucket)
            if (document->language || document->config_path)
                config_choose(session->settings.store, document->path);
}

void settings_refresh(struct session *session)
{
    struct settings *settings = &session->settings;
    uint64_t now = session->callbacks.now(session->user);
    if (!settings->changed && now - settings->looked_at < look_every_nanoseconds)
        return;
    settings->looked_at = now;
    if (config_store_refresh(settings->store)) {
        outdate_documents(session);
        index_touch(session, true);
        registration_refresh(session);
    } else if (!settings->changed) {
        return;
    }
    settings->changed = false;
    read_configs(session);
    tell_complaint(session);
    tell_problems(session);
    clear_healed(session);
    if (session->phase == LSP_RUNNING)
        registration_follow_features(session);
}

static bool is_config(const struct document *document)
{
    const char *slash = strrchr(document->path, '/');
    return slash && strcmp(slash + 1, CONFIG_FILE_NAME) == 0;
}

void settings_see(struct session *session, struct document *document, bool closing)
{
    struct settings *settings = &session->settings;
    if (!is_config(document))
        return;
    if (!document->config_path)
        document->config_path = config_real_path(document->path);
    if (closing)
        config_set_text(settings->store, document->path, NULL, 0);
    else if (!document->desynced)
        config_set_text(settings->store, document->path, document->source.text,
                        document->source.len);
    settings->changed = true;
}

bool settings_policy(struct session *session, const struct document *document,
                     struct policy *policy)
{
    struct settings *settings = &session->settings;
    struct config_choice choice = config_choose(settings->store, document->path);
    settings->changed |= config_problem_count(settings->store) != settings->problem_count;
    config_policy(choice.config, document->path, document->language, policy);
    lexicon_hold(policy->lexicon);
    return !choice.excluded;
}

/* ---- settings ---- */

static bool has_setting(const char *key, const struct json_t *value, void *user)
{
    (void)value;
    (void)user;
    return !layer_knows(key);
}

/* Some clients send the settings of all their servers, so what has no word of ours is not for us.
 */
static const struct json_t *find_ours(const struct json_t *value)
{
    const struct json_t *inner = json_member_of(value, "statusls");
    if (inner)
        return inner;
    return json_each_member(value, has_setting, NULL) ? NULL : value;
}

void settings_take(struct session *session, const struct json_t *value)
{
    struct settings *settings = &session->settings;
    struct error err;
    free(settings->complaint);
    settings->complaint = NULL;
    if (!config_set_editor(settings->store, find_ours(value), &err)) {
        settings->complaint = xmemdup_string(err.text, strlen(err.text));
    } else {
        free(settings->editor);
        settings->editor = find_ours(value) ? json_write(find_ours(value)) : NULL;
    }
    settings->changed = true;
}

void handle_did_change_configuration(struct session *session,
                                     const struct lsp_did_change_configuration_params *params)
{
    if (registration_pull_settings(session))
        return;
    settings_take(session, params->settings);
    settings_refresh(session);
}

static const char *name_of(const char *uri)
{
    const char *slash = strrchr(uri, '/');
    return slash ? slash + 1 : uri;
}

/* Versions of libraries are read anew with each analysis. */
void handle_did_change_watched_files(struct session *session,
                                     const struct lsp_did_change_watched_files_params *params)
{
    const char *uri;
    bool manifests = false;
    for (size_t i = 0; (uri = lsp_file_event_at(params, i)); i++)
        manifests |= registration_is_manifest(name_of(uri));
    if (manifests)
        outdate_documents(session);
    index_touch(session, manifests);
    session->settings.changed = true;
    settings_refresh(session);
}

unsigned settings_features(struct session *session, const char *path)
{
    return config_features(config_choose(session->settings.store, path).config);
}

const struct lsp_diagnostic *settings_problem_of(struct session *session,
                                                 const struct document *document)
{
    for (size_t i = 0; document->config_path && i < config_problem_count(session->settings.store);
         i++) {
        struct config_problem problem = config_problem_at(session->settings.store, i);
        if (strcmp(problem.path, document->config_path) != 0)
            continue;
        struct lsp_diagnostic *diagnostic = arena_alloc(&session->scratch, sizeof *diagnostic);
        *diagnostic = to_diagnostic(session, &problem);
        return diagnostic;
    }
    return NULL;
}

bool settings_told_at(const struct session *session, size_t index, struct settings_told *out)
{
    const struct settings_mark *mark = session->settings.marks;
    while (mark && index-- > 0)
        mark = mark->next;
    if (mark)
        *out = (struct settings_told){mark->uri, mark->items, mark->id};
    return mark != NULL;
}
