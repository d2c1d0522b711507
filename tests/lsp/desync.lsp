# A change that cannot be understood: cleared, told once, healthy again with the whole text.
--> {"jsonrpc":"2.0","id":0,"method":"initialize","params":{"processId":null,"capabilities":{}}}
<-- {"jsonrpc":"2.0","id":0,"result":"..."}
--> {"jsonrpc":"2.0","method":"initialized","params":{}}
--> {"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{"uri":"file:///app.js","languageId":"javascript","version":1,"text":"const app = require(\"express\")();\napp.post(\"/x\", (req, res) => {\n  if (!req.body) return res.status(409).end();\n  res.redirect(302, \"/y\");\n});\n"}}}
<-- {"jsonrpc":"2.0","method":"textDocument/publishDiagnostics","params":{"uri":"file:///app.js","version":1,"diagnostics":["..."]}}
--> {"jsonrpc":"2.0","method":"textDocument/didChange","params":{"textDocument":{"uri":"file:///app.js","version":2},"contentChanges":[{"range":{"start":{"line":-1,"character":0},"end":{"line":0,"character":0}},"text":"x"}]}}
<-- {"jsonrpc":"2.0","method":"window/logMessage","params":{"type":2,"message":"file:///app.js: the change to version 2 ..."}}
<-- {"jsonrpc":"2.0","method":"textDocument/publishDiagnostics","params":{"uri":"file:///app.js","diagnostics":[]}}
--> {"jsonrpc":"2.0","method":"textDocument/didChange","params":{"textDocument":{"uri":"file:///app.js","version":3},"contentChanges":[{"text":"const app = require(\"express\")();\napp.post(\"/x\", (req, res) => {\n  if (!req.body) return res.status(409).end();\n  res.redirect(302, \"/y\");\n});\n"}]}}
<-- {"jsonrpc":"2.0","method":"textDocument/publishDiagnostics","params":{"uri":"file:///app.js","version":3,"diagnostics":["..."]}}
--> {"jsonrpc":"2.0","id":99,"method":"shutdown"}
<-- {"jsonrpc":"2.0","id":99,"result":null}
--> {"jsonrpc":"2.0","method":"exit"}
