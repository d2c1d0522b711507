#include "protocol/lsp_capabilities.h"

#include "protocol/lsp_fields.h"

#include <string.h>

/* ---- reading ---- */

enum announced { IS_TRUE, IS_OBJECT };

/* Either of several paths counts, where there are several. */
static const struct {
    size_t offset;
    const char *path;
    enum announced how;
} announcements[] = {
#define KNOWN(member, path, how)                                                                   \
    {                                                                                              \
        offsetof(struct lsp_client_capabilities, member), path, how                                \
    }
    KNOWN(code_action, "textDocument.codeAction", IS_OBJECT),
    KNOWN(code_action_literals, "textDocument.codeAction.codeActionLiteralSupport", IS_OBJECT),
    KNOWN(code_action_preferred, "textDocument.codeAction.isPreferredSupport", IS_TRUE),
    KNOWN(document_changes, "workspace.workspaceEdit.documentChanges", IS_TRUE),
    KNOWN(will_save, "textDocument.synchronization.willSaveWaitUntil", IS_TRUE),
    KNOWN(apply_edit, "workspace.applyEdit", IS_TRUE),
    KNOWN(code_description, "textDocument.publishDiagnostics.codeDescriptionSupport", IS_TRUE),
    KNOWN(code_description, "textDocument.diagnostic.codeDescriptionSupport", IS_TRUE),
    KNOWN(related_information, "textDocument.publishDiagnostics.relatedInformation", IS_TRUE),
    KNOWN(related_information, "textDocument.diagnostic.relatedInformation", IS_TRUE),
    KNOWN(tags, "textDocument.publishDiagnostics.tagSupport", IS_OBJECT),
    KNOWN(tags, "textDocument.diagnostic.tagSupport", IS_OBJECT),
    KNOWN(pull, "textDocument.diagnostic", IS_OBJECT),
    KNOWN(pull_refresh, "workspace.diagnostics.refreshSupport", IS_TRUE),
    KNOWN(inlay_hint, "textDocument.inlayHint", IS_OBJECT),
    KNOWN(inlay_refresh, "workspace.inlayHint.refreshSupport", IS_TRUE),
    KNOWN(definition_links, "textDocument.definition.linkSupport", IS_TRUE),
    KNOWN(link_tooltips, "textDocument.documentLink.tooltipSupport", IS_TRUE),
    KNOWN(document_symbols, "textDocument.documentSymbol.hierarchicalDocumentSymbolSupport",
          IS_TRUE),
    KNOWN(code_lens, "textDocument.codeLens", IS_OBJECT),
    KNOWN(configuration, "workspace.configuration", IS_TRUE),
    KNOWN(folders, "workspace.workspaceFolders", IS_TRUE),
    KNOWN(text_content, "workspace.textDocumentContent", IS_OBJECT),
    KNOWN(notebooks, "notebookDocument.synchronization", IS_OBJECT),
    KNOWN(progress, "window.workDoneProgress", IS_TRUE),
    KNOWN(register_configuration, "workspace.didChangeConfiguration.dynamicRegistration", IS_TRUE),
    KNOWN(register_files, "workspace.didChangeWatchedFiles.dynamicRegistration", IS_TRUE),
    KNOWN(register_symbols, "textDocument.documentSymbol.dynamicRegistration", IS_TRUE),
    KNOWN(register_code_lens, "textDocument.codeLens.dynamicRegistration", IS_TRUE),
#undef KNOWN
};

enum { ANNOUNCEMENTS = sizeof announcements / sizeof announcements[0] };

