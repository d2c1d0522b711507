/* initialize, initialized, shutdown, exit. Spec: LSP 3.17, "Lifecycle Messages". */
#include "server/lsp/handlers.h"
#include "server/lsp/registration.h"
#include "server/lsp/schedule.h"

#include <time.h>

/* What changed before shutdown is still published, but not for longer than this. */
enum { FAREWELL_MILLISECONDS = 50 };

static const enum position_encoding encodings[] = {
    [LSP_UTF8] = ENCODING_UTF8,
    [LSP_UTF16] = ENCODING_UTF16,
    [LSP_UTF32] = ENCODING_UTF32,
};

/* The one line that a session leaves in the log. */
static void log_start(struct session *session, const struct lsp_initialize_params *params)
{
    const char *name = params->client_name ? params->client_name : "a client without a name";
    const char *version = params->client_version ? params->client_version : "";
    session_log(session, "version %s serves %s%s%s, positions in %s", STATUSLS_VERSION, name,
                *version ? " " : "", version, lsp_encoding_name(params->encoding));
}

/* What the client offers and no configuration switches off. Without a way to have the client ask
 * again, asking would leave it with what was true before a configuration changed. */
static void announce(struct session *session, unsigned features,
                     struct lsp_initialize_result *result)
{
    const struct lsp_client_capabilities *client = &session->client;
    session->pulls = client->pull && client->pull_refresh;
    result->hover = feature_in(features, FEATURE_HOVER);
    result->code_actions =
        (client->code_action_literals || (client->code_action && client->apply_edit)) &&
        feature_in(features, FEATURE_CODE_ACTIONS);
    result->code_action_resolve = client->code_action_data;
    result->inlay_resolve = client->inlay_tooltip;
    result->commands = result->code_actions && client->apply_edit;
    result->completion = client->completion.announced && feature_in(features, FEATURE_COMPLETION);
    result->inlay_hints = client->inlay_hint && feature_in(features, FEATURE_INLAY_HINTS);
    result->document_highlights = feature_in(features, FEATURE_DOCUMENT_HIGHLIGHTS);
    /* Helix and Kate take these, but do not say so. */
    result->definition = feature_in(features, FEATURE_DEFINITION);
    result->text_content = result->definition && client->text_content;
    result->document_links = feature_in(features, FEATURE_DOCUMENT_LINKS);
    session->announced_symbols = result->document_symbols =
        client->document_symbols && feature_in(features, FEATURE_DOCUMENT_SYMBOLS);
    session->announced_code_lens = result->code_lens =
        client->code_lens && feature_in(features, FEATURE_CODE_LENS);
    result->references = feature_in(features, FEATURE_REFERENCES);
    result->workspace_symbols = feature_in(features, FEATURE_WORKSPACE_SYMBOLS);
    result->workspace_diagnostics = session->pulls && index_has_folders(session) &&
                                    feature_in(features, FEATURE_WORKSPACE_DIAGNOSTICS);
    result->will_save = client->will_save && feature_in(features, FEATURE_FIX_ON_SAVE);
    result->notebooks = client->notebooks;
    result->folders = client->folders;
    result->pull = session->pulls && feature_in(features, FEATURE_DIAGNOSTICS);
}

bool handle_initialize(struct session *session, const struct lsp_initialize_params *params,
                       struct lsp_initialize_result *result, struct rpc_error *error)
{
    (void)error;
    session->phase = LSP_RUNNING;
    session->encoding = encodings[params->encoding];
    session->client = params->capabilities;
    log_start(session, params);
    if (params->unknown_encoding)
        session_log(session, "initializationOptions.positionEncoding: no encoding is called \"%s\"",
                    params->unknown_encoding);
    if (params->options)
        settings_take(session, params->options);
    if (params->process_id > 0)
        session->callbacks.watch(session->user, params->process_id);
    config_store_refresh(session->settings.store); /* what is there at the start is no change */
    folders_take(&session->folders, params);
    session->trace = params->trace;
    announce(session, session_features(session), result);
    result->encoding = params->encoding;
    result->version = STATUSLS_VERSION;
    return true;
}

void handle_initialized(struct session *session, const struct lsp_nothing *params)
{
    (void)params;
    registration_begin(session);
}

static int64_t milliseconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

bool handle_shutdown(struct session *session, const struct lsp_nothing *params,
                     struct lsp_nothing *result, struct rpc_error *error)
{
    int64_t end = milliseconds() + FAREWELL_MILLISECONDS;
    (void)params;
    (void)result;
    (void)error;
    while (milliseconds() < end && session_publish_next(session))
        continue;
    schedule_end(session);
    session->phase = LSP_SHUTDOWN;
    return true;
}

void handle_exit(struct session *session, const struct lsp_nothing *params)
{
    (void)params;
    session->exited = true;
}
