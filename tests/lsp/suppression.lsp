# Comments silence rules as in --check; one that silences nothing is reported, and its fix takes it out.
--> {"jsonrpc":"2.0","id":0,"method":"initialize","params":{"processId":null,"capabilities":{"textDocument":{"codeAction":{"codeActionLiteralSupport":{"codeActionKind":{"valueSet":["quickfix"]}},"isPreferredSupport":true}}}}}
<-- {"jsonrpc":"2.0","id":0,"result":"..."}
--> {"jsonrpc":"2.0","method":"initialized","params":{}}
--> {"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{"uri":"file:///no-such/a.js","languageId":"javascript","version":1,"text":"const app = require(\"express\")();\napp.post(\"/x\", (req, res) => res.redirect(\"/y\")); // statusls-ignore redirect-after-unsafe-method: why\n"}}}
<-- {"jsonrpc":"2.0","method":"textDocument/publishDiagnostics","params":{"uri":"file:///no-such/a.js","version":1,"diagnostics":[]}}
--> {"jsonrpc":"2.0","method":"textDocument/didChange","params":{"textDocument":{"uri":"file:///no-such/a.js","version":2},"contentChanges":[{"range":{"start":{"line":1,"character":4},"end":{"line":1,"character":8}},"text":"get"}]}}
<-- {"jsonrpc":"2.0","method":"textDocument/publishDiagnostics","params":{"uri":"file:///no-such/a.js","version":2,"diagnostics":[{"code":"unused-suppression","severity":2,"range":{"start":{"line":1,"character":52},"end":{"line":1,"character":96}},"...":0}]}}
--> {"jsonrpc":"2.0","id":1,"method":"textDocument/codeAction","params":{"textDocument":{"uri":"file:///no-such/a.js"},"range":{"start":{"line":1,"character":60},"end":{"line":1,"character":60}},"context":{"diagnostics":[]}}}
<-- {"jsonrpc":"2.0","id":1,"result":[{"title":"Remove this comment","isPreferred":true,"edit":{"changes":{"file:///no-such/a.js":[{"newText":"","range":{"start":{"line":1,"character":48},"end":{"line":1,"character":101}}}]}},"...":0}]}
--> {"jsonrpc":"2.0","id":99,"method":"shutdown"}
<-- {"jsonrpc":"2.0","id":99,"result":null}
--> {"jsonrpc":"2.0","method":"exit"}