static bool is_announced(const json_t *capabilities, const char *path, enum announced how)
{
    const json_t *value = lsp_member(capabilities, path);
    return how == IS_TRUE ? json_is_true(value) : json_is_object(value);
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

static bool has_word(const json_t *list, const char *word)
{
    for (size_t i = 0; i < json_array_size(list); i++) {
        const char *text = json_string_value(json_array_get(list, i));
        if (text && strcmp(text, word) == 0)
            return true;
    }
    return false;
}

static struct lsp_completion_capabilities decode_completion(const json_t *completion)
{
    return (struct lsp_completion_capabilities){
        .announced = json_is_object(completion),
        .insert_replace = lsp_flag(completion, "completionItem.insertReplaceSupport"),
        .label_details = lsp_flag(completion, "completionItem.labelDetailsSupport"),
        .edit_range = has_word(lsp_member(completion, "completionList.itemDefaults"), "editRange"),
        .constant_kind =
            has_number(lsp_member(completion, "completionItemKind.valueSet"), LSP_KIND_CONSTANT),
        .documentation = first_markup(lsp_member(completion, "completionItem.documentationFormat")),
    };
}

struct lsp_client_capabilities lsp_decode_capabilities(const struct json_t *capabilities)
{
    const json_t *document = lsp_member(capabilities, "textDocument");
    struct lsp_client_capabilities out = {
        .hover_format = first_markup(lsp_member(document, "hover.contentFormat")),
        .code_action_data =
            lsp_flag(document, "codeAction.dataSupport") &&
            has_word(lsp_member(document, "codeAction.resolveSupport.properties"), "edit"),
        .inlay_tooltip =
            has_word(lsp_member(document, "inlayHint.resolveSupport.properties"), "tooltip"),
        .completion = decode_completion(lsp_member(document, "completion")),
    };
    for (size_t i = 0; i < ANNOUNCEMENTS; i++)
        *(bool *)((char *)&out + announcements[i].offset) |=
            is_announced(capabilities, announcements[i].path, announcements[i].how);
    return out;
}

/* ---- writing ---- */

static json_t *option_true(const struct lsp_initialize_result *result)
{
    (void)result;
    return json_true();
}

static json_t *option_resolve(const struct lsp_initialize_result *result)
{
    (void)result;
    return json_pack("{s:b}", "resolveProvider", 0);
}

/* What opens the list by itself: the dot behind a qualifier and the first digit of a code. Anything
 * more would have it open where nobody asked. */
static json_t *option_completion(const struct lsp_initialize_result *result)
{
    (void)result;
    return json_pack("{s:[s,s,s,s,s,s], s:b}", "triggerCharacters", ".", "1", "2", "3", "4", "5",
                     "resolveProvider", 1);
}

static json_t *option_code_actions(const struct lsp_initialize_result *result)
{
    json_t *options = json_pack("{s:[s, s, s]}", "codeActionKinds", "quickfix", "refactor.rewrite",
                                "source.fixAll.statusls");
    if (result->code_action_resolve)
        json_object_set_new(options, "resolveProvider", json_true());
    return options;
}

static json_t *option_inlay_hints(const struct lsp_initialize_result *result)
{
    return result->inlay_resolve ? json_pack("{s:b}", "resolveProvider", 1) : json_true();
}

static json_t *option_pull(const struct lsp_initialize_result *result)
{
    return json_pack("{s:s, s:b, s:b}", "identifier", LSP_DIAGNOSTICS_IDENTIFIER,
                     "interFileDependencies", 0, "workspaceDiagnostics",
                     (int)result->workspace_diagnostics);
}

static json_t *option_commands(const struct lsp_initialize_result *result)
{
    (void)result;
    return json_pack("{s:[s]}", "commands", LSP_COMMAND_APPLY);
}

static json_t *option_notebooks(const struct lsp_initialize_result *result)
{
    (void)result;
    return json_pack("{s:[{s:s, s:[{s:s}, {s:s}, {s:s}]}]}", "notebookSelector", "notebook", "*",
                     "cells", "language", "python", "language", "javascript", "language",
                     "typescript");
}

/* In the order in which they are sent. */
static const struct {
    size_t offset;
    const char *name;
    json_t *(*write)(const struct lsp_initialize_result *result);
} provided[] = {
#define PROVIDED(member, name, write)                                                              \
    {                                                                                              \
        offsetof(struct lsp_initialize_result, member), name, write                                \
    }
    PROVIDED(hover, "hoverProvider", option_true),
    PROVIDED(code_actions, "codeActionProvider", option_code_actions),
    PROVIDED(completion, "completionProvider", option_completion),
    PROVIDED(inlay_hints, "inlayHintProvider", option_inlay_hints),
    PROVIDED(document_highlights, "documentHighlightProvider", option_true),
    PROVIDED(definition, "definitionProvider", option_true),
    PROVIDED(references, "referencesProvider", option_true),
    PROVIDED(document_links, "documentLinkProvider", option_resolve),
    PROVIDED(document_symbols, "documentSymbolProvider", option_true),
    PROVIDED(code_lens, "codeLensProvider", option_resolve),
    PROVIDED(workspace_symbols, "workspaceSymbolProvider", option_true),
    PROVIDED(commands, "executeCommandProvider", option_commands),
    PROVIDED(pull, "diagnosticProvider", option_pull),
    PROVIDED(notebooks, "notebookDocumentSync", option_notebooks),
#undef PROVIDED
};

static json_t *workspace_options(const struct lsp_initialize_result *result)
{
    json_t *workspace = json_object();
    if (result->folders)
        json_object_set_new(workspace, "workspaceFolders",
                            json_pack("{s:b, s:b}", "supported", 1, "changeNotifications", 1));
    if (result->text_content)
        json_object_set_new(workspace, "textDocumentContent",
                            json_pack("{s:[s]}", "schemes", LSP_CONTENT_SCHEME));
    return workspace;
}

struct json_t *lsp_encode_initialize_result(const struct lsp_initialize_result *result)
{
    json_t *sync = json_pack("{s:b, s:i}", "openClose", 1, "change", 2 /* incremental */);
    if (result->will_save)
        json_object_set_new(sync, "willSaveWaitUntil", json_true());
    json_t *capabilities = json_pack("{s:s, s:o}", "positionEncoding",
                                     lsp_encoding_name(result->encoding), "textDocumentSync", sync);
    for (size_t i = 0; i < sizeof provided / sizeof provided[0]; i++)
        if (*(const bool *)((const char *)result + provided[i].offset))
            json_object_set_new(capabilities, provided[i].name, provided[i].write(result));
    json_t *workspace = workspace_options(result);
    if (json_object_size(workspace))
        json_object_set(capabilities, "workspace", workspace);
    json_decref(workspace);
    return json_pack("{s:o, s:{s:s, s:s}}", "capabilities", capabilities, "serverInfo", "name",
                     "statusls", "version", result->version);
}
