# The cells of a notebook are documents: they come, change and go.
--> {"jsonrpc":"2.0","id":0,"method":"initialize","params":{"processId":null,"capabilities":{"notebookDocument":{"synchronization":{}}}}}
<-- {"jsonrpc":"2.0","id":0,"result":{"capabilities":{"positionEncoding":"utf-16","textDocumentSync":"...","hoverProvider":true,
    "documentHighlightProvider":true,"definitionProvider":true,"referencesProvider":true,"documentLinkProvider":"...","workspaceSymbolProvider":true,
    "notebookDocumentSync":{"notebookSelector":[{"notebook":"*","cells":[{"language":"python"},{"language":"javascript"},{"language":"typescript"}]}]}},"serverInfo":"..."}}
--> {"jsonrpc":"2.0","method":"initialized","params":{}}
--> {"jsonrpc":"2.0","method":"notebookDocument/didOpen","params":{"notebookDocument":{"uri":"file:///no-such/n.ipynb","notebookType":"jupyter","version":1,
    "cells":[{"kind":2,"document":"cell:1"},{"kind":1,"document":"cell:2"}]},"cellTextDocuments":[
    {"uri":"cell:1","languageId":"python","version":1,"text":"import requests\nr = requests.get('/x')\nassert r.status_code == 409\n"},
    {"uri":"cell:2","languageId":"markdown","version":1,"text":"409"}]}}
<-- {"jsonrpc":"2.0","method":"textDocument/publishDiagnostics","params":{"uri":"cell:1","version":1,"diagnostics":[]}}
--> {"jsonrpc":"2.0","id":1,"method":"textDocument/hover","params":{"textDocument":{"uri":"cell:1"},"position":{"line":2,"character":25}}}
<-- {"jsonrpc":"2.0","id":1,"result":{"contents":{"kind":"plaintext","value":"409 Conflict..."},"range":"..."}}
--> {"jsonrpc":"2.0","method":"notebookDocument/didChange","params":{"notebookDocument":{"uri":"file:///no-such/n.ipynb","version":2},
    "change":{"cells":{"structure":{"array":{"start":1,"deleteCount":1,"cells":[{"kind":2,"document":"cell:3"}]},
    "didOpen":[{"uri":"cell:3","languageId":"javascript","version":1,"text":"const app = require('express')();\napp.post('/x', (q, res) => res.redirect(302, '/y'));\n"}],
    "didClose":[{"uri":"cell:2"}]}}}}}
<-- {"jsonrpc":"2.0","method":"textDocument/publishDiagnostics","params":{"uri":"cell:3","version":1,"diagnostics":[{"code":"redirect-after-unsafe-method","...":0}]}}
--> {"jsonrpc":"2.0","method":"notebookDocument/didChange","params":{"notebookDocument":{"uri":"file:///no-such/n.ipynb","version":3},"change":{"cells":{"textContent":[{"document":{"uri":"cell:1","version":2},"changes":[{"range":{"start":{"line":2,"character":24},"end":{"line":2,"character":27}},"text":"410"}]}]}}}}
<-- {"jsonrpc":"2.0","method":"textDocument/publishDiagnostics","params":{"uri":"cell:1","version":2,"diagnostics":[]}}
--> {"jsonrpc":"2.0","id":2,"method":"textDocument/hover","params":{"textDocument":{"uri":"cell:1"},"position":{"line":2,"character":25}}}
<-- {"jsonrpc":"2.0","id":2,"result":{"contents":{"kind":"plaintext","value":"410 Gone..."},"range":"..."}}
--> {"jsonrpc":"2.0","method":"notebookDocument/didClose","params":{"notebookDocument":{"uri":"file:///no-such/n.ipynb"},"cellTextDocuments":[{"uri":"cell:1"},{"uri":"cell:3"}]}}
<-- {"jsonrpc":"2.0","method":"textDocument/publishDiagnostics","params":{"uri":"cell:1","diagnostics":[]}}
<-- {"jsonrpc":"2.0","method":"textDocument/publishDiagnostics","params":{"uri":"cell:3","diagnostics":[]}}
# how the server is
--> {"jsonrpc":"2.0","id":3,"method":"statusls/status"}
<-- {"jsonrpc":"2.0","id":3,"result":{"version":"...","documents":0,"tasks":0,"waiting":0,"files":0,"memory":{"resident":"...","texts":0,"analyses":0,"index":0},
    "methods":{"initialize":{"count":1,"p50_ms":"...","p99_ms":"...","max_ms":"..."},"textDocument/hover":{"count":2,"...":0}}}}
--> {"jsonrpc":"2.0","id":99,"method":"shutdown"}
<-- {"jsonrpc":"2.0","id":99,"result":null}
--> {"jsonrpc":"2.0","method":"exit"}
