# Half a message at the end of stdin is nothing.
exit: 1
log: 0
within: 200
raw: "Content-Length: 100\r\n\r\n{\"jsonrpc\""
