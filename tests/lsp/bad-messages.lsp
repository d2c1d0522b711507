# Each kind of message that is none has one answer, and the session goes on.
--> {"jsonrpc":"2.0","id":0,"method":"initialize","params":{"processId":null,"capabilities":{}}}
<-- {"jsonrpc":"2.0","id":0,"result":"..."}
--> {"jsonrpc":"2.0","method":"initialized","params":{}}
raw: "Content-Length: 9\r\n\r\n{\"broken\""
<-- {"jsonrpc":"2.0","id":null,"error":{"code":-32700,"message":"..."}}
raw: "Content-Length: 0\r\n\r\n"
<-- {"jsonrpc":"2.0","id":null,"error":{"code":-32700,"message":"..."}}
--> [{"jsonrpc":"2.0","id":1,"method":"shutdown"},{"jsonrpc":"2.0","id":2,"method":"shutdown"}]
<-- {"jsonrpc":"2.0","id":null,"error":{"code":-32600,"message":"..."}}
--> []
<-- {"jsonrpc":"2.0","id":null,"error":{"code":-32600,"message":"..."}}
--> {}
<-- {"jsonrpc":"2.0","id":null,"error":{"code":-32600,"message":"..."}}
--> {"id":3,"method":"shutdown"}
<-- {"jsonrpc":"2.0","id":3,"error":{"code":-32600,"message":"..."}}
--> {"jsonrpc":"2.0","id":[4],"method":"shutdown"}
<-- {"jsonrpc":"2.0","id":null,"error":{"code":-32600,"message":"..."}}
--> {"jsonrpc":"2.0","id":5,"result":{}}
--> {"jsonrpc":"2.0","id":null,"error":{"code":1,"message":"x"}}
--> {"jsonrpc":"2.0","id":6,"method":"textDocument/hover","params":7}
<-- {"jsonrpc":"2.0","id":6,"error":{"code":-32602,"message":"..."}}
--> {"jsonrpc":"2.0","id":7,"method":"textDocument/codeAction","params":{"textDocument":{"uri":"a"}}}
<-- {"jsonrpc":"2.0","id":7,"error":{"code":-32602,"message":"..."}}
--> {"jsonrpc":"2.0","id":99,"method":"shutdown"}
<-- {"jsonrpc":"2.0","id":99,"result":null}
--> {"jsonrpc":"2.0","method":"exit"}
