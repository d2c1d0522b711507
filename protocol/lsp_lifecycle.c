#include "protocol/lsp_fields.h"

#include <string.h>

static const char *const encoding_names[] = {
    [LSP_UTF8] = "utf-8",
    [LSP_UTF16] = "utf-16",
    [LSP_UTF32] = "utf-32",
};

enum { ENCODING_COUNT = sizeof encoding_names / sizeof encoding_names[0] };

const char *lsp_encoding_name(enum lsp_encoding encoding)
{
    return encoding_names[encoding];
}

static bool encoding_read(const char *name, enum lsp_encoding *out)
{
    for (int i = 0; name && i < ENCODING_COUNT; i++) {
        if (strcmp(name, encoding_names[i]) != 0)
            continue;
        *out = (enum lsp_encoding)i;
        return true;
    }
    return false;
}

/* The client's order decides, not our favourite: it shares the buffer with other servers. */
static enum lsp_encoding first_encoding(const json_t *offered)
{
    enum lsp_encoding encoding = LSP_UTF16;
    for (size_t i = 0; i < json_array_size(offered); i++)
        if (encoding_read(json_string_value(json_array_get(offered, i)), &encoding))
            return encoding;
    return LSP_UTF16;
}

static void decode_encoding(const json_t *params, struct lsp_initialize_params *out)
{
    const char *forced = lsp_optional_string(params, "initializationOptions.positionEncoding");
    if (encoding_read(forced, &out->encoding))
        return;
    out->unknown_encoding = forced;
    out->encoding = first_encoding(lsp_member(params, "capabilities.general.positionEncodings"));
}

static enum lsp_trace read_trace(const char *name)
{
    if (name && strcmp(name, "messages") == 0)
        return LSP_TRACE_MESSAGES;
    return name && strcmp(name, "verbose") == 0 ? LSP_TRACE_VERBOSE : LSP_TRACE_OFF;
}

bool lsp_decode_set_trace_params(const struct json_t *params, struct lsp_set_trace_params *out,
                                 struct rpc_error *error)
{
    (void)error;
    out->trace = read_trace(lsp_optional_string(params, "value"));
    return true;
}

const char *lsp_folder_at(const struct json_t *folders, size_t index)
{
    return lsp_optional_string(json_array_get(folders, index), "uri");
}

bool lsp_decode_initialize_params(const struct json_t *params, struct lsp_initialize_params *out,
                                  struct rpc_error *error)
{
    *out = (struct lsp_initialize_params){0};
    if (!json_is_object(params))
        return rpc_error_set(error, RPC_INVALID_PARAMS, "params must be an object");
    out->process_id = json_integer_value(lsp_member(params, "processId"));
    out->client_name = lsp_optional_string(params, "clientInfo.name");
    out->client_version = lsp_optional_string(params, "clientInfo.version");
    out->capabilities = lsp_decode_capabilities(lsp_member(params, "capabilities"));
    decode_encoding(params, out);
    out->options = lsp_member(params, "initializationOptions");
    out->trace = read_trace(lsp_optional_string(params, "trace"));
    out->folders = lsp_member(params, "workspaceFolders");
    out->root = lsp_optional_string(params, "rootUri");
    return true;
}

bool lsp_decode_did_change_configuration_params(const struct json_t *params,
                                                struct lsp_did_change_configuration_params *out,
                                                struct rpc_error *error)
{
    (void)error;
    out->settings = lsp_member(params, "settings");
    return true;
}

bool lsp_decode_did_change_watched_files_params(const struct json_t *params,
                                                struct lsp_did_change_watched_files_params *out,
                                                struct rpc_error *error)
{
    const json_t *changes = lsp_member(params, "changes");
    (void)error;
    out->changes = json_is_array(changes) ? changes : NULL;
    return true;
}

const char *lsp_file_event_at(const struct lsp_did_change_watched_files_params *params,
                              size_t index)
{
    return lsp_optional_string(json_array_get(params->changes, index), "uri");
}

bool lsp_decode_nothing(const struct json_t *params, struct lsp_nothing *out,
                        struct rpc_error *error)
{
    (void)params;
    (void)out;
    (void)error;
    return true;
}

struct json_t *lsp_encode_nothing(const struct lsp_nothing *nothing)
{
    (void)nothing;
    return NULL;
}

const struct json_t *lsp_cancelled_id(const struct json_t *params)
{
    return lsp_member(params, "id");
}

struct json_t *lsp_encode_log_message(enum lsp_message_type type, const char *text)
{
    return json_pack("{s:i, s:o}", "type", (int)type, "message", lsp_string(text));
}
