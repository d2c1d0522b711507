// What the program does as a process: how it ends, and what its stdin and stdout may be.
// Usage: node process.js PROGRAM
"use strict";

const assert = require("assert");
const fs = require("fs");
const os = require("os");
const path = require("path");
const { spawn, spawnSync } = require("child_process");

const program = path.resolve(process.argv[2]);
const sanitized = (process.env.STATUSLS_MODE || "opt") !== "opt";
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "statusls-"));

// ---- helpers -----------------------------------------------------------------------------------

function frame(message) {
  const body = Buffer.from(JSON.stringify({ jsonrpc: "2.0", ...message }));
  return Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`), body]);
}

const initialize = (params) => frame({ id: 0, method: "initialize", params: { capabilities: {}, ...params } });
const shutdown = frame({ id: 1, method: "shutdown" });
const exit = frame({ method: "exit" });
const open = (uri, text) =>
  frame({ method: "textDocument/didOpen", params: { textDocument: { uri, languageId: "javascript", version: 1, text } } });
const change = (uri, version, text) =>
  frame({ method: "textDocument/didChange", params: { textDocument: { uri, version }, contentChanges: [{ text }] } });

// All whole messages in a buffer; complains about anything else.
function messagesIn(bytes) {
  const list = [];
  for (let at = 0; at < bytes.length; ) {
    const head = /^Content-Length: (\d+)\r\n\r\n/.exec(bytes.toString("latin1", at, at + 64));
    assert(head, `no header at ${at}: ${bytes.toString("latin1", at, at + 64)}`);
    const start = at + head[0].length;
    at = start + Number(head[1]);
    list.push(JSON.parse(bytes.toString("utf8", start, at)));
  }
  return list;
}

class Child {
  constructor(args = [], stdio = ["pipe", "pipe", "pipe"]) {
    this.process = spawn(program, args, { stdio });
    this.output = Buffer.alloc(0);
    this.log = "";
    this.process.stdin?.on("error", () => {});
    this.process.stderr?.on("data", (data) => (this.log += data));
    this.process.stdout?.on("data", (data) => (this.output = Buffer.concat([this.output, data])));
    this.exited = new Promise((resolve) => this.process.on("exit", (code, signal) => resolve(signal || code)));
    this.closed = new Promise((resolve) => this.process.on("close", resolve));
  }

  write(...frames) {
    this.process.stdin.write(Buffer.concat(frames));
  }

  async until(condition, what) {
    for (let i = 0; i < 2000; i++) {
      if (condition(this)) return;
      await sleep(10);
    }
    throw new Error(`waited in vain for ${what}\n${this.log}`);
  }

  // The exit status, which must come within so many milliseconds from now.
  async ends(milliseconds) {
    const limit = sanitized ? 20 * milliseconds : milliseconds;
    const status = await Promise.race([this.exited, sleep(limit).then(() => "late")]);
    if (status === "late") this.process.kill("SIGKILL");
    return status;
  }
}

const sleep = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function started(args, params = {}) {
  const child = new Child(args);
  child.write(initialize(params));
  await child.until((c) => c.output.length > 0, "the answer to initialize");
  return child;
}

function shell(command) {
  return spawnSync("sh", ["-c", command], { env: { ...process.env, P: program, D: folder }, timeout: 60000 });
}

function status(pid, name) {
  return Number(new RegExp(`^${name}:\\s+(\\d+)`, "m").exec(fs.readFileSync(`/proc/${pid}/status`, "utf8"))[1]);
}

function bystander() {
  return spawn("sleep", ["1000"], { stdio: "ignore" });
}

// ---- scenes ------------------------------------------------------------------------------------

const session = [initialize(), open("file:///a.js", "res.status(409)"), shutdown, exit];
const said = (list) => list.map((m) => (m.method ? m.method : m.id)).join(" ");
const whole = "0 textDocument/publishDiagnostics 1";

const scenes = {
  "stdin may be a file, stdout too": () => {
    fs.writeFileSync(path.join(folder, "in"), Buffer.concat(session));
    assert.equal(shell('"$P" <"$D/in" >"$D/out"').status, 0);
    assert.equal(said(messagesIn(fs.readFileSync(path.join(folder, "out")))), whole);
  },
  "stdin may be a pipe": () => {
    const result = shell('cat "$D/in" | "$P" | cat');
    assert.equal(said(messagesIn(result.stdout)), whole);
  },
  "stdin may be a socket": async () => {
    const child = new Child(); // node's pipes are sockets
    child.write(...session);
    assert.equal(await child.exited, 0);
    await child.closed;
    assert.equal(said(messagesIn(child.output)), whole);
  },
  "a file without shutdown is answered to its end, and a failure": () => {
    fs.writeFileSync(path.join(folder, "half"), Buffer.concat(session.slice(0, 2)));
    const result = shell('"$P" <"$D/half"');
    assert.equal(result.status, 1);
    assert.equal(said(messagesIn(result.stdout)), "0 textDocument/publishDiagnostics");
  },
  "stdin may be /dev/null": () => assert.equal(shell('"$P" </dev/null').status, 1),
  "stdin that is closed is a failure, not a crash": () => assert.equal(shell('"$P" <&-').status, 1),
  "stdout that is closed is a failure, not a crash": () => assert.equal(shell('"$P" <"$D/in" >&-').status, 1),
  "on a terminal, bare prints help": () => {
    const result = shell('script -qec "$P" /dev/null </dev/null');
    if (result.error || /not found/.test(String(result.stderr))) return;
    assert.match(String(result.stdout), /usage: statusls/);
  },
  "an unknown option is refused with the nearest": () => {
    const result = shell('"$P" --chekc </dev/null');
    assert.equal(result.status, 2);
    assert.match(String(result.stderr), /--check/);
    assert.equal(String(result.stdout), "");
  },
  "--help and --version": () => {
    assert.match(String(shell('"$P" --help').stdout), /--explain/);
    assert.match(String(shell('"$P" --version').stdout), /^statusls \d+\.\d+\.\d+\n$/);
  },
  "the end of the process that --clientProcessId names": async () => {
    const client = bystander();
    const child = await started([`--clientProcessId=${client.pid}`]);
    client.kill("SIGKILL");
    assert.equal(await child.ends(3000), 1);
  },
  "the end of the process that initialize names": async () => {
    const client = bystander();
    const child = await started([], { processId: client.pid });
    await sleep(100);
    assert.equal(child.process.exitCode, null);
    client.kill("SIGKILL");
    assert.equal(await child.ends(3000), 1);
  },
  "the end of the client after shutdown is no failure": async () => {
    const client = bystander();
    const child = await started(["--stdio"], { processId: client.pid });
    child.write(shutdown);
    await child.until((c) => messagesIn(c.output).length === 2, "the answer to shutdown");
    client.kill("SIGKILL");
    assert.equal(await child.ends(3000), 0);
  },
  "--record leaves out what the source says, and --replay answers the same every time": async () => {
    const file = path.join(folder, "record");
    const secret = "const app = require('express')();\n// Łukasz knows the password: hunter2\napp.post('/x', (req, res) => {\n  res.redirect(302, '/y');\n});\n";
    const child = await started([`--record=${file}`]);
    child.write(open("file:///a.js", secret), frame({ id: 5, method: "textDocument/codeAction", params: {
      textDocument: { uri: "file:///a.js" }, range: { start: { line: 3, character: 16 }, end: { line: 3, character: 16 } }, context: { diagnostics: [] } } }), shutdown, exit);
    assert.equal(await child.ends(2000), 0);
    const recorded = fs.readFileSync(file, "utf8");
    assert.equal(recorded.trim().split("\n").length, 5);
    for (const word of ["ukasz", "password", "hunter2", "knows"]) assert(!recorded.includes(word), word);
    assert.match(recorded, /res\.redirect\(302, /);
    const [first, second] = [shell('"$P" --replay "$D/record"'), shell('"$P" --replay "$D/record"')];
    assert.equal(first.status, 0);
    assert.equal(String(first.stdout), String(second.stdout));
    assert.match(String(first.stdout), /"id":0,"result".*\n.*redirect-after-unsafe-method.*\n/);
    assert.equal(shell('"$P" --record "$D/record" </dev/null').status, 2); // is there already
    assert.equal(shell('"$P" --replay "$D/no-such"').status, 2);
  },
  "--doctor finds that all works that editors take": () => {
    const result = shell('"$P" --doctor');
    assert.equal(result.status, 0);
    assert.match(String(result.stdout), /\nNeovim 0\.11 .*yes/);
    assert(!/ NO /.test(String(result.stdout)));
  },
  "SIGTERM ends it": async () => {
    const child = await started();
    child.process.kill("SIGTERM");
    assert.equal(await child.ends(200), "SIGTERM");
  },
  "stdout that breaks ends it": async () => {
    const child = await started();
    child.process.stdout.destroy();
    for (let i = 2; i < 50; i++) child.write(frame({ id: i, method: "no/such" }));
    assert.equal(await child.ends(1000), 1);
  },
  "a client that does not read does not block it, nor fill its memory": async () => {
    const related = { textDocument: { publishDiagnostics: { relatedInformation: true } } };
    const child = await started([], { capabilities: related });
    child.process.stdout.pause();
    // Each related place carries the uri: a long one makes much output of little work.
    const uri = `file:///${"x".repeat(20000)}.js`;
    const text = "app.post('/x', (q, res) => { res.redirect(302, '/y') })\n".repeat(20);
    child.write(open(uri, text));
    for (let version = 2; version <= 200; version++) {
      child.write(change(uri, version, text));
      await sleep(10); // time enough to publish
    }
    child.write(frame({ id: "last", method: "no/such" }));
    await child.until((c) => c.process.stdin.writableLength === 0, "all edits to be taken");
    await sleep(200);
    if (!sanitized) assert(status(child.process.pid, "VmRSS") < 20000, "memory grows");
    child.process.stdout.resume();
    const last = () => messagesIn(child.output.subarray(0, lastWhole(child.output)));
    await child.until(() => last().some((m) => m.params && m.params.version === 200), "the last version");
    const versions = last().filter((m) => m.params).map((m) => m.params.version);
    assert(versions.every((v, i) => i === 0 || v > versions[i - 1]), "versions fall");
    assert.equal(last().filter((m) => m.id === "last").length, 1);
    child.process.kill();
  },
  "a thousand documents opened at once do not stall it": async () => {
    const child = await started();
    child.process.stdout.pause();
    const text = "app.post('/x', (q, res) => { res.redirect(302, '/y') })\n".repeat(10);
    for (let i = 0; i < 1000; i++) child.write(open(`file:///${i}.js`, text));
    child.write(frame({ id: "hover", method: "textDocument/hover", params: { textDocument: { uri: "file:///999.js" }, position: { line: 0, character: 0 } } }));
    await child.until((c) => c.process.stdin.writableLength === 0, "all to be taken");
    child.process.stdout.resume();
    const all = () => messagesIn(child.output.subarray(0, lastWhole(child.output)));
    await child.until(() => all().length === 1 + 1000 + 1, "all diagnostics");
    child.process.kill();
  },
  "exit in the middle of work": async () => {
    const child = await started();
    for (let i = 0; i < 1000; i++) child.write(open(`file:///${i}.js`, "res.status(409)\n".repeat(200)));
    child.write(exit);
    await child.until((c) => c.process.stdin.writableLength === 0, "all to be taken");
    assert.equal(await child.ends(400), 1);
  },
  "an idle server sleeps": async () => {
    const client = bystander();
    const child = await started([], { processId: client.pid });
    child.write(open("file:///a.js", "res.status(409)"));
    await child.until((c) => c.output.includes("publishDiagnostics"), "diagnostics");
    await sleep(200);
    const before = status(child.process.pid, "voluntary_ctxt_switches");
    await sleep(2100);
    const woken = status(child.process.pid, "voluntary_ctxt_switches") - before;
    child.process.kill();
    client.kill();
    assert(woken <= 2, `woken ${woken} times in 2 seconds`);
  },
};

// Where the last whole message ends.
function lastWhole(bytes) {
  let at = 0;
  for (;;) {
    const head = /^Content-Length: (\d+)\r\n\r\n/.exec(bytes.toString("latin1", at, at + 64));
    const end = head ? at + head[0].length + Number(head[1]) : Infinity;
    if (end > bytes.length) return at;
    at = end;
  }
}

async function main() {
  let failed = 0;
  for (const [name, scene] of Object.entries(scenes)) {
    try {
      await scene();
    } catch (error) {
      failed++;
      console.log(`${name}: ${error.message}`);
    }
  }
  fs.rmSync(folder, { recursive: true });
  console.log(`${Object.keys(scenes).length - failed} passed, ${failed} failed`);
  process.exit(failed > 0 ? 1 : 0);
}

main();
