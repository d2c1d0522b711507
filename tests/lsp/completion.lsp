# Completion for a client with insert and replace ranges, hints, highlights: what it announced is what it gets.
--> {"jsonrpc":"2.0","id":0,"method":"initialize","params":{"processId":null,"capabilities":{
    "general":{"positionEncodings":["utf-16"]},
    "textDocument":{"completion":{"completionItem":{"insertReplaceSupport":true,"labelDetailsSupport":true,
    "documentationFormat":["markdown"]},"completionItemKind":{"valueSet":[1,12,21]}},
    "inlayHint":{},"documentHighlight":{}}}}}
<-- {"jsonrpc":"2.0","id":0,"result":{"capabilities":{"positionEncoding":"utf-16",
    "textDocumentSync":{"openClose":true,"change":2},"hoverProvider":true,
    "definitionProvider":true,"referencesProvider":true,"documentLinkProvider":"...","workspaceSymbolProvider":true,
    "completionProvider":{"triggerCharacters":[".","1","2","3","4","5"],"resolveProvider":true},
    "inlayHintProvider":true,"documentHighlightProvider":true},"serverInfo":"..."}}
--> {"jsonrpc":"2.0","method":"initialized","params":{}}
--> {"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{"uri":"file:///main.go","languageId":"go","version":1,
    "text":"package main\n\nimport \"fmt\"\n\nfunc h(c *gin.Context) {\n\tc.JSON(http.StatusConfl, \"\ud83d\ude00\")\n\tc.JSON(200, nil)\n\tc.JSON(409, nil) // Conflict\n\tc.AbortWithStatus(409)\n}\n"}}}
<-- {"jsonrpc":"2.0","method":"textDocument/publishDiagnostics","params":{"uri":"file:///main.go","version":1,"diagnostics":[]}}
# the qualifier says what must be imported
--> {"jsonrpc":"2.0","id":1,"method":"textDocument/completion","params":{"textDocument":{"uri":"file:///main.go"},
    "position":{"line":5,"character":23}}}
<-- {"jsonrpc":"2.0","id":1,"result":{"isIncomplete":true,"items":[{"label":"StatusConflict","kind":21,"detail":"409 Conflict",
    "labelDetails":{"description":"409 Conflict"},"sortText":"000","data":{"code":409},
    "textEdit":{"newText":"StatusConflict",
    "insert":{"start":{"line":5,"character":13},"end":{"line":5,"character":23}},
    "replace":{"start":{"line":5,"character":13},"end":{"line":5,"character":24}}},
    "additionalTextEdits":[{"range":{"start":{"line":2,"character":12},"end":{"line":2,"character":12}},"newText":"\nimport \"net/http\""}]}]}}
# its documentation comes when it is asked for; what we did not make comes back as it is
--> {"jsonrpc":"2.0","id":2,"method":"completionItem/resolve","params":{"label":"StatusConflict","kind":21,"data":{"code":409},"x":[1]}}
<-- {"jsonrpc":"2.0","id":2,"result":{"label":"StatusConflict","kind":21,"data":{"code":409},"x":[1],
    "documentation":{"kind":"markdown","value":"## 409 Conflict..."}}}
--> {"jsonrpc":"2.0","id":3,"method":"completionItem/resolve","params":{"label":"x","data":{"code":"409"}}}
<-- {"jsonrpc":"2.0","id":3,"result":{"label":"x","data":{"code":"409"}}}
--> {"jsonrpc":"2.0","id":4,"method":"completionItem/resolve","params":[1]}
<-- {"jsonrpc":"2.0","id":4,"error":{"code":-32602,"message":"..."}}
# no slot, no file
--> {"jsonrpc":"2.0","id":5,"method":"textDocument/completion","params":{"textDocument":{"uri":"file:///main.go"},
    "position":{"line":2,"character":10}}}
<-- {"jsonrpc":"2.0","id":5,"result":null}
--> {"jsonrpc":"2.0","id":6,"method":"textDocument/completion","params":{"textDocument":{"uri":"file:///none.go"},
    "position":{"line":2,"character":10}}}
<-- {"jsonrpc":"2.0","id":6,"result":null}
# a digit that was typed: the first of a code opens the list, the last closes it
--> {"jsonrpc":"2.0","id":7,"method":"textDocument/completion","params":{"textDocument":{"uri":"file:///main.go"},
    "position":{"line":6,"character":11},"context":{"triggerKind":2,"triggerCharacter":"2"}}}
<-- {"jsonrpc":"2.0","id":7,"result":null}
# hints: of bare numbers, not where the line says it, in the range that was asked for
--> {"jsonrpc":"2.0","id":8,"method":"textDocument/inlayHint","params":{"textDocument":{"uri":"file:///main.go"},
    "range":{"start":{"line":0,"character":0},"end":{"line":99,"character":0}}}}
<-- {"jsonrpc":"2.0","id":8,"result":[{"position":{"line":6,"character":11},"label":"OK","paddingLeft":true},
    {"position":{"line":8,"character":22},"label":"Conflict","paddingLeft":true}]}
--> {"jsonrpc":"2.0","id":9,"method":"textDocument/inlayHint","params":{"textDocument":{"uri":"file:///main.go"},
    "range":{"start":{"line":7,"character":0},"end":{"line":8,"character":99}}}}
<-- {"jsonrpc":"2.0","id":9,"result":[{"position":{"line":8,"character":22},"label":"Conflict","paddingLeft":true}]}
# highlights: the same code in every spelling
--> {"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{"uri":"file:///app.py","languageId":"python","version":1,
    "text":"from http import HTTPStatus\nfrom flask import Flask, abort\napp = Flask(__name__)\n@app.route('/x')\ndef x():\n    if y:\n        abort(409)\n    abort(404)\n    return '', HTTPStatus.CONFLICT\n"}}}
<-- {"jsonrpc":"2.0","method":"textDocument/publishDiagnostics","params":"..."}
--> {"jsonrpc":"2.0","id":10,"method":"textDocument/documentHighlight","params":{"textDocument":{"uri":"file:///app.py"},
    "position":{"line":6,"character":14}}}
<-- {"jsonrpc":"2.0","id":10,"result":[{"range":{"start":{"line":6,"character":14},"end":{"line":6,"character":17}}},
    {"range":{"start":{"line":8,"character":15},"end":{"line":8,"character":34}}}]}
--> {"jsonrpc":"2.0","id":11,"method":"textDocument/documentHighlight","params":{"textDocument":{"uri":"file:///app.py"},
    "position":{"line":5,"character":7}}}
<-- {"jsonrpc":"2.0","id":11,"result":[]}
--> {"jsonrpc":"2.0","id":99,"method":"shutdown"}
<-- {"jsonrpc":"2.0","id":99,"result":null}
--> {"jsonrpc":"2.0","method":"exit"}
