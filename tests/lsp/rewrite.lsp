# The other spelling of a code: for who asks, not while the caret moves, not where only quick fixes are wanted.
--> {"jsonrpc":"2.0","id":0,"method":"initialize","params":{"processId":null,"capabilities":{
    "workspace":{"workspaceEdit":{"documentChanges":true}},"textDocument":{"codeAction":{"codeActionLiteralSupport":{}}}}}}
<-- {"jsonrpc":"2.0","id":0,"result":"..."}
--> {"jsonrpc":"2.0","method":"initialized","params":{}}
--> {"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{"uri":"file:///app.py","languageId":"python","version":1,
    "text":"from fastapi import HTTPException\n\nraise HTTPException(404)\nraise HTTPException(409)\n"}}}
<-- {"jsonrpc":"2.0","method":"textDocument/publishDiagnostics","params":{"uri":"file:///app.py","version":1,"diagnostics":[]}}
--> {"jsonrpc":"2.0","id":1,"method":"textDocument/codeAction","params":{"textDocument":{"uri":"file:///app.py"},
    "range":{"start":{"line":2,"character":21},"end":{"line":2,"character":21}},"context":{"diagnostics":[],"triggerKind":1}}}
<-- {"jsonrpc":"2.0","id":1,"result":[
    {"title":"Write it as status.HTTP_404_NOT_FOUND","kind":"refactor.rewrite","edit":{"documentChanges":[
    {"textDocument":{"uri":"file:///app.py","version":1},"edits":[
    {"range":{"start":{"line":0,"character":33},"end":{"line":0,"character":33}},"newText":", status"},
    {"range":{"start":{"line":2,"character":20},"end":{"line":2,"character":23}},"newText":"status.HTTP_404_NOT_FOUND"}]}]}},
    {"title":"Write the file's codes as constants of ...","kind":"refactor.rewrite","edit":{"documentChanges":[
    {"textDocument":{"uri":"file:///app.py","version":1},"edits":["...","...",
    {"range":{"start":{"line":3,"character":20},"end":{"line":3,"character":23}},"newText":"status.HTTP_409_CONFLICT"}]}]}}]}
--> {"jsonrpc":"2.0","id":2,"method":"textDocument/codeAction","params":{"textDocument":{"uri":"file:///app.py"},
    "range":{"start":{"line":2,"character":21},"end":{"line":2,"character":21}},"context":{"diagnostics":[],"only":["quickfix"]}}}
<-- {"jsonrpc":"2.0","id":2,"result":[]}
--> {"jsonrpc":"2.0","id":3,"method":"textDocument/codeAction","params":{"textDocument":{"uri":"file:///app.py"},
    "range":{"start":{"line":2,"character":21},"end":{"line":2,"character":21}},"context":{"diagnostics":[],"triggerKind":2}}}
<-- {"jsonrpc":"2.0","id":3,"result":[]}
--> {"jsonrpc":"2.0","id":4,"method":"textDocument/codeAction","params":{"textDocument":{"uri":"file:///app.py"},
    "range":{"start":{"line":2,"character":21},"end":{"line":2,"character":21}},"context":{"diagnostics":[],"only":["refactor"]}}}
<-- {"jsonrpc":"2.0","id":4,"result":["...","..."]}
--> {"jsonrpc":"2.0","id":5,"method":"textDocument/codeAction","params":{"textDocument":{"uri":"file:///app.py"},
    "range":{"start":{"line":1,"character":0},"end":{"line":1,"character":0}},"context":{"diagnostics":[]}}}
<-- {"jsonrpc":"2.0","id":5,"result":[]}
--> {"jsonrpc":"2.0","id":99,"method":"shutdown"}
<-- {"jsonrpc":"2.0","id":99,"result":null}
--> {"jsonrpc":"2.0","method":"exit"}
