# Columns in utf-16. Before 409 stand characters of 1, 2, 3 and 4 bytes.
--> {"jsonrpc":"2.0","id":0,"method":"initialize","params":{"processId":null,"capabilities":{}}}
<-- {"jsonrpc":"2.0","id":0,"result":{"capabilities":{"positionEncoding":"utf-16","...":0},"...":0}}
--> {"jsonrpc":"2.0","method":"initialized","params":{}}
--> {"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{"uri":"file:///a.js",
    "languageId":"javascript","version":1,"text":"/*aé€😀*/res.status(409)"}}}
<-- {"jsonrpc":"2.0","method":"textDocument/publishDiagnostics","params":{"uri":"file:///a.js","version":1,"diagnostics":[]}}
--> {"jsonrpc":"2.0","id":1,"method":"textDocument/hover","params":{"textDocument":{"uri":"file:///a.js"},"position":{"line":0,"character":21}}}
<-- {"jsonrpc":"2.0","id":1,"result":{"contents":"...","range":{"start":{"line":0,"character":20},"end":{"line":0,"character":23}}}}
--> {"jsonrpc":"2.0","method":"textDocument/didChange","params":{"textDocument":{"uri":"file:///a.js","version":2},
    "contentChanges":[{"range":{"start":{"line":0,"character":20},"end":{"line":0,"character":23}},"text":"410"}]}}
<-- {"jsonrpc":"2.0","method":"textDocument/publishDiagnostics","params":{"uri":"file:///a.js","version":2,"diagnostics":[]}}
--> {"jsonrpc":"2.0","id":2,"method":"textDocument/hover","params":{"textDocument":{"uri":"file:///a.js"},"position":{"line":0,"character":20}}}
<-- {"jsonrpc":"2.0","id":2,"result":{"contents":{"kind":"plaintext","value":"410 Gone..."},"range":"..."}}
--> {"jsonrpc":"2.0","id":99,"method":"shutdown"}
<-- {"jsonrpc":"2.0","id":99,"result":null}
--> {"jsonrpc":"2.0","method":"exit"}
