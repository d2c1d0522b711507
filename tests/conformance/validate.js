// Checks every message that the server sent against schemas made from the protocol's own types
// (types.ts), and that all that it announced was used. Usage: node validate.js MESSAGES REPORT
// MESSAGES has one line a message: {"session", "from": "client"|"server", "message"}.
'use strict';

const fs = require('fs');
const path = require('path');
const { createRequire } = require('module');

const modules = path.resolve(__dirname, '../../build/conformance');
const load = createRequire(path.join(modules, 'package.json'));
const Ajv = load('ajv').default;
const { createGenerator } = load('ts-json-schema-generator');

// The capability that a method serves; what has none is not listed.
const served = {
  hoverProvider: ['textDocument/hover'],
  codeActionProvider: ['textDocument/codeAction', 'codeAction/resolve'],
  completionProvider: ['textDocument/completion', 'completionItem/resolve'],
  inlayHintProvider: ['textDocument/inlayHint', 'inlayHint/resolve'],
  documentHighlightProvider: ['textDocument/documentHighlight'],
  definitionProvider: ['textDocument/definition'],
  referencesProvider: ['textDocument/references'],
  documentLinkProvider: ['textDocument/documentLink'],
  documentSymbolProvider: ['textDocument/documentSymbol'],
  codeLensProvider: ['textDocument/codeLens'],
  workspaceSymbolProvider: ['workspace/symbol'],
  executeCommandProvider: ['workspace/executeCommand'],
  diagnosticProvider: ['textDocument/diagnostic', 'workspace/diagnostic'],
  notebookDocumentSync: ['notebookDocument/didOpen', 'notebookDocument/didChange', 'notebookDocument/didClose'],
  textDocumentSync: ['textDocument/didOpen', 'textDocument/didChange', 'textDocument/didClose'],
  'workspace.workspaceFolders': ['workspace/didChangeWorkspaceFolders'],
  'workspace.textDocumentContent': ['workspace/textDocumentContent'],
};
const own = new Set(['statusls/status']); // requests of ours, which no type describes
const notACapability = new Set(['positionEncoding', 'workspace']);

function schemas() {
  for (const name of ['types.ts', 'tsconfig.json']) fs.copyFileSync(path.join(__dirname, name), path.join(modules, name));
  const schema = createGenerator({
    path: path.join(modules, 'types.ts'),
    tsconfig: path.join(modules, 'tsconfig.json'),
    type: '*',
    expose: 'all',
    skipTypeCheck: true,
  }).createSchema('*');
  const ajv = new Ajv({ strict: false });
  ajv.addSchema(schema, 'lsp');
  const find = (group, method) => {
    const property = schema.definitions[group].properties[method];
    return property && ajv.compile({ $ref: `lsp#/definitions/${group}/properties/${method.replace(/~/g, '~0').replace(/\//g, '~1')}` });
  };
  const cache = new Map();
  return (group, method) => {
    const key = `${group} ${method}`;
    if (!cache.has(key)) cache.set(key, find(group, method));
    return cache.get(key);
  };
}

const validatorFor = schemas();
const counts = new Map();
const problems = [];
const announced = new Set();
const used = new Set();

function count(kind, method) {
  const key = `${kind} ${method}`;
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function check(group, method, value, message) {
  count(group, method);
  if (own.has(method)) return;
  const validate = validatorFor(group, method);
  if (!validate) problems.push(`no type for ${group} ${method}`);
  else if (value !== undefined && !validate(value))
    problems.push(`${method}: ${JSON.stringify(validate.errors[0])}\n    ${JSON.stringify(message).slice(0, 600)}`);
}

function announce(capabilities) {
  for (const name of Object.keys(capabilities)) if (!notACapability.has(name)) announced.add(name);
  for (const name of Object.keys(capabilities.workspace ?? {})) announced.add(`workspace.${name}`);
}

function takeAnswer(pending, message) {
  const method = pending.get(JSON.stringify(message.id));
  if ('error' in message) {
    count('Errors', String(message.error?.code));
    const good = Number.isInteger(message.error?.code) && typeof message.error?.message === 'string' && !('result' in message);
    if (!good) problems.push(`no proper error: ${JSON.stringify(message)}`);
    if (message.error?.code === -32801) problems.push(`ContentModified: ${JSON.stringify(message)}`);
    return;
  }
  if (method === undefined) return void problems.push(`an answer to nothing: ${JSON.stringify(message).slice(0, 200)}`);
  // What a client sends to be completed comes back with all that it holds, right or wrong.
  if (method.endsWith('/resolve') && !validatorFor('Results', method)(pending.params.get(JSON.stringify(message.id)))) return;
  check('Results', method, message.result, message);
  if (method === 'initialize') announce(message.result.capabilities);
}

function takeFromServer(session, message) {
  if (message.jsonrpc !== '2.0') problems.push(`no jsonrpc: ${JSON.stringify(message).slice(0, 200)}`);
  if (!('method' in message)) takeAnswer(session.pending, message);
  else if ('id' in message) check('Requests', message.method, message.params, message);
  else check('Notifications', message.method, message.params, message);
}

const sessions = new Map();
for (const line of fs.readFileSync(process.argv[2], 'utf8').split('\n')) {
  if (!line) continue;
  const { session: name, from, message } = JSON.parse(line);
  if (!sessions.has(name)) sessions.set(name, { pending: Object.assign(new Map(), { params: new Map() }) });
  const session = sessions.get(name);
  if (from === 'server') takeFromServer(session, message);
  else if (message && typeof message.method === 'string') {
    used.add(message.method);
    if (!('id' in message)) continue;
    session.pending.set(JSON.stringify(message.id), message.method);
    session.pending.params.set(JSON.stringify(message.id), message.params);
  }
}
for (const name of announced)
  for (const method of served[name] ?? [undefined])
    if (!used.has(method)) problems.push(`announced, but never used: ${name} (${method})`);

const total = [...counts.values()].reduce((sum, n) => sum + n, 0);
const lines = [
  '# Conformance of what the server sends',
  '',
  `${total} messages of ${sessions.size} sessions, against the types of vscode-languageserver-protocol ${JSON.parse(fs.readFileSync(path.join(__dirname, 'package.json'))).dependencies['vscode-languageserver-protocol']}: ${problems.length} problems.`,
  `${announced.size} capabilities announced, all used: ${[...announced].sort().join(', ')}.`,
  '',
  '| kind | method | messages |',
  '| --- | --- | ---: |',
  ...[...counts].sort().map(([key, n]) => `| ${key.replace(' ', ' | ')} | ${n} |`),
  '',
  ...problems.map((problem) => `- ${problem}`),
];
fs.writeFileSync(process.argv[3], lines.join('\n') + '\n');
for (const problem of problems.slice(0, 20)) console.log(problem);
console.log(`${total - Math.min(total, problems.length)} passed, ${problems.length} failed`);
process.exit(problems.length || !total ? 1 : 0);
