# Bytes that are no header are answered once, and the next header is found.
--> {"jsonrpc":"2.0","id":0,"method":"initialize","params":{"processId":null,"capabilities":{}}}
<-- {"jsonrpc":"2.0","id":0,"result":"..."}
--> {"jsonrpc":"2.0","method":"initialized","params":{}}
raw: "GET / HTTP/1.1\r\nHost: x\r\n\r\n"
raw: "more of it\n\n\u0000\u00ff"
<-- {"jsonrpc":"2.0","id":null,"error":{"code":-32700,"message":"..."}}
raw: "Content-Length: 37\r\n\r\n{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"x\"}"
<-- {"jsonrpc":"2.0","id":1,"error":{"code":-32601,"message":"..."}}
raw: "Content-Length: -5\r\n\r\n"
<-- {"jsonrpc":"2.0","id":null,"error":{"code":-32700,"message":"..."}}
raw: "Content-Length: 99999999999\r\n\r\n"
raw: "Content-Length: 37\r\n\r\n{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"x\"}"
<-- {"jsonrpc":"2.0","id":1,"error":{"code":-32601,"message":"..."}}
--> {"jsonrpc":"2.0","id":99,"method":"shutdown"}
<-- {"jsonrpc":"2.0","id":99,"result":null}
--> {"jsonrpc":"2.0","method":"exit"}
