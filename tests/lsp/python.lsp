# Flask: abort(404) is a status; a document is known by its name when the languageId is not.
--> {"jsonrpc":"2.0","id":0,"method":"initialize","params":{"processId":null,"capabilities":{}}}
<-- {"jsonrpc":"2.0","id":0,"result":"..."}
--> {"jsonrpc":"2.0","method":"initialized","params":{}}
--> {"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{"uri":"file:///app.py",
    "languageId":"","version":0,"text":"from flask import Flask, abort\n\napp = Flask(__name__)\n\n\n@app.route(\"/x\")\ndef x():\n    abort(404)\n"}}}
<-- {"jsonrpc":"2.0","method":"textDocument/publishDiagnostics","params":{"uri":"file:///app.py","version":0,"diagnostics":[]}}
--> {"jsonrpc":"2.0","id":1,"method":"textDocument/hover","params":{"textDocument":{"uri":"file:///app.py"},
    "position":{"line":7,"character":10}}}
<-- {"jsonrpc":"2.0","id":1,"result":{"contents":{"kind":"plaintext","value":"404 Not Found..."},
    "range":{"start":{"line":7,"character":10},"end":{"line":7,"character":13}}}}
--> {"jsonrpc":"2.0","id":99,"method":"shutdown"}
<-- {"jsonrpc":"2.0","id":99,"result":null}
--> {"jsonrpc":"2.0","method":"exit"}
