# The editor's settings: from the start, changed later, wrapped or not, none of ours, and with a mistake.
--> {"jsonrpc":"2.0","id":0,"method":"initialize","params":{"processId":null,"capabilities":{},"initializationOptions":{"positionEncoding":"utf-8","rules":{"redirect-after-unsafe-method":"info"}}}}
<-- {"jsonrpc":"2.0","id":0,"result":"..."}
--> {"jsonrpc":"2.0","method":"initialized","params":{}}
--> {"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{"uri":"file:///no-such/a.js","languageId":"javascript","version":1,"text":"const app = require(\"express\")();\napp.post(\"/x\", (req, res) => res.redirect(\"/y\"));\n"}}}
<-- {"jsonrpc":"2.0","method":"textDocument/publishDiagnostics","params":{"uri":"file:///no-such/a.js","version":1,"diagnostics":[{"severity":3,"...":0}]}}
--> {"jsonrpc":"2.0","method":"workspace/didChangeConfiguration","params":{"settings":{"python":{"venv":"x"},"statusls":{"rules":{"redirect-after-unsafe-method":"error"}}}}}
<-- {"jsonrpc":"2.0","method":"textDocument/publishDiagnostics","params":{"uri":"file:///no-such/a.js","version":1,"diagnostics":[{"severity":1,"...":0}]}}
--> {"jsonrpc":"2.0","method":"workspace/didChangeConfiguration","params":{"settings":{"rules":{"redirect-after-unsafe-metod":"off"}}}}
<-- {"jsonrpc":"2.0","method":"window/logMessage","params":{"type":2,"message":"in the editor's settings: rules.redirect-after-unsafe-metod: there is no rule \"redirect-after-unsafe-metod\"; did you mean \"redirect-after-unsafe-method\"?; what they said before stays in force"}}
--> {"jsonrpc":"2.0","method":"workspace/didChangeConfiguration","params":{"settings":{"rules":{"redirect-after-unsafe-method":"off"}}}}
<-- {"jsonrpc":"2.0","method":"textDocument/publishDiagnostics","params":{"uri":"file:///no-such/a.js","version":1,"diagnostics":[]}}
--> {"jsonrpc":"2.0","method":"workspace/didChangeConfiguration","params":{"settings":null}}
<-- {"jsonrpc":"2.0","method":"textDocument/publishDiagnostics","params":{"uri":"file:///no-such/a.js","version":1,"diagnostics":[{"severity":2,"...":0}]}}
--> {"jsonrpc":"2.0","method":"workspace/didChangeConfiguration","params":{"settings":{"python":{}}}}
<-- {"jsonrpc":"2.0","method":"textDocument/publishDiagnostics","params":{"uri":"file:///no-such/a.js","version":1,"diagnostics":[{"severity":2,"...":0}]}}
--> {"jsonrpc":"2.0","id":99,"method":"shutdown"}
<-- {"jsonrpc":"2.0","id":99,"result":null}
--> {"jsonrpc":"2.0","method":"exit"}
