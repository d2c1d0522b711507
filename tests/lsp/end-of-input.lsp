# The end of stdin without shutdown: what came is answered and published, then it is a failure.
exit: 1
within: 200
--> {"jsonrpc":"2.0","id":0,"method":"initialize","params":{"processId":null,"capabilities":{}}}
<-- {"jsonrpc":"2.0","id":0,"result":"..."}
--> {"jsonrpc":"2.0","method":"initialized","params":{}}
--> {"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{"uri":"file:///a.js","languageId":"javascript","version":1,"text":""}}}
<-- {"jsonrpc":"2.0","method":"textDocument/publishDiagnostics","params":{"uri":"file:///a.js","version":1,"diagnostics":[]}}
