#include "protocol/lsp_client.h"

#include "protocol/lsp_fields.h"

struct json_t *lsp_encode_configuration_params(const char *section)
{
    return json_pack("{s:[{s:s}]}", "items", "section", section);
}

const struct json_t *lsp_configuration_of(const struct json_t *result)
{
    const json_t *value = json_array_get(result, 0);
    return json_is_null(value) ? NULL : value;
}

/* ---- registrations ---- */

/* One registration a method, so the method is its id. */
struct json_t *lsp_encode_registration(const char *method, struct json_t *options)
{
    json_t *registration = json_pack("{s:s, s:s}", "id", method, "method", method);
    if (options)
        json_object_set_new(registration, "registerOptions", options);
    return json_pack("{s:[o]}", "registrations", registration);
}

struct json_t *lsp_encode_section_options(const char *section)
{
    return json_pack("{s:s}", "section", section);
}

struct json_t *lsp_encode_document_options(void)
{
    return json_pack("{s:n}", "documentSelector");
}

struct json_t *lsp_encode_watch_options(const char *const *globs, size_t count)
{
    json_t *watchers = json_array();
    for (size_t i = 0; i < count; i++)
        json_array_append_new(watchers, json_pack("{s:s}", "globPattern", globs[i]));
    return json_pack("{s:o}", "watchers", watchers);
}

/* ---- progress ---- */

struct json_t *lsp_encode_progress_token(const char *token)
{
    return json_pack("{s:s}", "token", token);
}

struct json_t *lsp_encode_progress_begin(const char *token, const char *title)
{
    return json_pack("{s:s, s:{s:s, s:s, s:b, s:i}}", "token", token, "value", "kind", "begin",
                     "title", title, "cancellable", 1, "percentage", 0);
}

struct json_t *lsp_encode_progress_report(const char *token, const char *message,
                                          unsigned percentage)
{
    return json_pack("{s:s, s:{s:s, s:o, s:i}}", "token", token, "value", "kind", "report",
                     "message", lsp_string(message), "percentage", (int)percentage);
}

struct json_t *lsp_encode_progress_end(const char *token)
{
    return json_pack("{s:s, s:{s:s}}", "token", token, "value", "kind", "end");
}

struct json_t *lsp_encode_partial_result(const struct json_t *token, struct json_t *value)
{
    return json_pack("{s:O, s:o}", "token", (json_t *)token, "value", value);
}

bool lsp_decode_progress_cancel_params(const struct json_t *params,
                                       struct lsp_progress_cancel_params *out,
                                       struct rpc_error *error)
{
    (void)error;
    out->token = lsp_optional_string(params, "token");
    return true;
}

/* ---- the rest ---- */

struct json_t *lsp_encode_log_trace(const char *message, const char *verbose)
{
    json_t *params = json_pack("{s:o}", "message", lsp_string(message));
    if (verbose)
        json_object_set_new(params, "verbose", lsp_string(verbose));
    return params;
}

bool lsp_decode_did_change_workspace_folders_params(
    const struct json_t *params, struct lsp_did_change_workspace_folders_params *out,
    struct rpc_error *error)
{
    (void)error;
    out->added = lsp_member(params, "event.added");
    out->removed = lsp_member(params, "event.removed");
    return true;
}
