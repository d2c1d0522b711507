// Plays *.lsp transcripts against the real program, each as it is and once more byte by byte.
// Usage: node transcripts.js PROGRAM FILE...        The format is described in README.md.
"use strict";

const fs = require("fs");
const path = require("path");
const { spawn } = require("child_process");

const ANSWER_MS = 20000; // generous: sanitizers are slow, and a failure is a failure anyway
// All messages are added to this file, for tests/conformance.
const log = process.env.STATUSLS_MESSAGES;
let sessions = 0;

function keep(from, text) {
  if (log) fs.appendFileSync(log, `{"session":"t${process.pid}-${sessions}","from":"${from}","message":${text}}\n`);
}

const timed = (process.env.STATUSLS_MODE || "opt") === "opt";

// ---- reading a transcript ----------------------------------------------------------------------

function parse(text) {
  const script = { options: { args: "", exit: "0", log: "1" }, steps: [] };
  let step = null;
  for (const line of text.split("\n")) {
    const head = /^(-->|<--|raw:) ?(.*)$/.exec(line);
    const option = /^([a-z]+): *(.*)$/.exec(line);
    if (head) script.steps.push((step = { kind: head[1], text: head[2] }));
    else if (/^\s+\S/.test(line) && step) step.text += line.trim();
    else if (option) script.options[option[1]] = option[2];
    else if (line.trim() !== "" && !line.startsWith("#")) throw new Error(`cannot read: ${line}`);
  }
  return script;
}

function bytesOf(step) {
  if (step.kind === "raw:") return Buffer.from(JSON.parse(step.text), "latin1");
  const body = Buffer.from(step.text.replace(/\$[A-Z]+/g, (name) => names[name] ?? name));
  try {
    keep("client", JSON.stringify(JSON.parse(body.toString())));
  } catch {
    // sent as it is, for the server to refuse
  }
  return Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`), body]);
}

// ---- comparing ---------------------------------------------------------------------------------

// "..." matches anything; a string that ends in "..." matches by its beginning; an object with the
// member "..." may have more members.
// "$NAME" stands for what came there first, in either play of the transcript.
let names = {};

function matches(want, got) {
  if (/^\$[A-Z]+$/.test(want)) return (names[want] ??= got) === got;
  if (typeof want === "string" && want.endsWith("..."))
    return want === "..." || (typeof got === "string" && got.startsWith(want.slice(0, -3)));
  if (want === null || typeof want !== "object") return want === got;
  if (got === null || typeof got !== "object" || Array.isArray(want) !== Array.isArray(got)) return false;
  const members = Object.keys(want).filter((name) => name !== "...");
  const open = !Array.isArray(want) && "..." in want;
  if (!open && members.length !== Object.keys(got).length) return false;
  return members.every((name) => name in got && matches(want[name], got[name]));
}

// ---- playing -----------------------------------------------------------------------------------

class Messages {
  constructor(stream) {
    this.bytes = Buffer.alloc(0);
    this.waiting = null;
    this.ended = false;
    stream.on("data", (data) => {
      this.bytes = Buffer.concat([this.bytes, data]);
      this.wake();
    });
    stream.on("end", () => {
      this.ended = true;
      this.wake();
    });
  }

  wake() {
    if (this.waiting) this.waiting();
  }

  // The next whole message, or undefined when none is there. Our frames have one header.
  take() {
    const head = /^Content-Length: (\d+)\r\n\r\n/.exec(this.bytes.toString("latin1", 0, 64));
    if (!head) {
      if (this.bytes.length > 64) throw new Error(`no header: ${this.bytes.toString("latin1", 0, 64)}`);
      return undefined;
    }
    const end = head[0].length + Number(head[1]);
    if (this.bytes.length < end) return undefined;
    const body = this.bytes.toString("utf8", head[0].length, end);
    this.bytes = this.bytes.subarray(end);
    keep("server", body);
    return JSON.parse(body);
  }

  async next() {
    const deadline = Date.now() + ANSWER_MS;
    for (;;) {
      const message = this.take();
      if (message !== undefined) return message;
      if (this.ended || Date.now() >= deadline) return undefined;
      await new Promise((resolve) => {
        const timer = setTimeout(resolve, deadline - Date.now());
        this.waiting = () => (clearTimeout(timer), resolve());
      });
    }
  }
}

const tick = () => new Promise((resolve) => setImmediate(resolve));

async function send(child, bytes, bytewise) {
  if (!bytewise) return child.stdin.write(bytes);
  for (let i = 0; i < bytes.length; i++) {
    child.stdin.write(bytes.subarray(i, i + 1));
    await tick();
  }
}

async function playSteps(script, child, messages, bytewise) {
  let batch = [];
  const flush = async () => {
    if (batch.length > 0) await send(child, Buffer.concat(batch), bytewise);
    batch = [];
  };
  for (const step of script.steps) {
    if (step.kind !== "<--") {
      batch.push(bytesOf(step));
      continue;
    }
    await flush();
    const got = await messages.next();
    if (got === undefined) throw new Error(`no answer\n  want ${step.text}`);
    if (!matches(JSON.parse(step.text), got))
      throw new Error(`\n  want ${step.text}\n  got  ${JSON.stringify(got)}`);
  }
  await flush();
}

async function play(program, script, bytewise) {
  sessions++;
  const args = script.options.args.split(" ").filter((word) => word !== "");
  const child = spawn(program, args, { stdio: ["pipe", "pipe", "pipe"] });
  const exited = new Promise((resolve) => child.on("close", (code, signal) => resolve(signal || code)));
  let log = "";
  child.stderr.on("data", (data) => (log += data));
  child.stdin.on("error", () => {});
  const messages = new Messages(child.stdout);
  const killer = setTimeout(() => child.kill("SIGKILL"), 3 * ANSWER_MS);
  try {
    await playSteps(script, child, messages, bytewise);
    const started = Date.now();
    if (script.options.stdin !== "open") child.stdin.end();
    const status = await exited;
    const took = Date.now() - started;
    const rest = messages.take();
    if (rest !== undefined) throw new Error(`unexpected: ${JSON.stringify(rest)}`);
    if (String(status) !== script.options.exit) throw new Error(`exit ${status}, want ${script.options.exit}\n${log}`);
    if (timed && script.options.within && took > Number(script.options.within))
      throw new Error(`took ${took} ms to end, want ${script.options.within}`);
    const lines = log.split("\n").filter((line) => line !== "").length;
    if (String(lines) !== script.options.log) throw new Error(`${lines} lines of log, want ${script.options.log}\n${log}`);
  } finally {
    clearTimeout(killer);
    child.kill("SIGKILL");
  }
}

async function main() {
  const [program, ...files] = process.argv.slice(2);
  let passed = 0;
  let failed = 0;
  for (const file of files) {
    const script = parse(fs.readFileSync(file, "utf8"));
    names = {};
    for (const bytewise of script.options.delivery === "whole" ? [false] : [false, true]) {
      try {
        await play(program, script, bytewise);
        passed++;
      } catch (error) {
        failed++;
        console.log(`${path.basename(file)}${bytewise ? ", byte by byte" : ""}: ${error.message}`);
      }
    }
  }
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
}

main();
