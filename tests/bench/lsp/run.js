// How fast the server is beside others. Usage: node run.js PROGRAM NULL_SERVER [WORD...]
// With words, only the servers whose names have one of them run, beside the null server. A table is no test: what
// is fast enough, a person decides; the targets that are written down are held against it all the same.
'use strict';

const fs = require('fs');
const os = require('os');
const path = require('path');
const { peers, missing } = require('./peers');
const { Wire } = require('./wire');
const { measure, burst, summary, sleep } = require('./series');
const { report } = require('./report');

const [program, nothing, ...words] = process.argv.slice(2);
const SIZES = [200, 5000, 50000];
const STARTS = 12;
const PATIENCE = 30000;
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'bench-lsp-'));
const wanted = ({ name }) => name === 'null server' || !words.length || words.some((word) => name.includes(word));

async function session(peer, work) {
  const home = path.join(folder, peer.name.replace(/\W+/g, '-'));
  for (const [name, text] of Object.entries({ 'package.json': '{}\n', ...peer.files })) {
    fs.mkdirSync(path.dirname(path.join(home, name)), { recursive: true });
    fs.writeFileSync(path.join(home, name), text);
  }
  const wire = new Wire(peer.command, home);
  const started = await wire.start(home, peer.options, PATIENCE);
  try {
    return started && (await work(wire, home, started));
  } finally {
    await wire.stop();
  }
}

// Starts take turns, so that what else the machine does falls upon all alike.
async function starts(row) {
  const slow = row.starts.length && row.starts[0] > 200;
  if (slow && row.starts.length >= 5) return;
  const one = await session(row.peer, (wire, home, { ms }) => ({ ms, cpu: wire.cost().cpu / 1e6 }));
  if (!one) return;
  row.starts.push(one.ms);
  row.startCosts.push(one.cpu);
}

async function sizes(row) {
  row.idle = await session(row.peer, async (wire) => (await sleep(500), wire.cost()));
  row.sizes = {};
  for (const lines of SIZES) {
    process.stderr.write(`${row.peer.name}: ${lines} lines\n`);
    row.sizes[lines] = (await session(row.peer, (wire, home, { capabilities }) => measure(wire, home, row.peer, capabilities, lines))) || {};
    if (!row.sizes[lines].key) break; // too slow for this size, so for greater ones
  }
  row.burst = await session(row.peer, (wire, home) => burst(wire, home, row.peer, 1000));
}

async function main() {
  const all = peers(path.resolve(program), path.resolve(nothing)).filter(wanted);
  const absent = all.filter(missing);
  const rows = all.filter((peer) => !missing(peer)).map((peer) => ({ peer, starts: [], startCosts: [] }));
  for (let i = 0; i < STARTS; i++) for (const row of rows) await starts(row);
  for (const row of rows) row.start = { ...summary(row.starts), cpu: summary(row.startCosts)?.p50 };
  for (const row of rows) await sizes(row);
  fs.writeFileSync(path.join(path.dirname(nothing), 'figures.json'), JSON.stringify(rows, null, 1));
  console.log(report(rows, SIZES, absent));
  fs.rmSync(folder, { recursive: true, force: true });
}

main();
