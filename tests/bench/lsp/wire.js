// A client that costs little: frames cut by hand, times taken where a message arrives.
'use strict';

const fs = require('fs');
const { spawn } = require('child_process');

const CAPABILITIES = {
  textDocument: {
    synchronization: {},
    publishDiagnostics: { versionSupport: true },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    completion: { completionItem: { documentationFormat: ['markdown'] }, contextSupport: true },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['', 'quickfix', 'refactor', 'source'] } } },
  },
};

class Wire {
  constructor(command, folder) {
    this.begun = performance.now();
    this.child = spawn(command[0], command.slice(1), { cwd: folder, stdio: ['pipe', 'pipe', 'ignore'] });
    this.child.on('error', () => {});
    this.child.stdin.on('error', () => {});
    this.parts = [];
    this.len = 0;
    this.wanted = 0;
    this.id = 0;
    this.pending = new Map();
    this.published = new Map();
    this.onPublish = () => {};
    this.child.stdout.on('data', (data) => this.take(data));
  }

  take(data) {
    this.parts.push(data);
    this.len += data.length;
    if (this.len < this.wanted) return;
    let bytes = this.parts.length > 1 ? Buffer.concat(this.parts) : data;
    for (;;) {
      const head = bytes.indexOf('\r\n\r\n');
      if (head < 0) break;
      const size = head + 4 + Number(/content-length: *(\d+)/i.exec(bytes.toString('latin1', 0, head))[1]);
      this.wanted = size;
      if (bytes.length < size) break;
      this.message(JSON.parse(bytes.toString('utf8', head + 4, size)));
      bytes = bytes.subarray(size);
      this.wanted = 0;
    }
    this.parts = [bytes];
    this.len = bytes.length;
  }

  message(message) {
    const { id, method, params } = message;
    if (method === undefined) {
      this.pending.get(id)?.(message);
      this.pending.delete(id);
    } else if (id !== undefined) {
      this.send({ id, result: method === 'workspace/configuration' ? params.items.map(() => null) : null });
    } else if (method === 'textDocument/publishDiagnostics') {
      this.published.set(params.uri, params);
      this.onPublish(params);
    }
  }

  send(message) {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    this.child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  tell(method, params) {
    this.send({ method, params });
  }

  // The answer and how long it took in ms; undefined where there was none in `limit` ms.
  ask(method, params, limit) {
    const id = ++this.id;
    const start = performance.now();
    return patient(limit, (resolve) => {
      this.pending.set(id, (answer) => resolve({ answer, ms: performance.now() - start }));
      this.send({ id, method, params });
    });
  }

  // How long it took after `act` until diagnostics came that `fit`.
  publishedAfter(fit, limit, act) {
    const start = performance.now();
    return patient(limit, (resolve) => {
      this.onPublish = (params) => fit(params) && resolve({ ms: performance.now() - start });
      act();
    });
  }

  async start(folder, options, limit) {
    const rootUri = `file://${folder}`;
    const params = { processId: process.pid, rootUri, workspaceFolders: [{ uri: rootUri, name: 'bench' }], capabilities: CAPABILITIES, initializationOptions: options };
    const answered = await this.ask('initialize', params, limit);
    if (!answered) return undefined;
    this.tell('initialized', {});
    return { ms: performance.now() - this.begun, capabilities: answered.answer.result.capabilities };
  }

  // Of the server and what it started: kB resident, kB with shared pages divided, ns of a processor.
  cost() {
    return family(this.child.pid).map(costOf).reduce((sum, one) => ({ rss: sum.rss + one.rss, pss: sum.pss + one.pss, cpu: sum.cpu + one.cpu }), { rss: 0, pss: 0, cpu: 0 });
  }

  async stop() {
    const gone = new Promise((resolve) => this.child.on('exit', resolve));
    if (this.child.exitCode !== null || this.child.pid === undefined) return;
    const all = family(this.child.pid);
    const timer = setTimeout(() => all.forEach((pid) => { try { process.kill(pid, 'SIGKILL'); } catch { /* gone */ } }), 2000);
    if (await this.ask('shutdown', undefined, 1500)) this.tell('exit');
    await gone;
    clearTimeout(timer);
  }
}

function patient(limit, begin) {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(undefined), limit);
    begin((value) => (clearTimeout(timer), resolve(value)));
  });
}

const read = (file) => { try { return fs.readFileSync(file, 'utf8'); } catch { return ''; } };
const family = (pid) => [pid, ...read(`/proc/${pid}/task/${pid}/children`).split(' ').filter(Boolean).flatMap((child) => family(Number(child)))];

function costOf(pid) {
  const kilobytes = (name) => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(read(`/proc/${pid}/smaps_rollup`))?.[1] || 0);
  let tasks = [];
  try { tasks = fs.readdirSync(`/proc/${pid}/task`); } catch { /* gone */ }
  const cpu = tasks.reduce((sum, task) => sum + Number(read(`/proc/${pid}/task/${task}/schedstat`).split(' ')[0]), 0);
  return { rss: kilobytes('Rss'), pss: kilobytes('Pss'), cpu };
}

module.exports = { Wire };
