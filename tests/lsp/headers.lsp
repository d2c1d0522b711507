# Header names in any case and order, with or without a space; unknown ones ignored; the last duplicate wins.
--> {"jsonrpc":"2.0","id":0,"method":"initialize","params":{"processId":null,"capabilities":{}}}
<-- {"jsonrpc":"2.0","id":0,"result":"..."}
--> {"jsonrpc":"2.0","method":"initialized","params":{}}
raw: "content-length: 37\r\n\r\n{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"x\"}"
<-- {"jsonrpc":"2.0","id":1,"error":{"code":-32601,"message":"..."}}
raw: "CONTENT-LENGTH:37\r\n\r\n{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"x\"}"
<-- {"jsonrpc":"2.0","id":1,"error":{"code":-32601,"message":"..."}}
raw: "Content-Type: application/vscode-jsonrpc; charset=utf-8\r\nContent-Length: 37\r\n\r\n{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"x\"}"
<-- {"jsonrpc":"2.0","id":1,"error":{"code":-32601,"message":"..."}}
raw: "Content-Length: 37\r\nContent-Type: application/vscode-jsonrpc; charset=utf8\r\n\r\n{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"x\"}"
<-- {"jsonrpc":"2.0","id":1,"error":{"code":-32601,"message":"..."}}
raw: "X-Unknown: 1\r\nContent-Length: 3\r\nContent-Length: 37\r\n\r\n{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"x\"}"
<-- {"jsonrpc":"2.0","id":1,"error":{"code":-32601,"message":"..."}}
raw: "Content-Length: 37\r\n\r\n{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"x\"}Content-Length: 37\r\n\r\n{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"x\"}"
<-- {"jsonrpc":"2.0","id":1,"error":{"code":-32601,"message":"..."}}
<-- {"jsonrpc":"2.0","id":1,"error":{"code":-32601,"message":"..."}}
--> {"jsonrpc":"2.0","id":99,"method":"shutdown"}
<-- {"jsonrpc":"2.0","id":99,"result":null}
--> {"jsonrpc":"2.0","method":"exit"}
