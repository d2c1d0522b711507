# An open .statusls.json counts at once; a mistake in it is shown at its line, and what it said before stays in force.
--> {"jsonrpc":"2.0","id":0,"method":"initialize","params":{"processId":null,"capabilities":{}}}
<-- {"jsonrpc":"2.0","id":0,"result":"..."}
--> {"jsonrpc":"2.0","method":"initialized","params":{}}
--> {"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{"uri":"file:///no-such/p/a.js","languageId":"javascript","version":1,"text":"const app = require(\"express\")();\napp.post(\"/x\", (req, res) => {\n  deny(res, 302, \"/y\");\n  res.redirect(\"/y\");\n});\n"}}}
<-- {"jsonrpc":"2.0","method":"textDocument/publishDiagnostics","params":{"uri":"file:///no-such/p/a.js","version":1,"diagnostics":[{"severity":2,"range":{"start":{"line":3,"character":2},"end":"..."},"...":0}]}}
--> {"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{"uri":"file:///no-such/p/.statusls.json","languageId":"json","version":1,"text":"{\n  \"rules\": { \"redirect-after-unsafe-method\": \"error\" },\n  \"shapes\": { \"javascript\": [\"deny(_, $code, _)\"] }\n}\n"}}}
<-- {"jsonrpc":"2.0","method":"textDocument/publishDiagnostics","params":{"uri":"file:///no-such/p/a.js","version":1,"diagnostics":[{"severity":1,"range":{"start":{"line":2,"character":12},"end":"..."},"...":0},{"severity":1,"range":"...","...":0}]}}
# a code is offered in a place that only the shape knows
--> {"jsonrpc":"2.0","id":1,"method":"textDocument/completion","params":{"textDocument":{"uri":"file:///no-such/p/a.js"},"position":{"line":2,"character":13}}}
<-- {"jsonrpc":"2.0","id":1,"result":{"isIncomplete":true,"...":0}}
# the key is a surrogate pair farther in than its bytes say
--> {"jsonrpc":"2.0","method":"textDocument/didChange","params":{"textDocument":{"uri":"file:///no-such/p/.statusls.json","version":2},"contentChanges":[{"text":"{\n  \"exclude\": [\"😀\"], \"rulse\": {}\n}\n"}]}}
<-- {"jsonrpc":"2.0","method":"window/logMessage","params":{"type":2,"message":"/no-such/p/.statusls.json:2:24: there is no setting \"rulse\"; did you mean \"rules\"?; what it said before stays in force"}}
<-- {"jsonrpc":"2.0","method":"textDocument/publishDiagnostics","params":{"uri":"file:///no-such/p/.statusls.json","version":2,"diagnostics":[{"severity":1,"source":"statusls","code":"configuration","message":"there is no setting \"rulse\"; did you mean \"rules\"?","range":{"start":{"line":1,"character":21},"end":{"line":1,"character":28}}}]}}
<-- {"jsonrpc":"2.0","method":"textDocument/publishDiagnostics","params":{"uri":"file:///no-such/p/a.js","version":1,"diagnostics":[{"severity":1,"range":"...","...":0},{"severity":1,"range":"...","...":0}]}}
--> {"jsonrpc":"2.0","method":"textDocument/didChange","params":{"textDocument":{"uri":"file:///no-such/p/.statusls.json","version":3},"contentChanges":[{"text":"{ \"exclude\": [\"a.js\"] }\n"}]}}
<-- {"jsonrpc":"2.0","method":"textDocument/publishDiagnostics","params":{"uri":"file:///no-such/p/.statusls.json","version":3,"diagnostics":[]}}
<-- {"jsonrpc":"2.0","method":"textDocument/publishDiagnostics","params":{"uri":"file:///no-such/p/a.js","version":1,"diagnostics":[]}}
--> {"jsonrpc":"2.0","method":"textDocument/didClose","params":{"textDocument":{"uri":"file:///no-such/p/.statusls.json"}}}
<-- {"jsonrpc":"2.0","method":"textDocument/publishDiagnostics","params":{"uri":"file:///no-such/p/a.js","version":1,"diagnostics":[{"severity":2,"range":"...","...":0}]}}
--> {"jsonrpc":"2.0","id":99,"method":"shutdown"}
<-- {"jsonrpc":"2.0","id":99,"result":null}
--> {"jsonrpc":"2.0","method":"exit"}
