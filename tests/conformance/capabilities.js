// A client that offers all that the server makes something of.
'use strict';

module.exports = {
  general: { positionEncodings: ['utf-16'] },
  window: { workDoneProgress: true },
  workspace: {
    applyEdit: true,
    workspaceEdit: { documentChanges: true },
    configuration: true,
    workspaceFolders: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    symbol: {},
    diagnostics: { refreshSupport: true },
    inlayHint: { refreshSupport: true },
    textDocumentContent: {},
  },
  notebookDocument: { synchronization: {} },
  textDocument: {
    synchronization: { willSaveWaitUntil: true },
    publishDiagnostics: {
      relatedInformation: true,
      versionSupport: true,
      codeDescriptionSupport: true,
      tagSupport: { valueSet: [1, 2] },
    },
    diagnostic: {},
    hover: { contentFormat: ['markdown', 'plaintext'] },
    completion: {
      completionItem: {
        insertReplaceSupport: true,
        labelDetailsSupport: true,
        documentationFormat: ['markdown', 'plaintext'],
      },
      completionItemKind: { valueSet: [12, 21] },
      completionList: { itemDefaults: ['editRange'] },
    },
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: ['', 'quickfix', 'refactor', 'source'] } },
      isPreferredSupport: true,
      dataSupport: true,
      resolveSupport: { properties: ['edit'] },
    },
    inlayHint: { resolveSupport: { properties: ['tooltip'] } },
    documentHighlight: {},
    definition: { linkSupport: true },
    references: {},
    documentLink: { tooltipSupport: true },
    documentSymbol: { dynamicRegistration: true, hierarchicalDocumentSymbolSupport: true },
    codeLens: { dynamicRegistration: true },
  },
};
