# Ranged and whole changes in one list, in order; CRLF; positions outside the text.
--> {"jsonrpc":"2.0","id":0,"method":"initialize","params":{"processId":null,"capabilities":{}}}
<-- {"jsonrpc":"2.0","id":0,"result":"..."}
--> {"jsonrpc":"2.0","method":"initialized","params":{}}
--> {"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{"uri":"file:///a.js","languageId":"javascript","version":1,"text":"x\r\ny"}}}
<-- {"jsonrpc":"2.0","method":"textDocument/publishDiagnostics","params":{"uri":"file:///a.js","version":1,"diagnostics":[]}}
--> {"jsonrpc":"2.0","method":"textDocument/didChange","params":{"textDocument":{"uri":"file:///a.js","version":7},"contentChanges":[
    {"text":"one\r\ntwo"},
    {"range":{"start":{"line":1,"character":99},"end":{"line":9,"character":0}},"text":"\r\n"},
    {"range":{"start":{"line":2,"character":0},"end":{"line":2,"character":0}},"text":"res.status(4)"},
    {"range":{"start":{"line":2,"character":12},"end":{"line":2,"character":12}},"rangeLength":0,"text":"09"}]}}
<-- {"jsonrpc":"2.0","method":"textDocument/publishDiagnostics","params":{"uri":"file:///a.js","version":7,"diagnostics":[]}}
--> {"jsonrpc":"2.0","id":1,"method":"textDocument/hover","params":{"textDocument":{"uri":"file:///a.js"},"position":{"line":2,"character":11}}}
<-- {"jsonrpc":"2.0","id":1,"result":{"contents":{"kind":"plaintext","value":"409 Conflict..."},
    "range":{"start":{"line":2,"character":11},"end":{"line":2,"character":14}}}}
--> {"jsonrpc":"2.0","id":99,"method":"shutdown"}
<-- {"jsonrpc":"2.0","id":99,"result":null}
--> {"jsonrpc":"2.0","method":"exit"}
