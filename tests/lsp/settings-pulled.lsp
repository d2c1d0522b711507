# A client that tells its settings when it is asked, and registers what it is to tell.
--> {"jsonrpc":"2.0","id":0,"method":"initialize","params":{"processId":null,"initializationOptions":{"rules":{"redirect-after-unsafe-method":"info"}},
    "capabilities":{"workspace":{"configuration":true,"workspaceFolders":true,"didChangeConfiguration":{"dynamicRegistration":true},
    "didChangeWatchedFiles":{"dynamicRegistration":true}},"textDocument":{"documentSymbol":{"dynamicRegistration":true,
    "hierarchicalDocumentSymbolSupport":true},"codeLens":{"dynamicRegistration":true}}}}}
<-- {"jsonrpc":"2.0","id":0,"result":{"capabilities":{"positionEncoding":"utf-16","textDocumentSync":"...","hoverProvider":true,
    "documentHighlightProvider":true,"definitionProvider":true,"referencesProvider":true,"documentLinkProvider":"...","workspaceSymbolProvider":true,
    "workspace":{"workspaceFolders":{"supported":true,"changeNotifications":true}}},"serverInfo":"..."}}
--> {"jsonrpc":"2.0","method":"initialized","params":{}}
<-- {"jsonrpc":"2.0","id":1,"method":"client/registerCapability","params":{"registrations":[{"id":"workspace/didChangeConfiguration",
    "method":"workspace/didChangeConfiguration","registerOptions":{"section":"statusls"}}]}}
<-- {"jsonrpc":"2.0","id":2,"method":"client/registerCapability","params":{"registrations":[{"id":"workspace/didChangeWatchedFiles",
    "method":"workspace/didChangeWatchedFiles","registerOptions":{"watchers":[{"globPattern":"**/.statusls.json"},
    {"globPattern":"**/{uv.lock,poetry.lock,..."},{"globPattern":"**/*.{js,..."}]}}]}}
<-- {"jsonrpc":"2.0","id":3,"method":"workspace/configuration","params":{"items":[{"section":"statusls"}]}}
--> {"jsonrpc":"2.0","id":1,"result":null}
--> {"jsonrpc":"2.0","id":2,"error":{"code":-32601,"message":"no"}}
# no such section: what initialize said stays
--> {"jsonrpc":"2.0","id":3,"result":[null]}
--> {"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{"uri":"file:///no-such/app.js",
    "languageId":"javascript","version":1,"text":"const app = require(\"express\")();\napp.post(\"/x\", (req, res) => {\n  res.redirect(302, \"/y\");\n});\n"}}}
<-- {"jsonrpc":"2.0","method":"textDocument/publishDiagnostics","params":{"uri":"...","version":1,"diagnostics":[{"severity":3,"...":0}]}}
--> {"jsonrpc":"2.0","method":"workspace/didChangeConfiguration","params":{"settings":null}}
<-- {"jsonrpc":"2.0","id":4,"method":"workspace/configuration","params":{"items":[{"section":"statusls"}]}}
--> {"jsonrpc":"2.0","id":4,"result":[{"rules":{"redirect-after-unsafe-method":"error"},"features":{"hover":false,"documentSymbols":true,"codeLens":true}}]}
<-- {"jsonrpc":"2.0","id":5,"method":"client/registerCapability","params":{"registrations":[{"id":"textDocument/documentSymbol","method":"textDocument/documentSymbol","registerOptions":{"documentSelector":null}}]}}
<-- {"jsonrpc":"2.0","id":6,"method":"client/registerCapability","params":{"registrations":[{"id":"textDocument/codeLens","method":"textDocument/codeLens","registerOptions":{"documentSelector":null}}]}}
<-- {"jsonrpc":"2.0","method":"textDocument/publishDiagnostics","params":{"uri":"...","version":1,"diagnostics":[{"severity":1,"...":0}]}}
--> {"jsonrpc":"2.0","id":9,"method":"textDocument/hover","params":{"textDocument":{"uri":"file:///no-such/app.js"},"position":{"line":2,"character":16}}}
<-- {"jsonrpc":"2.0","id":9,"result":null}
# now the section is gone: the defaults
--> {"jsonrpc":"2.0","method":"workspace/didChangeConfiguration","params":{"settings":null}}
<-- {"jsonrpc":"2.0","id":7,"method":"workspace/configuration","params":{"items":[{"section":"statusls"}]}}
--> {"jsonrpc":"2.0","id":7,"result":[null]}
<-- {"jsonrpc":"2.0","method":"textDocument/publishDiagnostics","params":{"uri":"...","version":1,"diagnostics":[{"severity":2,"...":0}]}}
# an answer to nothing that was asked
--> {"jsonrpc":"2.0","id":77,"result":[{"rules":{"redirect-after-unsafe-method":"off"}}]}
# a lock file changed
--> {"jsonrpc":"2.0","method":"workspace/didChangeWatchedFiles","params":{"changes":[{"uri":"file:///no-such/package-lock.json","type":2}]}}
<-- {"jsonrpc":"2.0","method":"textDocument/publishDiagnostics","params":{"uri":"...","version":1,"diagnostics":[{"severity":2,"...":0}]}}
--> {"jsonrpc":"2.0","method":"workspace/didChangeWorkspaceFolders","params":{"event":{"added":[{"uri":"file:///no-such/a","name":"a"}],"removed":[{"uri":"file:///no-such/b","name":"b"}]}}}
--> {"jsonrpc":"2.0","id":99,"method":"shutdown"}
<-- {"jsonrpc":"2.0","id":99,"result":null}
--> {"jsonrpc":"2.0","method":"exit"}
