# A request that still waits is cancelled; an unknown id is ignored; every request has one answer.
delivery: whole
--> {"jsonrpc":"2.0","id":0,"method":"initialize","params":{"processId":null,"capabilities":{}}}
<-- {"jsonrpc":"2.0","id":0,"result":"..."}
--> {"jsonrpc":"2.0","method":"initialized","params":{}}
--> {"jsonrpc":"2.0","id":1,"method":"textDocument/hover","params":{"textDocument":{"uri":"file:///a.js"},"position":{"line":0,"character":0}}}
--> {"jsonrpc":"2.0","id":"b","method":"textDocument/hover","params":{"textDocument":{"uri":"file:///a.js"},"position":{"line":0,"character":0}}}
--> {"jsonrpc":"2.0","method":"$/cancelRequest","params":{"id":"b"}}
--> {"jsonrpc":"2.0","method":"$/cancelRequest","params":{"id":77}}
--> {"jsonrpc":"2.0","method":"$/cancelRequest"}
<-- {"jsonrpc":"2.0","id":1,"result":null}
<-- {"jsonrpc":"2.0","id":"b","error":{"code":-32800,"message":"..."}}
--> {"jsonrpc":"2.0","method":"$/cancelRequest","params":{"id":1}}
--> {"jsonrpc":"2.0","id":1,"method":"textDocument/hover","params":{"textDocument":{"uri":"file:///a.js"},"position":{"line":0,"character":0}}}
<-- {"jsonrpc":"2.0","id":1,"result":null}
--> {"jsonrpc":"2.0","id":99,"method":"shutdown"}
<-- {"jsonrpc":"2.0","id":99,"result":null}
--> {"jsonrpc":"2.0","method":"exit"}
