// The figures as tables, and held against what they should be.
'use strict';

const os = require('os');

const number = (value) => (Number.isNaN(value) ? 'not reached' : value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2));
const megabytes = (kilobytes) => number(kilobytes / 1024);
const cost = (one) => (one?.cpu === undefined ? '-' : number(one.cpu));
const pair = (one) => (one?.n ? `${number(one.p50)} / ${number(one.p99)}` : '-');
const answered = (one) => (one && one.empty ? `(${pair(one)})` : pair(one));
const memory = (one) => (one ? `${megabytes(one.rss)} / ${megabytes(one.pss)}` : '-');
const times = (one, other) => (one !== undefined && other ? `${number(one / other)}` : '-');

const table = (title, head, rows) => `### ${title}\n\n| ${head.join(' | ')} |\n|${' --- |'.repeat(head.length)}\n${rows.map((row) => `| ${row.join(' | ')} |`).join('\n')}\n`;

function startTable(rows) {
  const floor = rows[0].start?.p50;
  return table('Start to the reply to initialize, and memory when idle', ['server', 'its work', 'p50 / p99 ms', 'times the null server', 'processor ms', 'idle: resident / proportional MB'],
    rows.map(({ peer, start, idle }) => [peer.name, peer.does, pair(start), times(start?.p50, floor), cost(start), memory(idle)]));
}

function sizeTable(rows, lines) {
  const ours = rows.find(({ peer }) => peer.name === 'statusls')?.sizes[lines]?.key?.p50;
  return table(`${lines} lines: p50 / p99 ms`, ['server', 'didOpen to diagnostics', 'keystroke to diagnostics', 'rounds', 'processor ms a key', 'times statusls', 'hover', 'completion', 'code action', 'resident / proportional MB'],
    rows.map(({ peer, sizes }) => {
      const { open, key, hover, completion, action, memory: held } = sizes[lines] || {};
      return [peer.name, pair(open), pair(key), key?.n ?? '-', cost(key), times(key?.p50, ours), answered(hover), answered(completion), answered(action), memory(held)];
    }));
}

function burstTable(rows) {
  return table('1,000 documents of 200 lines, opened at once', ['server', 'answered', 'all after ms', 'processor ms', 'resident / proportional MB'],
    rows.map(({ peer, burst }) => [peer.name, burst?.answered ?? '-', burst?.ms ? number(burst.ms) : '-', cost(burst), memory(burst?.memory)]));
}

const TARGETS = [
  ['start, times the null server', 2, (ours, floor) => ours.start.p50 / floor.start.p50, (ours, floor) => ours.start.cpu / floor.start.cpu],
  ...[[200, 2], [5000, 5], [50000, 40]].map(([lines, ms]) => [`keystroke p50, ${lines} lines, ms`, ms, (ours) => ours.sizes[lines].key.p50, (ours) => ours.sizes[lines].key.cpu]),
  ...[200, 5000, 50000].map((lines) => [`hover p99, ${lines} lines, ms`, 3, (ours) => ours.sizes[lines].hover.p99, (ours) => ours.sizes[lines].hover.cpu]),
  ['idle, proportional MB', 8, (ours) => ours.idle.pss / 1024],
  ['1,000 documents, ms', 1000, (ours) => ours.burst.ms, (ours) => ours.burst.cpu],
  ['1,000 documents, resident MB', 100, (ours) => ours.burst.memory.rss / 1024],
];

// NaN for what was not reached in time.
function reached(of, ours, floor) {
  try {
    return of(ours, floor) ?? NaN;
  } catch {
    return NaN;
  }
}

// On a busy machine the client waits for others' work: what the server's own took tells the two apart.
function targetTable(rows) {
  const ours = rows.find(({ peer }) => peer.name === 'statusls');
  if (!ours) return '';
  return table('Targets, on a machine with nothing else to do', ['what', 'at most', 'was', '', "the server's own processor time"], TARGETS.map(([what, most, of, own]) => {
    const was = reached(of, ours, rows[0]);
    return [what, most, number(was), was <= most ? 'met' : 'missed', own ? number(reached(own, ours, rows[0])) : ''];
  }));
}

function report(rows, sizes, absent) {
  const [cpu] = os.cpus();
  const machine = `${os.cpus().length} × ${cpu.model.trim()}; load ${os.loadavg().map(number).join(' ')}; Node ${process.version}`;
  const notes = [
    `${machine}. "-": not offered, or not reached in the time given. In brackets: nothing was said. Times are the client's, so a start has what`,
    'starting a process takes in it. Memory is of all processes of a server.',
    ...absent.map(({ name }) => `Not installed, so left out: ${name}.`),
  ];
  return [notes.join('\n') + '\n', startTable(rows), ...sizes.map((lines) => sizeTable(rows, lines)), burstTable(rows), targetTable(rows)].join('\n');
}

module.exports = { report };
