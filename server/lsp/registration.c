#include "server/lsp/registration.h"

#include "protocol/lsp_client.h"
#include "server/base/buffer.h"
#include "server/languages/language.h"
#include "server/lsp/asks.h"
#include "server/lsp/session.h"

#include <string.h>

#define SECTION "statusls"

/* ---- files ---- */

static const char *const manifests[] = {
#define LIBRARY(name)
#define MANIFEST(file, before) file,
#include "server/project/libraries.def"
#undef LIBRARY
#undef MANIFEST
};

enum { MANIFESTS = sizeof manifests / sizeof manifests[0], GLOBS = 3 };

static const char *last_part(const char *path)
{
    const char *slash = strrchr(path, '/');
    return slash ? slash + 1 : path;
}

bool registration_is_manifest(const char *name)
{
    for (size_t i = 0; i < MANIFESTS; i++)
        if (strcmp(last_part(manifests[i]), name) == 0)
            return true;
    return false;
}

static void add_word(struct buffer *glob, const char *word)
{
    buffer_add_string(glob, glob->bytes[glob->len - 1] == '{' ? "" : ",");
    buffer_add_string(glob, word);
}

static void write_manifests(struct buffer *glob)
{
    buffer_add_string(glob, "**/{");
    for (size_t i = 0; i < MANIFESTS; i++)
        if (i == 0 || strcmp(manifests[i], manifests[i - 1]) != 0)
            add_word(glob, manifests[i]);
    buffer_add_string(glob, "}");
}

static void write_sources(struct buffer *glob)
{
    buffer_add_string(glob, "**/*.{");
    for (size_t i = 0; i < language_count(); i++)
        for (const char *const *at = language_at(i)->extensions; *at; at++)
            add_word(glob, *at + 1);
    buffer_add_string(glob, "}");
}

static void register_files(struct session *session)
{
    struct buffer of_manifests = {0};
    struct buffer of_sources = {0};
    write_manifests(&of_manifests);
    write_sources(&of_sources);
    const char *const globs[GLOBS] = {"**/.statusls.json", of_manifests.bytes, of_sources.bytes};
    session_ask(session, "client/registerCapability",
                lsp_encode_registration("workspace/didChangeWatchedFiles",
                                        lsp_encode_watch_options(globs, GLOBS)),
                NULL);
    buffer_finish(&of_manifests);
    buffer_finish(&of_sources);
}

/* ---- settings ---- */

/* null is what a client says that has no such section: then what initialize said stays, unless the
 * section was there before. */
static void take_settings(struct session *session, const struct json_t *result)
{
    const struct json_t *value = lsp_configuration_of(result);
    if (!value && !session->settings_pulled)
        return;
    session->settings_pulled = true;
    settings_take(session, value);
    settings_refresh(session);
}

bool registration_pull_settings(struct session *session)
{
    if (session->client.configuration)
        session_ask(session, "workspace/configuration", lsp_encode_configuration_params(SECTION),
                    take_settings);
    return session->client.configuration;
}

void registration_begin(struct session *session)
{
    if (session->client.register_configuration)
        session_ask(session, "client/registerCapability",
                    lsp_encode_registration("workspace/didChangeConfiguration",
                                            lsp_encode_section_options(SECTION)),
                    NULL);
    if (session->client.register_files)
        register_files(session);
    registration_pull_settings(session);
}

/* ---- features ---- */

static void announce(struct session *session, bool *announced, bool wanted, const char *method)
{
    if (*announced || !wanted)
        return;
    *announced = true;
    session_ask(session, "client/registerCapability",
                lsp_encode_registration(method, lsp_encode_document_options()), NULL);
}

void registration_follow_features(struct session *session)
{
    unsigned features = session_features(session);
    announce(session, &session->announced_symbols,
             session->client.register_symbols && feature_in(features, FEATURE_DOCUMENT_SYMBOLS),
             "textDocument/documentSymbol");
    announce(session, &session->announced_code_lens,
             session->client.register_code_lens && feature_in(features, FEATURE_CODE_LENS),
             "textDocument/codeLens");
}

/* ---- refresh ---- */

static void ask(struct session *session, struct refresh *refresh, const char *method,
                on_answer *then)
{
    refresh->again = refresh->open;
    if (refresh->open)
        return;
    refresh->open = true;
    refresh->used = false;
    session_ask(session, method, NULL, then);
}

static void pull_answered(struct session *session, const struct json_t *result);
static void hints_answered(struct session *session, const struct json_t *result);

static void ask_pull(struct session *session)
{
    ask(session, &session->pull_refresh, "workspace/diagnostic/refresh", pull_answered);
}

static void ask_hints(struct session *session)
{
    ask(session, &session->hint_refresh, "workspace/inlayHint/refresh", hints_answered);
}

static void pull_answered(struct session *session, const struct json_t *result)
{
    (void)result;
    session->pull_refresh.open = false;
    if (session->pull_refresh.again)
        ask_pull(session);
}

static void hints_answered(struct session *session, const struct json_t *result)
{
    (void)result;
    session->hint_refresh.open = false;
    if (session->hint_refresh.again)
        ask_hints(session);
}

void registration_refresh(struct session *session)
{
    if (session->pulls && session->pull_refresh.used)
        ask_pull(session);
    if (session->client.inlay_refresh && session->hint_refresh.used)
        ask_hints(session);
}
