# A client that asks to see what goes to and fro, and then no more.
--> {"jsonrpc":"2.0","id":0,"method":"initialize","params":{"processId":null,"trace":"messages","capabilities":{}}}
<-- {"jsonrpc":"2.0","method":"$/logTrace","params":{"message":"Answered initialize in ..."}}
<-- {"jsonrpc":"2.0","id":0,"result":"..."}
--> {"jsonrpc":"2.0","id":1,"method":"no/such"}
<-- {"jsonrpc":"2.0","method":"$/logTrace","params":{"message":"Received request no/such"}}
<-- {"jsonrpc":"2.0","method":"$/logTrace","params":{"message":"Answered no/such in ..."}}
<-- {"jsonrpc":"2.0","id":1,"error":{"code":-32601,"message":"..."}}
--> {"jsonrpc":"2.0","method":"$/setTrace","params":{"value":"verbose"}}
<-- {"jsonrpc":"2.0","method":"$/logTrace","params":{"message":"Received notification $/setTrace"}}
--> {"jsonrpc":"2.0","method":"initialized","params":{}}
<-- {"jsonrpc":"2.0","method":"$/logTrace","params":{"message":"Received notification initialized","verbose":"{\"jsonrpc\":\"2.0\",\"method\":\"initialized\",\"params\":{}}"}}
--> {"jsonrpc":"2.0","method":"$/setTrace","params":{"value":"off"}}
<-- {"jsonrpc":"2.0","method":"$/logTrace","params":{"message":"Received notification $/setTrace","verbose":"..."}}
--> {"jsonrpc":"2.0","id":99,"method":"shutdown"}
<-- {"jsonrpc":"2.0","id":99,"result":null}
--> {"jsonrpc":"2.0","method":"exit"}
