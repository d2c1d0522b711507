// What the server may send, in the protocol's own types: results by method, and params of what it
// sends on its own.
import * as p from 'vscode-languageserver-protocol';

export interface Results {
  'initialize': p.InitializeResult;
  'shutdown': null;
  'textDocument/hover': p.Hover | null;
  'textDocument/completion': p.CompletionList | null;
  'completionItem/resolve': p.CompletionItem;
  'textDocument/willSaveWaitUntil': p.TextEdit[] | null;
  'textDocument/codeAction': (p.Command | p.CodeAction)[] | null;
  'codeAction/resolve': p.CodeAction;
  'workspace/executeCommand': p.LSPAny | null;
  'textDocument/inlayHint': p.InlayHint[] | null;
  'inlayHint/resolve': p.InlayHint;
  'textDocument/documentHighlight': p.DocumentHighlight[] | null;
  'textDocument/definition': p.Location | p.Location[] | p.LocationLink[] | null;
  'textDocument/references': p.Location[] | null;
  'textDocument/documentLink': p.DocumentLink[] | null;
  'textDocument/documentSymbol': p.DocumentSymbol[] | null;
  'textDocument/codeLens': p.CodeLens[] | null;
  'textDocument/diagnostic': p.DocumentDiagnosticReport;
  'workspace/diagnostic': p.WorkspaceDiagnosticReport;
  'workspace/symbol': p.SymbolInformation[] | null;
  'workspace/textDocumentContent': p.TextDocumentContentResult;
}

export interface Requests {
  'client/registerCapability': p.RegistrationParams;
  'workspace/configuration': p.ConfigurationParams;
  'workspace/applyEdit': p.ApplyWorkspaceEditParams;
  'workspace/diagnostic/refresh': undefined;
  'workspace/inlayHint/refresh': undefined;
  'window/workDoneProgress/create': p.WorkDoneProgressCreateParams;
}

export interface Progress {
  token: string | number;
  value: p.WorkDoneProgressBegin | p.WorkDoneProgressReport | p.WorkDoneProgressEnd | p.WorkspaceDiagnosticReportPartialResult;
}

export interface Notifications {
  'textDocument/publishDiagnostics': p.PublishDiagnosticsParams;
  'window/logMessage': p.LogMessageParams;
  '$/logTrace': p.LogTraceParams;
  '$/progress': Progress;
}
