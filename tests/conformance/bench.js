// What the scenes of requirements.js share: a folder of their own, a client, and questions.
'use strict';

const assert = require('assert');
const fs = require('fs');
const os = require('os');
const path = require('path');
const { pathToFileURL } = require('url');
const { Client } = require('./harness');
const everything = require('./capabilities');

const program = path.resolve(process.argv[2]);
const soak = process.env.SOAK === '1';
const plain = (process.env.STATUSLS_MODE || 'opt') === 'opt';
const slack = plain ? (soak ? 3 : 6) : 60; // machines are shared
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'statusls-requirements-'));
const at = (name) => path.join(folder, name);
const uriOf = (name) => pathToFileURL(at(name)).href;
const write = (name, text) => {
  fs.mkdirSync(path.dirname(at(name)), { recursive: true });
  fs.writeFileSync(at(name), text);
  return uriOf(name);
};
const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const position = (line, character) => ({ line, character });
const point = (line, character) => ({ start: position(line, character), end: position(line, character) });
const inserted = (line, character, text) => [{ range: point(line, character), text }];
const statusOf = (client, name) => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(fs.readFileSync(`/proc/${client.child.pid}/status`, 'utf8'))[1]);
const cpuOf = (client) => fs.readFileSync(`/proc/${client.child.pid}/stat`, 'utf8').split(') ')[1].split(' ').slice(11, 13).reduce((a, b) => a + Number(b), 0);

const push = structuredClone(everything);
delete push.textDocument.diagnostic;
const bad = (n) => `app.post('/x${n}', (req, res) => { res.redirect(302, '/y') })\n`;
const app = `const app = require('express')();\n${bad(0)}`;
const U = 'untitled:a.js';

async function started(capabilities = push, more = {}, options = {}) {
  const client = new Client(program, { answers: { 'workspace/configuration': () => [null] }, ...options });
  client.initialized = await client.start(capabilities, more);
  return client;
}

const change = (client, uri, version, contentChanges) => client.tell('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
const hover = (client, uri, line, character) => client.ask('textDocument/hover', { textDocument: { uri }, position: position(line, character) });
const published = (client, uri) => client.notifications.filter((n) => n.method === 'textDocument/publishDiagnostics' && n.params.uri === uri).map((n) => n.params);
const actionsAt = (client, uri, line, character, only) =>
  client.ask('textDocument/codeAction', { textDocument: { uri }, range: point(line, character), context: { diagnostics: [], ...(only && { only: [only] }) } });

// Deterministic, so that a failure can be seen again.
let seed = 7;
const random = (n) => ((seed = (seed * 1103515245 + 12345) % 2147483648), Math.floor((seed / 2147483648) * n));

process.on('exit', () => fs.rmSync(folder, { recursive: true, force: true }));

module.exports = {
  program, soak, plain, slack, folder, at, uriOf, write, sleep, position, point, inserted, statusOf, cpuOf, push, bad, app, U,
  started, change, hover, published, actionsAt, random,
};
