# The whole thread: open, diagnostic, hover, quick fix, the fix applied, clean, close, goodbye.
--> {"jsonrpc":"2.0","id":0,"method":"initialize","params":{"processId":null,"clientInfo":{"name":"transcript"},
    "capabilities":{"general":{"positionEncodings":["utf-16"]},"workspace":{"workspaceEdit":{"documentChanges":true}},
    "textDocument":{"hover":{"contentFormat":["markdown","plaintext"]},
    "publishDiagnostics":{"versionSupport":true,"codeDescriptionSupport":true,"relatedInformation":true},
    "codeAction":{"codeActionLiteralSupport":{"codeActionKind":{"valueSet":["quickfix"]}},"isPreferredSupport":true}}}}}
<-- {"jsonrpc":"2.0","id":0,"result":{"capabilities":{"positionEncoding":"utf-16",
    "textDocumentSync":{"openClose":true,"change":2},"hoverProvider":true,
    "documentHighlightProvider":true,"definitionProvider":true,"referencesProvider":true,"documentLinkProvider":"...","workspaceSymbolProvider":true,
    "codeActionProvider":{"codeActionKinds":["quickfix","refactor.rewrite","source.fixAll.statusls"]}},"serverInfo":{"name":"statusls","version":"..."}}}
--> {"jsonrpc":"2.0","method":"initialized","params":{}}
--> {"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{"uri":"file:///app.js",
    "languageId":"javascript","version":1,"text":"const app = require(\"express\")();\napp.post(\"/x\", (req, res) => {\n  if (!req.body) return res.status(409).end();\n  res.redirect(302, \"/y\");\n});\n"}}}
<-- {"jsonrpc":"2.0","method":"textDocument/publishDiagnostics","params":{"uri":"file:///app.js","version":1,
    "diagnostics":[{"range":{"start":{"line":3,"character":15},"end":{"line":3,"character":18}},"severity":2,
    "code":"redirect-after-unsafe-method","codeDescription":{"href":"https://www.rfc-editor.org/rfc/rfc9110.html#section-15.4..."},
    "source":"statusls","message":"...","...":0}]}}
--> {"jsonrpc":"2.0","id":1,"method":"textDocument/hover","params":{"textDocument":{"uri":"file:///app.js"},
    "position":{"line":2,"character":37}}}
<-- {"jsonrpc":"2.0","id":1,"result":{"contents":{"kind":"markdown","value":"..."},
    "range":{"start":{"line":2,"character":35},"end":{"line":2,"character":38}}}}
--> {"jsonrpc":"2.0","id":2,"method":"textDocument/codeAction","params":{"textDocument":{"uri":"file:///app.js"},
    "range":{"start":{"line":3,"character":16},"end":{"line":3,"character":16}},"context":{"diagnostics":[]}}}
<-- {"jsonrpc":"2.0","id":2,"result":[
    {"title":"Answer 303 See Other...","kind":"quickfix","diagnostics":["..."],"isPreferred":true,
    "edit":{"documentChanges":[{"textDocument":{"uri":"file:///app.js","version":1},
    "edits":[{"range":{"start":{"line":3,"character":15},"end":{"line":3,"character":18}},"newText":"303"}]}]}},
    {"title":"Answer 307 Temporary Redirect...","kind":"quickfix","diagnostics":["..."],"edit":"..."},
    {"title":"Answer 308 Permanent Redirect...","kind":"quickfix","diagnostics":["..."],"edit":"..."},
    {"title":"Silence redirect-after-unsafe-method here","kind":"quickfix","diagnostics":["..."],"edit":"..."},
    {"title":"Silence redirect-after-unsafe-method in this file","kind":"quickfix","diagnostics":["..."],"edit":"..."}]}
--> {"jsonrpc":"2.0","method":"textDocument/didChange","params":{"textDocument":{"uri":"file:///app.js","version":2},
    "contentChanges":[{"range":{"start":{"line":3,"character":15},"end":{"line":3,"character":18}},"text":"303"}]}}
<-- {"jsonrpc":"2.0","method":"textDocument/publishDiagnostics","params":{"uri":"file:///app.js","version":2,"diagnostics":[]}}
--> {"jsonrpc":"2.0","method":"textDocument/didClose","params":{"textDocument":{"uri":"file:///app.js"}}}
<-- {"jsonrpc":"2.0","method":"textDocument/publishDiagnostics","params":{"uri":"file:///app.js","diagnostics":[]}}
--> {"jsonrpc":"2.0","id":99,"method":"shutdown"}
<-- {"jsonrpc":"2.0","id":99,"result":null}
--> {"jsonrpc":"2.0","method":"exit"}
