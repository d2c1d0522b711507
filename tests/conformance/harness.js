// A client made of the protocol's own library, vscode-languageserver-protocol: its connection, its
// method names. With STATUSLS_MESSAGES set, all
// messages are added to that file, for validate.js.
'use strict';

const fs = require('fs');
const path = require('path');
const { spawn } = require('child_process');
const { createRequire } = require('module');

const modules = path.resolve(__dirname, '../../build/conformance');
const lsp = createRequire(path.join(modules, 'package.json'))('vscode-languageserver-protocol/node');

const log = process.env.STATUSLS_MESSAGES;

let sessions = 0;

function keep(session, from, message) {
  if (log) fs.appendFileSync(log, JSON.stringify({ session, from, message }) + '\n');
}

// Passes messages on as the reader and the writer of the library have them.
function listenIn(session, reader, writer) {
  const { listen } = reader;
  const { write } = writer;
  reader.listen = (callback) => listen.call(reader, (message) => (keep(session, 'server', message), callback(message)));
  writer.write = (message) => (keep(session, 'client', message), write.call(writer, message));
}

class Client {
  constructor(program, { args = [], env = {}, answers = {} } = {}) {
    this.child = spawn(program, args, { stdio: ['pipe', 'pipe', 'pipe'], env: { ...process.env, ...env } });
    this.exited = new Promise((resolve) => this.child.on('exit', (code, signal) => resolve(signal || code)));
    this.child.stderr.on('data', () => {});
    this.requests = []; // that the server sent
    this.notifications = [];
    this.diagnostics = new Map();
    this.waiting = [];
    const reader = new lsp.StreamMessageReader(this.child.stdout);
    const writer = new lsp.StreamMessageWriter(this.child.stdin);
    listenIn(`${process.pid}-${++sessions}`, reader, writer);
    this.connection = lsp.createProtocolConnection(reader, writer);
    this.connection.onError(() => {});
    this.connection.onRequest((method, params) => {
      this.requests.push({ method, params });
      return answers[method] ? answers[method](params) : null;
    });
    this.connection.onNotification((method, params) => this.take(method, params));
    this.connection.onUnhandledProgress(({ token, value }) => this.take('$/progress', { token, value }));
    this.connection.listen();
  }

  take(method, params) {
    this.notifications.push({ method, params });
    if (method === 'textDocument/publishDiagnostics') this.diagnostics.set(params.uri, params);
    this.waiting = this.waiting.filter((wait) => !wait());
  }

  ask(method, params, token) {
    return this.connection.sendRequest(method, params, ...(token ? [token] : []));
  }

  tell(method, params) {
    return this.connection.sendNotification(method, params);
  }

  async start(capabilities, more = {}) {
    const result = await this.ask('initialize', { processId: null, rootUri: null, capabilities, ...more });
    await this.tell('initialized', {});
    return result;
  }

  open(uri, languageId, text, version = 1) {
    return this.tell('textDocument/didOpen', { textDocument: { uri, languageId, version, text } });
  }

  // What `condition` says, once it says something true.
  until(condition, what, limit = 20000) {
    const now = condition();
    if (now) return Promise.resolve(now);
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`waited in vain for ${what}`)), limit);
      this.waiting.push(() => {
        const value = condition();
        if (!value) return false;
        clearTimeout(timer);
        resolve(value);
        return true;
      });
    });
  }

  published(uri, version) {
    return this.until(() => {
      const last = this.diagnostics.get(uri);
      return last && (version === undefined || last.version === version) && last;
    }, `diagnostics of ${uri}`);
  }

  async stop() {
    await this.ask('shutdown');
    await this.tell('exit');
    return this.exited;
  }

  kill() {
    this.child.kill('SIGKILL');
    this.connection.dispose();
  }
}

// Runs scenes one by one, by name, and ends the process with the count.
async function play(scenes) {
  let failed = 0;
  for (const [name, scene] of Object.entries(scenes)) {
    try {
      await scene();
    } catch (error) {
      failed++;
      console.log(`${name}: ${error.stack}`);
    }
  }
  console.log(`${Object.keys(scenes).length - failed} passed, ${failed} failed`);
  process.exit(failed ? 1 : 0);
}

module.exports = { Client, lsp, play };
