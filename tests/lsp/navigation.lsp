# From a code to its page, which the client asks for; links to specifications; the outline and lenses that a configuration switches on.
--> {"jsonrpc":"2.0","id":0,"method":"initialize","params":{"processId":null,"initializationOptions":{"features":{"documentSymbols":true,"codeLens":true}},"capabilities":{
    "workspace":{"textDocumentContent":{}},"textDocument":{"hover":{"contentFormat":["markdown"]},"definition":{"linkSupport":true},"documentLink":{"tooltipSupport":true},
    "documentSymbol":{"hierarchicalDocumentSymbolSupport":true},"codeLens":{},"inlayHint":{"resolveSupport":{"properties":["tooltip"]}}}}}}
<-- {"jsonrpc":"2.0","id":0,"result":{"capabilities":{"positionEncoding":"utf-16","textDocumentSync":"...","hoverProvider":true,
    "documentHighlightProvider":true,"definitionProvider":true,"referencesProvider":true,"documentLinkProvider":"...","workspaceSymbolProvider":true,"inlayHintProvider":{"resolveProvider":true},
    "documentSymbolProvider":true,"codeLensProvider":{"resolveProvider":false},
    "workspace":{"textDocumentContent":{"schemes":["statusls"]}}},"serverInfo":"..."}}
--> {"jsonrpc":"2.0","method":"initialized","params":{}}
--> {"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{"uri":"file:///no-such/a.js","languageId":"javascript","version":1,
    "text":"const app = require('express')();\nconst { StatusCodes } = require('http-status-codes');\n// RFC 9110 section 15.5.10. See RFC 6585, section 4, RFC 12 and RFC 9111\napp.get('/x', (req, res) => {\n  if (req.query.a) return res.status(409).end();\n  res.status(StatusCodes.GONE).end();\n});\n"}}}
<-- {"jsonrpc":"2.0","method":"textDocument/publishDiagnostics","params":{"uri":"...","version":1,"diagnostics":[]}}
--> {"jsonrpc":"2.0","id":1,"method":"textDocument/definition","params":{"textDocument":{"uri":"file:///no-such/a.js"},"position":{"line":4,"character":38}}}
<-- {"jsonrpc":"2.0","id":1,"result":[{"originSelectionRange":{"start":{"line":4,"character":37},"end":{"line":4,"character":40}},"targetUri":"statusls:/409.md",
    "targetRange":"...","targetSelectionRange":"..."}]}
--> {"jsonrpc":"2.0","id":2,"method":"workspace/textDocumentContent","params":{"uri":"statusls:/409.md"}}
<-- {"jsonrpc":"2.0","id":2,"result":{"text":"# 409 Conflict..."}}
--> {"jsonrpc":"2.0","id":3,"method":"workspace/textDocumentContent","params":{"uri":"statusls:/../409"}}
<-- {"jsonrpc":"2.0","id":3,"result":{"text":"# 409 Conflict..."}}
--> {"jsonrpc":"2.0","id":4,"method":"workspace/textDocumentContent","params":{"uri":"statusls:/nothing.md"}}
<-- {"jsonrpc":"2.0","id":4,"error":{"code":-32602,"message":"..."}}
# a constant is the main server's to follow; hover has the way to the page
--> {"jsonrpc":"2.0","id":5,"method":"textDocument/definition","params":{"textDocument":{"uri":"file:///no-such/a.js"},"position":{"line":5,"character":26}}}
<-- {"jsonrpc":"2.0","id":5,"result":null}
--> {"jsonrpc":"2.0","id":6,"method":"textDocument/definition","params":{"textDocument":{"uri":"file:///no-such/a.js"},"position":{"line":0,"character":0}}}
<-- {"jsonrpc":"2.0","id":6,"result":null}
--> {"jsonrpc":"2.0","id":7,"method":"textDocument/documentLink","params":{"textDocument":{"uri":"file:///no-such/a.js"}}}
<-- {"jsonrpc":"2.0","id":7,"result":[
    {"range":{"start":{"line":2,"character":3},"end":{"line":2,"character":27}},"target":"https://www.rfc-editor.org/rfc/rfc9110.html#section-15.5.10","tooltip":"RFC 9110 section 15.5.10"},
    {"range":{"start":{"line":2,"character":33},"end":{"line":2,"character":52}},"target":"https://www.rfc-editor.org/rfc/rfc6585.html#section-4","tooltip":"RFC 6585, section 4"},
    {"range":{"start":{"line":2,"character":65},"end":{"line":2,"character":73}},"target":"https://www.rfc-editor.org/rfc/rfc9111.html","tooltip":"RFC 9111"}]}
--> {"jsonrpc":"2.0","id":8,"method":"textDocument/documentSymbol","params":{"textDocument":{"uri":"file:///no-such/a.js"}}}
<-- {"jsonrpc":"2.0","id":8,"result":[{"name":"GET /x","kind":12,"range":"...","selectionRange":"...","children":[{"name":"409 Conflict","kind":16,"range":"...","selectionRange":"..."},{"name":"410 Gone","...":0}]}]}
--> {"jsonrpc":"2.0","id":9,"method":"textDocument/codeLens","params":{"textDocument":{"uri":"file:///no-such/a.js"}}}
<-- {"jsonrpc":"2.0","id":9,"result":[{"range":{"start":{"line":3,"character":14},"end":{"line":3,"character":29}},"command":{"title":"returns 409, 410","command":""}}]}
--> {"jsonrpc":"2.0","id":10,"method":"textDocument/inlayHint","params":{"textDocument":{"uri":"file:///no-such/a.js"},"range":{"start":{"line":0,"character":0},"end":{"line":9,"character":0}}}}
<-- {"jsonrpc":"2.0","id":10,"result":[{"position":{"line":4,"character":40},"label":"Conflict","paddingLeft":true,"data":{"code":409}}]}
--> {"jsonrpc":"2.0","id":11,"method":"inlayHint/resolve","params":{"position":{"line":4,"character":40},"label":"Conflict","data":{"code":409}}}
<-- {"jsonrpc":"2.0","id":11,"result":{"position":{"line":4,"character":40},"label":"Conflict","data":{"code":409},"tooltip":"The request makes sense, but not in the state..."}}
--> {"jsonrpc":"2.0","id":12,"method":"inlayHint/resolve","params":{"label":"other"}}
<-- {"jsonrpc":"2.0","id":12,"result":{"label":"other"}}
--> {"jsonrpc":"2.0","id":99,"method":"shutdown"}
<-- {"jsonrpc":"2.0","id":99,"result":null}
--> {"jsonrpc":"2.0","method":"exit"}
