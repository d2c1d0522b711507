/**
 * What a client announces, as far as it changes what we send, and what we announce to it. Spec: LSP
 * 3.17 and 3.18, "ClientCapabilities" and "ServerCapabilities".
 */
#ifndef STATUSLS_PROTOCOL_LSP_CAPABILITIES_H
#define STATUSLS_PROTOCOL_LSP_CAPABILITIES_H

#include <stdbool.h>
#include <stddef.h>

struct json_t;

/** "PositionEncodingKind". The values are those of a table of names. */
enum lsp_encoding { LSP_UTF8, LSP_UTF16, LSP_UTF32 };

/** "MarkupKind" */
enum lsp_markup { LSP_PLAIN_TEXT, LSP_MARKDOWN };

/** "TraceValue" */
enum lsp_trace { LSP_TRACE_OFF, LSP_TRACE_MESSAGES, LSP_TRACE_VERBOSE };

/** "utf-8", "utf-16", "utf-32" */
const char *lsp_encoding_name(enum lsp_encoding encoding);

/** "CompletionClientCapabilities" */
struct lsp_completion_capabilities {
    bool announced;                /* completion */
    bool insert_replace;           /* completionItem.insertReplaceSupport */
    bool label_details;            /* completionItem.labelDetailsSupport */
    bool edit_range;               /* completionList.itemDefaults has "editRange" */
    bool constant_kind;            /* completionItemKind.valueSet has Constant */
    enum lsp_markup documentation; /* the first that we know of documentationFormat, else plain */
};

/** "ClientCapabilities". All zero means: send the least, and ask nothing. */
struct lsp_client_capabilities {
    enum lsp_markup hover_format; /* the first that we know of hover.contentFormat, else plain */
    bool code_action;             /* codeAction */
    bool code_action_literals;    /* codeAction.codeActionLiteralSupport */
    bool code_action_preferred;   /* codeAction.isPreferredSupport */
    bool code_action_data;        /* codeAction.dataSupport and resolveSupport has "edit" */
    bool document_changes;        /* workspaceEdit.documentChanges */
    bool will_save;               /* synchronization.willSaveWaitUntil */
    bool apply_edit;              /* workspace.applyEdit */
    bool code_description;        /* publishDiagnostics or diagnostic: codeDescriptionSupport */
    bool related_information;     /* the same: relatedInformation */
    bool tags;                    /* the same: tagSupport */
    bool pull;                    /* diagnostic */
    bool pull_refresh;            /* workspace.diagnostics.refreshSupport */
    bool inlay_hint;              /* inlayHint */
    bool inlay_tooltip;           /* inlayHint.resolveSupport has "tooltip" */
    bool inlay_refresh;           /* workspace.inlayHint.refreshSupport */
    bool definition_links;        /* definition.linkSupport */
    bool link_tooltips;           /* documentLink.tooltipSupport */
    bool document_symbols;        /* documentSymbol.hierarchicalDocumentSymbolSupport */
    bool code_lens;               /* codeLens */
    bool configuration;           /* workspace.configuration */
    bool folders;                 /* workspace.workspaceFolders */
    bool text_content;            /* workspace.textDocumentContent */
    bool notebooks;               /* notebookDocument.synchronization */
    bool progress;                /* window.workDoneProgress */
    bool register_configuration;  /* workspace.didChangeConfiguration.dynamicRegistration */
    bool register_files;          /* workspace.didChangeWatchedFiles.dynamicRegistration */
    bool register_symbols;        /* documentSymbol.dynamicRegistration */
    bool register_code_lens;      /* codeLens.dynamicRegistration */
    struct lsp_completion_capabilities completion;
};

/** Whatever is no object announces nothing. */
struct lsp_client_capabilities lsp_decode_capabilities(const struct json_t *capabilities);

/** "InitializeResult" */
struct lsp_initialize_result {
    enum lsp_encoding encoding;
    const char *version; /* ours */
    bool will_save;
    bool hover;
    bool code_actions;
    bool code_action_resolve;
    bool completion;
    bool inlay_hints;
    bool inlay_resolve;
    bool document_highlights;
    bool definition;
    bool references;
    bool document_links;
    bool document_symbols;
    bool code_lens;
    bool workspace_symbols;
    bool folders;
    bool text_content;
    bool notebooks;
    bool pull;
    bool workspace_diagnostics; /* with `pull` */
    bool commands;
};

/** The scheme of the documents that workspace/textDocumentContent hands out. */
#define LSP_CONTENT_SCHEME "statusls"
/** The command of "ExecuteCommandParams" that applies an edit; its argument is a code action's
 * data. */
#define LSP_COMMAND_APPLY "statusls.apply"
/** Who says what our diagnostics say, where a client keeps several sources apart. */
#define LSP_DIAGNOSTICS_IDENTIFIER "statusls"

struct json_t *lsp_encode_initialize_result(const struct lsp_initialize_result *result);

#endif
