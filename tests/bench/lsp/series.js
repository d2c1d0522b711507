// What is measured of one server with texts of one size.
'use strict';

const { textOf } = require('./text');

const ROUNDS = 60;
const FIRST = 30000; // ms that a first answer may take
const SERIES = 5000; // ms after which no further round of a series begins
const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

const percentile = (values, part) => [...values].sort((a, b) => a - b)[Math.round(part * (values.length - 1))];
const summary = (values) => (values.length ? { p50: percentile(values, 0.5), p99: percentile(values, 0.99), n: values.length } : undefined);

// Rounds until there are enough, or the time is over, or one is not answered.
async function series(rounds, one) {
  const values = [];
  const start = performance.now();
  for (let i = 0; i < rounds && performance.now() - start < SERIES; i++) {
    const ms = await one(i);
    if (ms === undefined) break;
    values.push(ms);
  }
  return summary(values);
}

class Document {
  constructor(wire, folder, language, lines) {
    Object.assign(this, { wire, folder, language, version: 0, number: 0 }, textOf(language, lines));
  }

  place(name, round) {
    const places = this.places[name];
    return places[(Math.floor((places.length * ((round * 7) % 10)) / 10) + round) % places.length];
  }

  fits(params) {
    return decodeURIComponent(params.uri) === this.uri && (params.version === undefined || params.version === null || params.version >= this.version);
  }

  async open() {
    this.uri = `file://${this.folder}/lines-${this.places.code.length}-${++this.number}.${this.extension}`;
    this.version = 1;
    const textDocument = { uri: this.uri, languageId: this.language, version: 1, text: this.text };
    const result = await this.wire.publishedAfter((params) => this.fits(params), FIRST, () => this.wire.tell('textDocument/didOpen', { textDocument }));
    return result?.ms;
  }

  close() {
    this.wire.tell('textDocument/didClose', { textDocument: { uri: this.uri } });
  }

  // A letter behind a name, and off again: every second round leaves the text as it was.
  async type(round) {
    const at = this.place('type', round >> 1);
    const end = { line: at.line, character: at.character + (round & 1) };
    const change = { range: { start: at, end }, text: round & 1 ? '' : 'x' };
    if (this.full) this.text = edited(this.text, change);
    const contentChanges = [this.full ? { text: this.text } : change];
    this.version++;
    const textDocument = { uri: this.uri, version: this.version };
    const result = await this.wire.publishedAfter((params) => this.fits(params), FIRST, () => this.wire.tell('textDocument/didChange', { textDocument, contentChanges }));
    return result?.ms;
  }

  // Whether anything was said, and how long that took.
  async ask(method, place, more, round) {
    const position = this.place(place, round);
    const params = more || { textDocument: { uri: this.uri }, position };
    const result = await this.wire.ask(method, typeof more === 'function' ? more(position) : params, FIRST);
    if (!result || result.answer.error) return undefined;
    const said = result.answer.result;
    this.empty = !said || (said.items || said).length === 0;
    return result.ms;
  }

  async asked(method, place, more) {
    const result = await costly(this.wire, (round) => this.ask(method, place, more, round));
    return result && { ...result, empty: this.empty };
  }

  actions(position) {
    const { diagnostics = [] } = this.wire.published.get(this.uri) || {};
    const range = { start: position, end: position };
    return { textDocument: { uri: this.uri }, range, context: { diagnostics: diagnostics.filter((one) => one.range.start.line === position.line) } };
  }
}

function edited(text, { range, text: inserted }) {
  const lines = text.split('\n');
  const line = lines[range.start.line];
  lines[range.start.line] = line.slice(0, range.start.character) + inserted + line.slice(range.end.character);
  return lines.join('\n');
}

// A series and what a round of it cost the server in ms of a processor.
async function costly(wire, one) {
  const before = wire.cost().cpu;
  const result = await series(ROUNDS, one);
  return result && { ...result, cpu: (wire.cost().cpu - before) / 1e6 / result.n };
}

// One size in a running server; what it does not offer is left out.
async function measure(wire, folder, peer, capabilities, lines) {
  const document = new Document(wire, folder, peer.language, lines);
  const sync = capabilities.textDocumentSync;
  document.full = (typeof sync === 'object' ? sync.change : sync) === 1;
  const found = {};
  const first = await document.open();
  if (first === undefined) return found;
  document.close();
  found.open = await series(lines > 5000 ? 5 : 20, async () => {
    const ms = await document.open();
    document.close();
    return ms;
  });
  await document.open();
  await sleep(200);
  found.key = await costly(wire, (round) => document.type(round));
  await sleep(200);
  found.memory = wire.cost();
  if (capabilities.hoverProvider) found.hover = await document.asked('textDocument/hover', 'code');
  if (capabilities.completionProvider) found.completion = await document.asked('textDocument/completion', 'digit');
  const place = document.places.finding.length ? 'finding' : 'code';
  if (capabilities.codeActionProvider) found.action = await document.asked('textDocument/codeAction', place, (position) => document.actions(position));
  document.close();
  return found;
}

// Documents of 200 lines, all opened before one is waited for.
async function burst(wire, folder, peer, count) {
  const { text, extension } = textOf(peer.language, 200);
  const waited = new Set(Array.from({ length: count }, (_, i) => `file://${folder}/burst-${i}.${extension}`));
  const before = wire.cost().cpu;
  const result = await wire.publishedAfter((params) => waited.delete(decodeURIComponent(params.uri)) && waited.size === 0, FIRST, () => {
    for (const uri of [...waited]) wire.tell('textDocument/didOpen', { textDocument: { uri, languageId: peer.language, version: 1, text } });
  });
  const memory = wire.cost();
  return { ms: result?.ms, answered: count - waited.size, memory, cpu: (memory.cpu - before) / 1e6 };
}

module.exports = { measure, burst, summary, sleep };
