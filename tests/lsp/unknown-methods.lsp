# Unknown requests are answered, unknown notifications are not; also below "$/".
--> {"jsonrpc":"2.0","id":0,"method":"initialize","params":{"processId":null,"capabilities":{}}}
<-- {"jsonrpc":"2.0","id":0,"result":"..."}
--> {"jsonrpc":"2.0","method":"initialized","params":{}}
--> {"jsonrpc":"2.0","id":1,"method":"textDocument/foldingRange","params":{"textDocument":{"uri":"file:///a.js"}}}
<-- {"jsonrpc":"2.0","id":1,"error":{"code":-32601,"message":"..."}}
--> {"jsonrpc":"2.0","method":"$/no/such","params":{}}
--> {"jsonrpc":"2.0","method":"workspace/didChangeConfiguration","params":{"settings":{}}}
--> {"jsonrpc":"2.0","method":"textDocument/didSave","params":{"textDocument":{"uri":"file:///a.js"}}}
--> {"jsonrpc":"2.0","id":2,"method":"$/no/such","params":{}}
<-- {"jsonrpc":"2.0","id":2,"error":{"code":-32601,"message":"..."}}
--> {"jsonrpc":"2.0","id":99,"method":"shutdown"}
<-- {"jsonrpc":"2.0","id":99,"result":null}
--> {"jsonrpc":"2.0","method":"exit"}
