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

static enum lsp_markup first_markup(const json_t *formats)
{
    for (size_t i = 0; i < json_array_size(formats); i++) {
        const char *name = json_string_value(json_array_get(formats, i));
        if (name && strcmp(name, "markdown") == 0)
            return LSP_MARKDOWN;
        if (name && strcmp(name, "plaintext") == 0)
            return LSP_PLAIN_TEXT;
    }
    return LSP_PLAIN_TEXT;
}

static bool has_number(const json_t *list, json_int_t number)
{
    for (size_t i = 0; i < json_array_size(list); i++)
        if (json_is_integer(json_array_get(list, i)) &&
            json_integer_value(json_array_get(list, i)) == number)
            return true;
    return false;
}

static struct lsp_completion_capabilities decode_completion(const json_t *completion)
{
    return (struct lsp_completion_capabilities){
        .announced = json_is_object(completion),
        .insert_replace = lsp_flag(completion, "completionItem.insertReplaceSupport"),
        .label_details = lsp_flag(completion, "completionItem.labelDetailsSupport"),
        .constant_kind =
            has_number(lsp_member(completion, "completionItemKind.valueSet"), LSP_KIND_CONSTANT),
        .documentation = first_markup(lsp_member(completion, "completionItem.documentationFormat")),
    };
}

static struct lsp_client_capabilities decode_capabilities(const json_t *capabilities)
{
    const json_t *document = lsp_member(capabilities, "textDocument");
    return (struct lsp_client_capabilities){
        .hover_format = first_markup(lsp_member(document, "hover.contentFormat")),
        .code_action_literals =
            json_is_object(lsp_member(document, "codeAction.codeActionLiteralSupport")),
        .code_action_preferred = lsp_flag(document, "codeAction.isPreferredSupport"),
        .document_changes = lsp_flag(capabilities, "workspace.workspaceEdit.documentChanges"),
        .code_description = lsp_flag(document, "publishDiagnostics.codeDescriptionSupport"),
        .related_information = lsp_flag(document, "publishDiagnostics.relatedInformation"),
        .inlay_hint = json_is_object(lsp_member(document, "inlayHint")),
        .document_highlight = json_is_object(lsp_member(document, "documentHighlight")),
        .completion = decode_completion(lsp_member(document, "completion")),
    };
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
    out->capabilities = decode_capabilities(lsp_member(params, "capabilities"));
    decode_encoding(params, out);
    out->options = lsp_member(params, "initializationOptions");
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
    (void)params;
    (void)out;
    (void)error;
    return true;
}

/* What opens the list by itself: the dot behind a qualifier and the first digit of a code. Anything
 * more would have it open where nobody asked. */
static json_t *completion_options(void)
{
    return json_pack("{s:[s,s,s,s,s,s], s:b}", "triggerCharacters", ".", "1", "2", "3", "4", "5",
                     "resolveProvider", 1);
}

struct json_t *lsp_encode_initialize_result(const struct lsp_initialize_result *result)
{
    json_t *sync = json_pack("{s:b, s:i}", "openClose", 1, "change", 2 /* incremental */);
    json_t *capabilities =
        json_pack("{s:s, s:o, s:b}", "positionEncoding", lsp_encoding_name(result->encoding),
                  "textDocumentSync", sync, "hoverProvider", 1);
    if (result->code_actions)
        json_object_set_new(
            capabilities, "codeActionProvider",
            json_pack("{s:[s, s]}", "codeActionKinds", "quickfix", "refactor.rewrite"));
    if (result->completion)
        json_object_set_new(capabilities, "completionProvider", completion_options());
    if (result->inlay_hints)
        json_object_set_new(capabilities, "inlayHintProvider", json_true());
    if (result->document_highlights)
        json_object_set_new(capabilities, "documentHighlightProvider", json_true());
    return json_pack("{s:o, s:{s:s, s:s}}", "capabilities", capabilities, "serverInfo", "name",
                     "statusls", "version", result->version);
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
