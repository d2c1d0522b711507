# A client that asks for diagnostics gets none on its own; the same report has the same id, in any session.
--> {"jsonrpc":"2.0","id":0,"method":"initialize","params":{"processId":null,"capabilities":{
    "textDocument":{"diagnostic":{}},"workspace":{"diagnostics":{"refreshSupport":true}}}}}
<-- {"jsonrpc":"2.0","id":0,"result":{"capabilities":{"positionEncoding":"utf-16","textDocumentSync":{"openClose":true,"change":2},"hoverProvider":true,
    "documentHighlightProvider":true,"definitionProvider":true,"referencesProvider":true,"documentLinkProvider":"...","workspaceSymbolProvider":true,
    "diagnosticProvider":{"identifier":"statusls","interFileDependencies":false,"workspaceDiagnostics":false}},"serverInfo":"..."}}
--> {"jsonrpc":"2.0","method":"initialized","params":{}}
--> {"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{"uri":"file:///no-such/app.js",
    "languageId":"javascript","version":1,"text":"const app = require(\"express\")();\napp.post(\"/x\", (req, res) => {\n  res.redirect(302, \"/y\");\n});\n"}}}
--> {"jsonrpc":"2.0","id":1,"method":"textDocument/diagnostic","params":{"textDocument":{"uri":"file:///no-such/app.js"}}}
<-- {"jsonrpc":"2.0","id":1,"result":{"kind":"full","resultId":"$ID","items":[{"code":"redirect-after-unsafe-method","severity":2,"...":0}]}}
# what the client has already is not sent again, also after an edit that changes nothing of it
--> {"jsonrpc":"2.0","method":"textDocument/didChange","params":{"textDocument":{"uri":"file:///no-such/app.js","version":2},
    "contentChanges":[{"range":{"start":{"line":4,"character":0},"end":{"line":4,"character":0}},"text":"// end\n"}]}}
--> {"jsonrpc":"2.0","id":2,"method":"textDocument/diagnostic","params":{"textDocument":{"uri":"file:///no-such/app.js"},"previousResultId":"$ID"}}
<-- {"jsonrpc":"2.0","id":2,"result":{"kind":"unchanged","resultId":"$ID"}}
# one refresh for a configuration that changes what holds, and no other while that is unanswered
--> {"jsonrpc":"2.0","method":"workspace/didChangeConfiguration","params":{"settings":{"rules":{"redirect-after-unsafe-method":"error"}}}}
<-- {"jsonrpc":"2.0","id":1,"method":"workspace/diagnostic/refresh"}
--> {"jsonrpc":"2.0","id":3,"method":"textDocument/diagnostic","params":{"textDocument":{"uri":"file:///no-such/app.js"},"previousResultId":"$ID"}}
<-- {"jsonrpc":"2.0","id":3,"result":{"kind":"full","resultId":"...","items":[{"severity":1,"...":0}]}}
--> {"jsonrpc":"2.0","method":"workspace/didChangeConfiguration","params":{"settings":{"features":{"diagnostics":false}}}}
--> {"jsonrpc":"2.0","id":4,"method":"no/such"}
<-- {"jsonrpc":"2.0","id":4,"error":"..."}
--> {"jsonrpc":"2.0","id":1,"result":null}
<-- {"jsonrpc":"2.0","id":2,"method":"workspace/diagnostic/refresh"}
--> {"jsonrpc":"2.0","id":2,"result":null}
--> {"jsonrpc":"2.0","id":5,"method":"textDocument/diagnostic","params":{"textDocument":{"uri":"file:///no-such/app.js"}}}
<-- {"jsonrpc":"2.0","id":5,"result":{"kind":"full","resultId":"...","items":[]}}
# a mistake in a configuration is a diagnostic of that file
--> {"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{"uri":"file:///no-such/.statusls.json","languageId":"json","version":1,"text":"{ \"rulse\": {} }"}}}
--> {"jsonrpc":"2.0","id":6,"method":"textDocument/diagnostic","params":{"textDocument":{"uri":"file:///no-such/.statusls.json"}}}
<-- {"jsonrpc":"2.0","id":3,"method":"workspace/diagnostic/refresh"}
<-- {"jsonrpc":"2.0","method":"window/logMessage","params":"..."}
<-- {"jsonrpc":"2.0","id":6,"result":{"kind":"full","resultId":"...","items":[{"code":"configuration","severity":1,"...":0}]}}
# one that is not open has none
--> {"jsonrpc":"2.0","id":7,"method":"textDocument/diagnostic","params":{"textDocument":{"uri":"file:///no-such/b.js"}}}
<-- {"jsonrpc":"2.0","id":7,"result":{"kind":"full","resultId":"...","items":[]}}
--> {"jsonrpc":"2.0","method":"textDocument/didClose","params":{"textDocument":{"uri":"file:///no-such/app.js"}}}
--> {"jsonrpc":"2.0","id":99,"method":"shutdown"}
<-- {"jsonrpc":"2.0","id":99,"result":null}
--> {"jsonrpc":"2.0","method":"exit"}
