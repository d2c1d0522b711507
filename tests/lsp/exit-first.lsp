# exit is taken before initialize as well.
exit: 1
log: 0
stdin: open
within: 200
--> {"jsonrpc":"2.0","method":"exit"}
