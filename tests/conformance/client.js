// An independent client drives every feature. Usage: node client.js PROGRAM
'use strict';

const assert = require('assert');
const fs = require('fs');
const os = require('os');
const path = require('path');
const { pathToFileURL, fileURLToPath } = require('url');
const { Client, play, lsp } = require('./harness');
const everything = require('./capabilities');

const program = path.resolve(process.argv[2]);
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'statusls-client-'));
const at = (name) => path.join(folder, name);
const uriOf = (name) => pathToFileURL(at(name)).href;
const write = (name, text) => {
  fs.mkdirSync(path.dirname(at(name)), { recursive: true });
  fs.writeFileSync(at(name), text);
};

const app = `const app = require('express')();
app.post('/x', (req, res) => {
  if (!req.body) return res.status(409).end();
  res.redirect(302, '/y');
});
`;
const python = `from fastapi import FastAPI, status
app = FastAPI()

@app.get("/x", status_code=status.HTTP_409_CONFLICT)
def x():
    return {}
`;
const folders = [{ uri: pathToFileURL(folder).href, name: 'f' }];
const position = (line, character) => ({ line, character });
const point = (line, character) => ({ start: position(line, character), end: position(line, character) });
const without = (name) => {
  const copy = structuredClone(everything);
  const steps = name.split('.');
  const last = steps.pop();
  delete steps.reduce((object, step) => object[step], copy)[last];
  return copy;
};

write('app.js', app);
write('src/api.py', python);
write('node_modules/dep/index.js', app);

