// Each capability of the client switched off by itself changes nothing but what belongs to it, and a
// client that offers nothing is asked nothing. Usage: node matrix.js PROGRAM
'use strict';

const assert = require('assert');
const path = require('path');
const { Client, play } = require('./harness');
const everything = require('./capabilities');

const program = path.resolve(process.argv[2]);
const app = `const app = require('express')();
app.post('/x', (req, res) => {
  if (!req.body) return res.status(409).end();
  res.redirect(302, '/y');
});
`;
const textDocument = { uri: 'untitled:app.js' };
const position = { line: 2, character: 38 };
const range = { start: { line: 3, character: 16 }, end: { line: 3, character: 16 } };
const all = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };

const questions = {
  hover: ['textDocument/hover', { textDocument, position }],
  completion: ['textDocument/completion', { textDocument, position, context: { triggerKind: 1 } }],
  codeAction: ['textDocument/codeAction', { textDocument, range, context: { diagnostics: [] } }],
  inlayHint: ['textDocument/inlayHint', { textDocument, range: all }],
  documentHighlight: ['textDocument/documentHighlight', { textDocument, position }],
  definition: ['textDocument/definition', { textDocument, position }],
  references: ['textDocument/references', { textDocument, position, context: { includeDeclaration: true } }],
  documentLink: ['textDocument/documentLink', { textDocument }],
  documentSymbol: ['textDocument/documentSymbol', { textDocument }],
  codeLens: ['textDocument/codeLens', { textDocument }],
  symbol: ['workspace/symbol', { query: '409' }],
  diagnostic: ['textDocument/diagnostic', { textDocument }],
};

// All that a client sees of one session.
async function session(capabilities) {
  const client = new Client(program, { answers: { 'workspace/configuration': () => [null] } });
  const initializationOptions = { features: { documentSymbols: true, codeLens: true } };
  const seen = { initialize: (await client.start(capabilities, { initializationOptions })).capabilities };
  await client.open(textDocument.uri, 'javascript', app);
  for (const [name, [method, params]] of Object.entries(questions)) seen[name] = await client.ask(method, params);
  seen.published = client.diagnostics.get(textDocument.uri)?.diagnostics;
  seen.requests = client.requests.map((one) => one.method).sort();
  assert.equal(await client.stop(), 0);
  return seen;
}

// Every member of the capabilities, by its path.
function pathsOf(object, above = []) {
  return Object.entries(object).flatMap(([name, value]) => {
    const here = [...above, name];
    return value && typeof value === 'object' && !Array.isArray(value) ? [here, ...pathsOf(value, here)] : [here];
  });
}

function without(steps) {
  const copy = structuredClone(everything);
  const last = steps.at(-1);
  delete steps.slice(0, -1).reduce((object, step) => object[step], copy)[last];
  return copy;
}

// What may differ, by the path's beginning; the longest counts.
const touched = {
  general: ['initialize.positionEncoding'],
  window: [],
  workspace: null, // holds several
  'workspace.applyEdit': ['initialize.executeCommandProvider'],
  'workspace.workspaceEdit': ['codeAction'],
  'workspace.configuration': ['requests'],
  'workspace.workspaceFolders': ['initialize.workspace'],
  'workspace.didChangeConfiguration': ['requests'],
  'workspace.didChangeWatchedFiles': ['requests'],
  'workspace.symbol': [],
  'workspace.diagnostics': ['initialize.diagnosticProvider', 'published'],
  'workspace.inlayHint': [],
  'workspace.textDocumentContent': ['initialize.workspace', 'definition'],
  notebookDocument: ['initialize.notebookDocumentSync'],
  textDocument: null,
  'textDocument.synchronization': ['initialize.textDocumentSync'],
  'textDocument.publishDiagnostics': ['diagnostic', 'published', 'codeAction'],
  'textDocument.diagnostic': ['initialize.diagnosticProvider', 'published'],
  'textDocument.hover': ['hover'],
  'textDocument.completion': ['initialize.completionProvider', 'completion'],
  'textDocument.codeAction': ['initialize.codeActionProvider', 'initialize.executeCommandProvider', 'codeAction'],
  'textDocument.inlayHint': ['initialize.inlayHintProvider', 'inlayHint'],
  'textDocument.documentHighlight': [],
  'textDocument.definition': ['definition'],
  'textDocument.references': [],
  'textDocument.documentLink': ['documentLink'],
  'textDocument.documentSymbol': ['initialize.documentSymbolProvider', 'requests'],
  'textDocument.codeLens': ['initialize.codeLensProvider', 'requests'],
};

function mayTouch(steps) {
  for (let n = steps.length; n > 0; n--) {
    const name = steps.slice(0, n).join('.');
    if (name in touched) return touched[name];
  }
  throw new Error(`no row for ${steps.join('.')}`);
}

function differences(a, b) {
  const names = [];
  for (const name of new Set([...Object.keys(a.initialize), ...Object.keys(b.initialize)]))
    if (JSON.stringify(a.initialize[name]) !== JSON.stringify(b.initialize[name])) names.push(`initialize.${name}`);
  for (const name of Object.keys({ ...a, ...b }))
    if (name !== 'initialize' && JSON.stringify(a[name]) !== JSON.stringify(b[name])) names.push(name);
  return names;
}

const scenes = {
  'a client that offers nothing is asked nothing': async () => {
    const seen = await session({});
    assert.deepEqual(seen.requests, []);
    assert.deepEqual(Object.keys(seen.initialize).sort(), [
      'definitionProvider', 'documentHighlightProvider', 'documentLinkProvider', 'hoverProvider', 'positionEncoding',
      'referencesProvider', 'textDocumentSync', 'workspaceSymbolProvider']);
    assert.equal(seen.published.length, 1);
  },
};
let whole;
for (const steps of pathsOf(everything)) {
  const allowed = mayTouch(steps);
  if (!allowed) continue;
  scenes[`without ${steps.join('.')}`] = async () => {
    whole ??= await session(everything);
    for (const name of differences(whole, await session(without(steps))))
      assert(allowed.includes(name), `${name} differs`);
  };
}

play(scenes);
