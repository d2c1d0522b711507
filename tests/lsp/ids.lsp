# Ids come back as they came.
--> {"jsonrpc":"2.0","id":0,"method":"initialize","params":{"processId":null,"capabilities":{}}}
<-- {"jsonrpc":"2.0","id":0,"result":"..."}
--> {"jsonrpc":"2.0","method":"initialized","params":{}}
--> {"jsonrpc":"2.0","id":"\u00e9\ud83d\ude00","method":"no/such"}
<-- {"jsonrpc":"2.0","id":"é😀","error":{"code":-32601,"message":"..."}}
--> {"jsonrpc":"2.0","id":"1","method":"no/such"}
<-- {"jsonrpc":"2.0","id":"1","error":{"code":-32601,"message":"..."}}
--> {"jsonrpc":"2.0","id":1,"method":"no/such"}
<-- {"jsonrpc":"2.0","id":1,"error":{"code":-32601,"message":"..."}}
--> {"jsonrpc":"2.0","id":1,"method":"no/such"}
<-- {"jsonrpc":"2.0","id":1,"error":{"code":-32601,"message":"..."}}
--> {"jsonrpc":"2.0","id":-2147483648,"method":"no/such"}
<-- {"jsonrpc":"2.0","id":-2147483648,"error":{"code":-32601,"message":"..."}}
--> {"jsonrpc":"2.0","id":99,"method":"shutdown"}
<-- {"jsonrpc":"2.0","id":99,"result":null}
--> {"jsonrpc":"2.0","method":"exit"}