const scenes = {
  'diagnostics are published to a client that does not ask': async () => {
    const client = new Client(program);
    await client.start(without('textDocument.diagnostic'));
    await client.open(uriOf('app.js'), 'javascript', app);
    const { diagnostics } = await client.published(uriOf('app.js'), 1);
    assert.equal(diagnostics[0].code, 'redirect-after-unsafe-method');
    assert(diagnostics[0].codeDescription.href && diagnostics[0].relatedInformation.length);
    assert.equal(await client.stop(), 0);
  },

  'diagnostics of documents and of the workspace are asked for, and waited for': async () => {
    const client = new Client(program, { answers: { 'workspace/configuration': () => [null] } });
    const { capabilities } = await client.start(everything, { workspaceFolders: folders });
    assert.equal(capabilities.diagnosticProvider.workspaceDiagnostics, true);
    await client.open('untitled:1', 'javascript', app);
    const first = await client.ask('textDocument/diagnostic', { textDocument: { uri: 'untitled:1' } });
    assert.equal(first.kind, 'full');
    const again = await client.ask('textDocument/diagnostic', { textDocument: { uri: 'untitled:1' }, previousResultId: first.resultId });
    assert.deepEqual(again, { kind: 'unchanged', resultId: first.resultId });

    const parts = [];
    client.connection.onProgress(new lsp.ProgressType(), 'part', (value) => parts.push(value));
    const rest = await client.ask('workspace/diagnostic', { previousResultIds: [], partialResultToken: 'part' });
    const items = [...parts.flatMap((part) => part.items), ...rest.items];
    assert.deepEqual(items.map((item) => item.uri), [uriOf('app.js')]);

    // nothing is new: the answer waits until something is
    const known = [{ uri: items[0].uri, value: items[0].resultId }];
    let answered = false;
    const next = client.ask('workspace/diagnostic', { previousResultIds: known }).then((report) => ((answered = true), report));
    await new Promise((resolve) => setTimeout(resolve, 200));
    assert.equal(answered, false);
    write('app.js', app.replace('302', '303'));
    await client.tell('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf('app.js'), type: 2 }] });
    const news = await next;
    assert.deepEqual(news.items.map((item) => [item.uri, item.items]), [[uriOf('app.js'), []]]);
    write('app.js', app);
    assert(!client.notifications.some((n) => n.method === 'textDocument/publishDiagnostics'));
    assert.equal(await client.stop(), 0);
  },

  'report ids are the same in another session': async () => {
    const ids = [];
    for (let i = 0; i < 2; i++) {
      const client = new Client(program);
      await client.start(everything);
      await client.open('untitled:1', 'javascript', app);
      ids.push((await client.ask('textDocument/diagnostic', { textDocument: { uri: 'untitled:1' } })).resultId);
      await client.stop();
    }
    assert.equal(ids[0], ids[1]);
  },

  'references and symbols find a code in all spellings of all files': async () => {
    const client = new Client(program);
    await client.start(everything, { workspaceFolders: folders });
    await client.open(uriOf('app.js'), 'javascript', `\n${app}`);
    const found = await client.ask('textDocument/references', {
      textDocument: { uri: uriOf('app.js') }, position: position(3, 38), context: { includeDeclaration: true } });
    assert.deepEqual(found.map((one) => [one.uri, one.range.start.line]), [[uriOf('app.js'), 3], [uriOf('src/api.py'), 3]]);
    for (const query of ['409', 'Conflict', 'conf', 'CONFLICT']) {
      const symbols = await client.ask('workspace/symbol', { query });
      assert.deepEqual(symbols.map((one) => [one.name, one.containerName]), [['409 Conflict', 'app.js'], ['409 Conflict', 'api.py']]);
    }
    assert.deepEqual(await client.ask('workspace/symbol', { query: 'teapot' }), []);
    assert.equal(await client.stop(), 0);
  },

  'a folder that comes is looked at, one that goes is forgotten': async () => {
    write('../' + path.basename(folder) + '-other/b.js', app);
    const other = { uri: pathToFileURL(folder + '-other').href, name: 'o' };
    const client = new Client(program);
    await client.start(everything, { workspaceFolders: folders });
    assert.equal((await client.ask('workspace/symbol', { query: '409' })).length, 2);
    await client.tell('workspace/didChangeWorkspaceFolders', { event: { added: [other], removed: [] } });
    assert.equal((await client.ask('workspace/symbol', { query: '409' })).length, 3);
    await client.tell('workspace/didChangeWorkspaceFolders', { event: { added: [], removed: folders } });
    assert.equal((await client.ask('workspace/symbol', { query: '409' })).length, 1);
    assert.equal(await client.stop(), 0);
    fs.rmSync(folder + '-other', { recursive: true });
  },

  'definition leads to a page that can be opened and clicked on through': async () => {
    const client = new Client(program, { env: { XDG_CACHE_HOME: at('cache') } });
    await client.start(without('workspace.textDocumentContent'));
    await client.open('untitled:1', 'javascript', app);
    const where = { textDocument: { uri: 'untitled:1' }, position: position(2, 38) };
    const [link] = await client.ask('textDocument/definition', where);
    const page = fileURLToPath(link.targetUri);
    const text = fs.readFileSync(page, 'utf8');
    assert.match(text, /^# 409 Conflict/);
    const [, related] = /\]\((\d+\.md)\)/.exec(text);
    assert(fs.existsSync(path.join(path.dirname(page), related)));
    assert.equal(await client.stop(), 0);
  },

  'hover, completion, actions, hints, highlights, links': async () => {
    const client = new Client(program);
    const { capabilities } = await client.start(everything);
    const textDocument = { uri: 'untitled:1' };
    await client.open(textDocument.uri, 'javascript', `// RFC 9110\n${app.replace('409', '4')}`);
    const items = await client.ask('textDocument/completion', { textDocument, position: position(3, 36), context: { triggerKind: 1 } });
    assert(items.itemDefaults.editRange.insert && items.items.every((item) => !item.textEdit));
    const conflict = items.items.find((item) => /^409/.test(item.label));
    assert.match((await client.ask('completionItem/resolve', conflict)).documentation.value, /409 Conflict/);
    await client.tell('textDocument/didChange', { textDocument: { ...textDocument, version: 2 }, contentChanges: [{ text: `// RFC 9110\n${app}` }] });
    assert.match((await client.ask('textDocument/hover', { textDocument, position: position(3, 36) })).contents.value, /409 Conflict/);
    assert.equal((await client.ask('textDocument/documentHighlight', { textDocument, position: position(3, 36) })).length, 1);
    assert.equal((await client.ask('textDocument/documentLink', { textDocument })).length, 1);
    const [hint] = await client.ask('textDocument/inlayHint', { textDocument, range: { start: position(0, 0), end: position(9, 0) } });
    assert((await client.ask('inlayHint/resolve', hint)).tooltip);
    const actions = await client.ask('textDocument/codeAction', { textDocument, range: point(4, 16), context: { diagnostics: [] } });
    const later = actions.find((action) => action.title.startsWith('Silence'));
    assert((await client.ask('codeAction/resolve', later)).edit.documentChanges.length);
    await client.ask('workspace/executeCommand', { command: capabilities.executeCommandProvider.commands[0], arguments: [later.data] });
    await client.until(() => client.requests.some((one) => one.method === 'workspace/applyEdit'), 'the edit');
    assert.equal((await client.ask('workspace/textDocumentContent', { uri: 'statusls:/409.md' })).text.slice(0, 5), '# 409');
    assert.equal(await client.stop(), 0);
  },

  'safe fixes are made before a file is saved, if that is wanted': async () => {
    const text = "const app = require('express')();\napp.get('/e', (req, res) => {\n  res.status(204).json({});\n});\n";
    for (const wanted of [true, false]) {
      const client = new Client(program);
      const { capabilities } = await client.start(everything, { initializationOptions: { features: { fixOnSave: wanted } } });
      assert.equal('willSaveWaitUntil' in capabilities.textDocumentSync, wanted);
      await client.open('untitled:1', 'javascript', text);
      await client.ask('textDocument/diagnostic', { textDocument: { uri: 'untitled:1' } });
      const edits = await client.ask('textDocument/willSaveWaitUntil', { textDocument: { uri: 'untitled:1' }, reason: 1 });
      assert.equal(edits.length > 0, wanted);
      assert.equal(await client.stop(), 0);
    }
  },

  'settings are asked for; outline and lenses come when they are switched on; a change is told once': async () => {
    let settings = null;
    const client = new Client(program, { answers: { 'workspace/configuration': () => [settings] } });
    await client.start(everything);
    const textDocument = { uri: 'untitled:1' };
    await client.open(textDocument.uri, 'javascript', app);
    await client.ask('textDocument/diagnostic', { textDocument });
    await client.ask('textDocument/inlayHint', { textDocument, range: { start: position(0, 0), end: position(9, 0) } });
    assert.deepEqual(await client.ask('textDocument/documentSymbol', { textDocument }), []);
    settings = { features: { documentSymbols: true, codeLens: true } };
    await client.tell('workspace/didChangeConfiguration', { settings: null });
    const seen = (method) => client.requests.filter((one) => one.method === method).length;
    for (let i = 0; i < 200 && !seen('workspace/inlayHint/refresh'); i++) await new Promise((resolve) => setTimeout(resolve, 10));
    assert.equal(seen('workspace/diagnostic/refresh'), 1);
    assert.equal(seen('workspace/inlayHint/refresh'), 1);
    assert.equal(seen('client/registerCapability'), 4);
    assert.equal((await client.ask('textDocument/documentSymbol', { textDocument }))[0].name, 'POST /x');
    assert.equal((await client.ask('textDocument/codeLens', { textDocument }))[0].command.title, 'returns 302, 409');
    assert.equal(await client.stop(), 0);
  },
};

process.on('exit', () => fs.rmSync(folder, { recursive: true, force: true }));
play(scenes);
