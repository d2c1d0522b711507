# A client that announces nothing gets the least: plain text, no addresses, no actions, no requests.
args: --stdio
--> {"jsonrpc":"2.0","id":0,"method":"initialize","params":{"processId":null,"rootUri":null,"capabilities":{}}}
<-- {"jsonrpc":"2.0","id":0,"result":{"capabilities":{"positionEncoding":"utf-16",
    "textDocumentSync":{"openClose":true,"change":2},"hoverProvider":true,
    "documentHighlightProvider":true,"definitionProvider":true,"referencesProvider":true,"documentLinkProvider":"...","workspaceSymbolProvider":true},"serverInfo":{"name":"statusls","version":"..."}}}
--> {"jsonrpc":"2.0","method":"initialized","params":{}}
--> {"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{"uri":"file:///app.js",
    "languageId":"javascript","version":1,"text":"const app = require(\"express\")();\napp.post(\"/x\", (req, res) => {\n  if (!req.body) return res.status(409).end();\n  res.redirect(302, \"/y\");\n});\n"}}}
<-- {"jsonrpc":"2.0","method":"textDocument/publishDiagnostics","params":{"uri":"file:///app.js","version":1,
    "diagnostics":[{"range":{"start":{"line":3,"character":15},"end":{"line":3,"character":18}},"severity":2,
    "code":"redirect-after-unsafe-method","source":"statusls","message":"..."}]}}
--> {"jsonrpc":"2.0","id":1,"method":"textDocument/hover","params":{"textDocument":{"uri":"file:///app.js"},
    "position":{"line":2,"character":37}}}
<-- {"jsonrpc":"2.0","id":1,"result":{"contents":{"kind":"plaintext","value":"409 Conflict..."},
    "range":{"start":{"line":2,"character":35},"end":{"line":2,"character":38}}}}
--> {"jsonrpc":"2.0","id":2,"method":"textDocument/codeAction","params":{"textDocument":{"uri":"file:///app.js"},
    "range":{"start":{"line":3,"character":16},"end":{"line":3,"character":16}},"context":{"diagnostics":[]}}}
<-- {"jsonrpc":"2.0","id":2,"result":[]}
--> {"jsonrpc":"2.0","id":99,"method":"shutdown"}
<-- {"jsonrpc":"2.0","id":99,"result":null}
--> {"jsonrpc":"2.0","method":"exit"}
