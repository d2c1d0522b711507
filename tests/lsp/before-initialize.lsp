# Requests before initialize are refused, notifications dropped.
--> {"jsonrpc":"2.0","id":1,"method":"textDocument/hover","params":{"textDocument":{"uri":"file:///a.js"},"position":{"line":0,"character":0}}}
<-- {"jsonrpc":"2.0","id":1,"error":{"code":-32002,"message":"..."}}
--> {"jsonrpc":"2.0","id":"two","method":"shutdown"}
<-- {"jsonrpc":"2.0","id":"two","error":{"code":-32002,"message":"..."}}
--> {"jsonrpc":"2.0","id":3,"method":"no/such/method"}
<-- {"jsonrpc":"2.0","id":3,"error":{"code":-32002,"message":"..."}}
--> {"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{"uri":"file:///a.js","languageId":"javascript","version":1,"text":"res.status(409)"}}}
--> {"jsonrpc":"2.0","id":4,"method":"initialize","params":[]}
<-- {"jsonrpc":"2.0","id":4,"error":{"code":-32602,"message":"..."}}
--> {"jsonrpc":"2.0","id":0,"method":"initialize","params":{"processId":null,"capabilities":{}}}
<-- {"jsonrpc":"2.0","id":0,"result":"..."}
--> {"jsonrpc":"2.0","method":"initialized","params":{}}
--> {"jsonrpc":"2.0","id":5,"method":"initialize","params":{"capabilities":{}}}
<-- {"jsonrpc":"2.0","id":5,"error":{"code":-32600,"message":"..."}}
--> {"jsonrpc":"2.0","id":99,"method":"shutdown"}
<-- {"jsonrpc":"2.0","id":99,"result":null}
--> {"jsonrpc":"2.0","method":"exit"}
