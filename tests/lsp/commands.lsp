# A client without code action literals gets commands, and no comment where a line is in the middle of a string.
--> {"jsonrpc":"2.0","id":0,"method":"initialize","params":{"processId":null,"capabilities":{"textDocument":{"codeAction":{}},"workspace":{"applyEdit":true}}}}
<-- {"jsonrpc":"2.0","id":0,"result":"..."}
--> {"jsonrpc":"2.0","method":"initialized","params":{}}
--> {"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{"uri":"file:///no-such/a.js","languageId":"javascript","version":1,
    "text":"const app = require('express')();\napp.post('/x', (req, res) => {\n  res.set('a', `\n`).redirect(302, '/z');\n});\n"}}}
<-- {"jsonrpc":"2.0","method":"textDocument/publishDiagnostics","params":{"uri":"...","version":1,"diagnostics":["..."]}}
--> {"jsonrpc":"2.0","id":1,"method":"textDocument/codeAction","params":{"textDocument":{"uri":"file:///no-such/a.js"},
    "range":{"start":{"line":3,"character":15},"end":{"line":3,"character":15}},"context":{"diagnostics":[],"only":["quickfix"]}}}
<-- {"jsonrpc":"2.0","id":1,"result":[{"title":"Answer 303...","command":"statusls.apply","arguments":[{"uri":"file:///no-such/a.js","version":1,"what":"fix","rule":"redirect-after-unsafe-method","at":"..."}]},
    {"title":"Answer 307...","command":"statusls.apply","arguments":[{"fix":1,"...":0}]},{"title":"Answer 308...","command":"statusls.apply","arguments":[{"fix":2,"...":0}]},
    {"title":"Silence redirect-after-unsafe-method in this file","command":"statusls.apply","arguments":[{"...":0}]}]}
--> {"jsonrpc":"2.0","id":99,"method":"shutdown"}
<-- {"jsonrpc":"2.0","id":99,"result":null}
--> {"jsonrpc":"2.0","method":"exit"}
