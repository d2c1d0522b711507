# A client that announces completion and no more: one range, no label details, kinds of the first version, plain text. UTF-8.
--> {"jsonrpc":"2.0","id":0,"method":"initialize","params":{"processId":null,"capabilities":{
    "general":{"positionEncodings":["utf-8"]},"textDocument":{"completion":{}}}}}
<-- {"jsonrpc":"2.0","id":0,"result":{"capabilities":{"positionEncoding":"utf-8",
    "textDocumentSync":{"openClose":true,"change":2},"hoverProvider":true,
    "documentHighlightProvider":true,"definitionProvider":true,"referencesProvider":true,"documentLinkProvider":"...","workspaceSymbolProvider":true,
    "completionProvider":{"triggerCharacters":[".","1","2","3","4","5"],"resolveProvider":true}},"serverInfo":"..."}}
--> {"jsonrpc":"2.0","method":"initialized","params":{}}
--> {"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{"uri":"file:///app.ts","languageId":"typescript","version":1,
    "text":"import { StatusCodes } from 'http-status-codes';\n/* \u00e9 */ res.status(StatusCodes.GON);\n"}}}
<-- {"jsonrpc":"2.0","method":"textDocument/publishDiagnostics","params":{"uri":"file:///app.ts","version":1,"diagnostics":[]}}
--> {"jsonrpc":"2.0","id":1,"method":"textDocument/completion","params":{"textDocument":{"uri":"file:///app.ts"},
    "position":{"line":1,"character":35}}}
<-- {"jsonrpc":"2.0","id":1,"result":{"isIncomplete":true,"items":[{"label":"GONE","kind":12,"detail":"410 Gone","sortText":"000",
    "data":{"code":410},"textEdit":{"newText":"GONE",
    "range":{"start":{"line":1,"character":32},"end":{"line":1,"character":35}}}}]}}
--> {"jsonrpc":"2.0","id":2,"method":"completionItem/resolve","params":{"label":"GONE","data":{"code":410}}}
<-- {"jsonrpc":"2.0","id":2,"result":{"label":"GONE","data":{"code":410},"documentation":{"kind":"plaintext","value":"410 Gone..."}}}
# typed on: the text is broken, the answer is the same
--> {"jsonrpc":"2.0","method":"textDocument/didChange","params":{"textDocument":{"uri":"file:///app.ts","version":2},
    "contentChanges":[{"range":{"start":{"line":1,"character":35},"end":{"line":1,"character":37}},"text":"E"}]}}
<-- {"jsonrpc":"2.0","method":"textDocument/publishDiagnostics","params":{"uri":"file:///app.ts","version":2,"diagnostics":[]}}
--> {"jsonrpc":"2.0","id":3,"method":"textDocument/completion","params":{"textDocument":{"uri":"file:///app.ts"},
    "position":{"line":1,"character":36}}}
<-- {"jsonrpc":"2.0","id":3,"result":{"isIncomplete":true,"items":[{"label":"GONE","...":0}]}}
--> {"jsonrpc":"2.0","id":99,"method":"shutdown"}
<-- {"jsonrpc":"2.0","id":99,"result":null}
--> {"jsonrpc":"2.0","method":"exit"}
