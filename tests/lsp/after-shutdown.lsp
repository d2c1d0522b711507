# After shutdown every request is refused, notifications dropped, and exit is a success.
--> {"jsonrpc":"2.0","id":0,"method":"initialize","params":{"processId":null,"capabilities":{}}}
<-- {"jsonrpc":"2.0","id":0,"result":"..."}
--> {"jsonrpc":"2.0","method":"initialized","params":{}}
--> {"jsonrpc":"2.0","id":1,"method":"shutdown","params":null}
<-- {"jsonrpc":"2.0","id":1,"result":null}
--> {"jsonrpc":"2.0","id":2,"method":"shutdown"}
<-- {"jsonrpc":"2.0","id":2,"error":{"code":-32600,"message":"..."}}
--> {"jsonrpc":"2.0","id":3,"method":"textDocument/hover","params":{}}
<-- {"jsonrpc":"2.0","id":3,"error":{"code":-32600,"message":"..."}}
--> {"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{"uri":"file:///a.js","languageId":"javascript","version":1,"text":""}}}
--> {"jsonrpc":"2.0","id":4,"method":"no/such/method"}
<-- {"jsonrpc":"2.0","id":4,"error":{"code":-32600,"message":"..."}}
--> {"jsonrpc":"2.0","method":"exit"}
