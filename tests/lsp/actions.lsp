# What a client that resolves is offered: fixes at once, the rest when it is chosen.
--> {"jsonrpc":"2.0","id":0,"method":"initialize","params":{"processId":null,"capabilities":{"textDocument":{"codeAction":{
    "codeActionLiteralSupport":{"codeActionKind":{"valueSet":[]}},"isPreferredSupport":true,"dataSupport":true,"resolveSupport":{"properties":["edit"]}}},
    "workspace":{"applyEdit":true}}}}
<-- {"jsonrpc":"2.0","id":0,"result":{"capabilities":{"positionEncoding":"utf-16","textDocumentSync":"...","hoverProvider":true,
    "documentHighlightProvider":true,"definitionProvider":true,"referencesProvider":true,"documentLinkProvider":"...","workspaceSymbolProvider":true,
    "codeActionProvider":{"codeActionKinds":["quickfix","refactor.rewrite","source.fixAll.statusls"],"resolveProvider":true},
    "executeCommandProvider":{"commands":["statusls.apply"]}},"serverInfo":"..."}}
--> {"jsonrpc":"2.0","method":"initialized","params":{}}
--> {"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{"uri":"file:///no-such/a.js","languageId":"javascript","version":1,
    "text":"const app = require('express')();\r\napp.post('/x', (req, res) => {\r\n  if (!req.body) return res.redirect(302, '/y');\r\n  // statusls-ignore-next-line status-out-of-range\r\n  res.redirect(302, '/z');\r\n});\r\napp.get('/e', (req, res) => {\r\n  res.status(204).json({}); // statusls-ignore no-such-thing\r\n});\r\n"}}}
<-- {"jsonrpc":"2.0","method":"textDocument/publishDiagnostics","params":{"uri":"...","version":1,"diagnostics":"..."}}
--> {"jsonrpc":"2.0","id":1,"method":"textDocument/codeAction","params":{"textDocument":{"uri":"file:///no-such/a.js"},
    "range":{"start":{"line":4,"character":16},"end":{"line":4,"character":16}},"context":{"diagnostics":[],"only":["quickfix"]}}}
<-- {"jsonrpc":"2.0","id":1,"result":[{"title":"Answer 303...","isPreferred":true,"edit":"...","...":0},{"title":"Answer 307...","edit":"...","...":0},{"title":"Answer 308...","edit":"...","...":0},
    {"title":"Fix all 2 of redirect-after-unsafe-method in this file","kind":"quickfix","diagnostics":["..."],"data":{"uri":"file:///no-such/a.js","version":1,"what":"fixRule","rule":"redirect-after-unsafe-method","at":"$AT"}},
    {"title":"Silence redirect-after-unsafe-method here","kind":"quickfix","diagnostics":["..."],"data":{"uri":"file:///no-such/a.js","version":1,"what":"silenceLine","rule":"redirect-after-unsafe-method","at":"$AT"}},
    {"title":"Silence redirect-after-unsafe-method in this file","kind":"quickfix","diagnostics":["..."],"data":{"uri":"file:///no-such/a.js","version":1,"what":"silenceFile","rule":"redirect-after-unsafe-method","at":"$AT"}}]}
--> {"jsonrpc":"2.0","id":2,"method":"codeAction/resolve","params":{"title":"t","data":{"uri":"file:///no-such/a.js","version":1,"what":"fixRule","rule":"redirect-after-unsafe-method"}}}
<-- {"jsonrpc":"2.0","id":2,"result":{"title":"t","data":"...","edit":{"changes":{"file:///no-such/a.js":[
    {"range":{"start":{"line":2,"character":37},"end":{"line":2,"character":40}},"newText":"303"},{"range":{"start":{"line":4,"character":15},"end":{"line":4,"character":18}},"newText":"303"}]}}}}
# the comment that is there already gets one more name; a new one keeps the lines' ends
--> {"jsonrpc":"2.0","id":3,"method":"codeAction/resolve","params":{"title":"t","data":{"uri":"file:///no-such/a.js","version":1,"what":"silenceLine","rule":"redirect-after-unsafe-method","at":$AT}}}
<-- {"jsonrpc":"2.0","id":3,"result":{"title":"t","data":"...","edit":{"changes":{"file:///no-such/a.js":[
    {"range":{"start":{"line":3,"character":50},"end":{"line":3,"character":50}},"newText":", redirect-after-unsafe-method"}]}}}}
--> {"jsonrpc":"2.0","id":4,"method":"codeAction/resolve","params":{"title":"t","data":{"uri":"file:///no-such/a.js","version":1,"what":"silenceFile","rule":"redirect-after-unsafe-method","at":$AT}}}
<-- {"jsonrpc":"2.0","id":4,"result":{"title":"t","data":"...","edit":{"changes":{"file:///no-such/a.js":[
    {"range":{"start":{"line":0,"character":0},"end":{"line":0,"character":0}},"newText":"// statusls-ignore-file redirect-after-unsafe-method\r\n"}]}}}}
# safe fixes of the whole file, by themselves only
--> {"jsonrpc":"2.0","id":5,"method":"textDocument/codeAction","params":{"textDocument":{"uri":"file:///no-such/a.js"},
    "range":{"start":{"line":0,"character":0},"end":{"line":0,"character":0}},"context":{"diagnostics":[],"only":["source.fixAll"],"triggerKind":2}}}
<-- {"jsonrpc":"2.0","id":5,"result":[{"title":"Fix all that statusls can fix safely","kind":"source.fixAll.statusls","data":{"uri":"file:///no-such/a.js","version":1,"what":"fixAll"}}]}
--> {"jsonrpc":"2.0","id":6,"method":"workspace/executeCommand","params":{"command":"statusls.apply","arguments":[{"uri":"file:///no-such/a.js","version":1,"what":"fixAll"}]}}
<-- {"jsonrpc":"2.0","id":1,"method":"workspace/applyEdit","params":{"edit":{"changes":{"file:///no-such/a.js":"..."}}}}
<-- {"jsonrpc":"2.0","id":6,"result":null}
--> {"jsonrpc":"2.0","id":1,"result":{"applied":true}}
# what is none of ours, what is of another version, what there is not
--> {"jsonrpc":"2.0","id":7,"method":"codeAction/resolve","params":{"title":"t","data":{"rule":5}}}
<-- {"jsonrpc":"2.0","id":7,"result":{"title":"t","data":{"rule":5}}}
--> {"jsonrpc":"2.0","id":8,"method":"codeAction/resolve","params":{"title":"t","data":{"uri":"file:///no-such/a.js","version":7,"what":"fixAll"}}}
<-- {"jsonrpc":"2.0","id":8,"result":{"title":"t","data":"..."}}
--> {"jsonrpc":"2.0","id":9,"method":"workspace/executeCommand","params":{"command":"other","arguments":[]}}
<-- {"jsonrpc":"2.0","id":9,"error":{"code":-32602,"message":"there is no command \"other\""}}
--> {"jsonrpc":"2.0","id":10,"method":"workspace/executeCommand","params":{"command":"statusls.apply"}}
<-- {"jsonrpc":"2.0","id":10,"error":{"code":-32602,"message":"..."}}
--> {"jsonrpc":"2.0","id":99,"method":"shutdown"}
<-- {"jsonrpc":"2.0","id":99,"result":null}
--> {"jsonrpc":"2.0","method":"exit"}
