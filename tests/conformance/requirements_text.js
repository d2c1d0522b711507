// The scenes of requirements.js about texts, positions, and what a server costs.
'use strict';

const assert = require('assert');
const fs = require('fs');
const { spawnSync } = require('child_process');
const { pathToFileURL } = require('url');
const {
  program, soak, plain, slack, folder, at, uriOf, write, sleep, position, inserted, statusOf, cpuOf, push, bad, app, U, started, change, hover, published, random,
} = require('./bench');

module.exports = {
  '01 closing clears once, opening again publishes again': async () => {
    const client = await started();
    for (let round = 1; round <= 2; round++) {
      await client.open(U, 'javascript', app);
      await client.until(() => published(client, U).length === 2 * round - 1, 'diagnostics');
      await client.tell('textDocument/didClose', { textDocument: { uri: U } });
      await client.until(() => published(client, U).length === 2 * round, 'none');
    }
    assert.deepEqual(published(client, U).map((p) => p.diagnostics.length), [1, 0, 1, 0]);
    await client.stop();
  },

  '02 results never go back, nor flicker, while somebody types': async () => {
    const client = await started();
    const edits = soak ? 1000 : 150;
    await client.open(U, 'javascript', app);
    for (let version = 2; version <= edits; version++) {
      await change(client, U, version, inserted(0, 0, '/'));
      if (version === 2) await change(client, U, 2, inserted(0, 0, '/'));
      await sleep(5);
    }
    const ended = Date.now();
    await client.published(U, edits);
    assert(Date.now() - ended <= 150 * slack);
    const all = published(client, U);
    assert(all.every((p, i) => i === 0 || p.version >= all[i - 1].version), 'versions fall');
    assert(all.every((p) => p.diagnostics.length === 1), 'flicker');
    await client.stop();
  },

  '03 a configuration counts when it changes, its base too; a broken one is shown in its place': async () => {
    const uri = write('r03/a.js', app);
    write('r03/base.json', '{}');
    write('r03/.statusls.json', '{ "extends": "base.json" }');
    const client = await started();
    const touched = (name) => client.tell('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf(name), type: 2 }] });
    const severity = async (want) => client.until(() => published(client, uri).at(-1)?.diagnostics[0]?.severity === want, `severity ${want}`, 500 * slack);
    await client.open(uri, 'javascript', app);
    await severity(2);
    await sleep(20); // file times are coarse
    write('r03/base.json', '{ "rules": { "redirect-after-unsafe-method": "error" } }');
    await touched('r03/base.json');
    await severity(1);
    write('r03/.statusls.json', '{ "extends": "base.json", "rulse": 1 }');
    await touched('r03/.statusls.json');
    await client.until(() => published(client, uriOf('r03/.statusls.json')).at(-1)?.diagnostics.length, 'the mistake');
    assert.equal(published(client, uri).at(-1).diagnostics[0].severity, 1);
    write('r03/.statusls.json', '{ "rules": { "redirect-after-unsafe-method": "hint" } }');
    await touched('r03/.statusls.json');
    await severity(4);
    assert.equal(published(client, uriOf('r03/.statusls.json')).at(-1).diagnostics.length, 0);
    fs.rmSync(at('r03/.statusls.json'));
    await touched('r03/.statusls.json');
    await severity(2);
    await client.stop();
  },

  '04 the editor and --check say the same': async () => {
    write('r04/.statusls.json', '{ "overrides": [{ "files": "x", "rules": { "redirect-after-unsafe-method": "error" } }], "exclude": ["out"] }');
    write('r04/y/.statusls.json', '{ "rules": { "redirect-after-unsafe-method": "off" } }');
    const names = ['r04/a.js', 'r04/x/a.js', 'r04/y/a.js', 'r04/out/a.js'];
    names.forEach((name) => write(name, app));
    const { stdout } = spawnSync(program, ['--check', '--format', 'json', ...names.map(at)], { encoding: 'utf8' });
    const list = JSON.parse(stdout);
    const onCommandLine = (list.findings ?? list).map((f) => `${f.path} ${f.line} ${f.severity}`).sort();
    const client = await started();
    for (const name of names) await client.open(uriOf(name), 'javascript', app);
    const levels = ['', 'error', 'warning', 'info', 'hint'];
    const inEditor = [];
    for (const name of names)
      for (const d of (await client.published(uriOf(name))).diagnostics) inEditor.push(`${at(name)} ${d.range.start.line + 1} ${levels[d.severity]}`);
    assert.deepEqual(inEditor.sort(), onCommandLine);
    assert.equal(inEditor.length, 2);
    await client.stop();
  },

  '05 columns are right in every encoding behind every character': async () => {
    const size = { 'utf-8': (s) => Buffer.byteLength(s), 'utf-16': (s) => s.length, 'utf-32': (s) => [...s].length };
    for (const encoding of Object.keys(size)) {
      const client = await started({ ...push, general: { positionEncodings: [encoding] } });
      assert.equal(client.initialized.capabilities.positionEncoding, encoding);
      for (const text of ['a', 'é', '日', '😀', '👨‍👩‍👧', 'é', '\t', '\uFEFF']) {
        const before = `const app = require('express')(); app.get('/', (q, res) => { /*${text}*/ res.status(`;
        await client.open(U, 'javascript', `${before}409) })\n`);
        const column = size[encoding](before);
        const { range } = await hover(client, U, 0, column + 1);
        assert.deepEqual(range, { start: position(0, column), end: position(0, column + 3) }, `${encoding} ${text}`);
        for (let c = 0; c < column; c++) await hover(client, U, 0, c); // also within a character
        await client.tell('textDocument/didClose', { textDocument: { uri: U } });
      }
      await client.stop();
    }
  },

  '06 the encoding is the first that the client names, or the one that it forces': async () => {
    for (const [offered, forced, want] of [
      [['utf-16', 'utf-8'], undefined, 'utf-16'], [['utf-32', 'utf-8'], undefined, 'utf-32'], [['x', 'utf-8'], undefined, 'utf-8'],
      [undefined, undefined, 'utf-16'], [['utf-16'], 'utf-8', 'utf-8'], [['utf-8'], 'utf-7', 'utf-8']]) {
      const client = await started({ general: { positionEncodings: offered } }, { initializationOptions: { positionEncoding: forced } });
      assert.equal(client.initialized.capabilities.positionEncoding, want);
      await client.stop();
    }
  },

  '07 whatever is edited, the text stays the one of the client': async () => {
    const client = await started();
    let text = app;
    await client.open(U, 'javascript', text);
    const pieces = ['x', '\n', '\r\n', '😀', 'é', bad(1), '302', ')', '', '"'];
    const rounds = soak ? 5000 : 300;
    for (let version = 2; version <= rounds; version++) {
      const lines = text.split(/\r\n|\r|\n/);
      const line = random(lines.length + 2);
      const character = random((lines[line] ?? '').length + 3);
      const piece = pieces[random(pieces.length)];
      const starts = [0];
      for (const m of text.matchAll(/\r\n|\r|\n/g)) starts.push(m.index + m[0].length);
      let offset = line < lines.length ? starts[line] + Math.min(character, lines[line].length) : text.length;
      if (offset > 0 && /[\uDC00-\uDFFF]/.test(text[offset] ?? '') && /[\uD800-\uDBFF]/.test(text[offset - 1])) offset--;
      text = text.slice(0, offset) + piece + text.slice(offset);
      await change(client, U, version, inserted(line, character, piece));
    }
    await client.published(U, rounds);
    await client.open('untitled:b.js', 'javascript', text);
    const fresh = (await client.published('untitled:b.js')).diagnostics;
    const place = (d) => `${d.code} ${JSON.stringify(d.range)}`;
    assert.deepEqual(client.diagnostics.get(U).diagnostics.map(place), fresh.map(place));
    // what cannot be understood is said once, and a whole text heals
    await change(client, U, rounds + 1, [{ range: { start: 'x' }, text: 'y' }]);
    await client.until(() => client.notifications.some((n) => n.method === 'window/logMessage'), 'a notice');
    await change(client, U, rounds + 2, [{ text: app }]);
    assert.equal((await client.published(U, rounds + 2)).diagnostics.length, 1);
    await client.stop();
  },

  '08 a file is the same by all forms of its uri, and replies carry the client\'s': async () => {
    const client = await started();
    for (const [opened, asked] of [
      ['file:///c%3A/x.js', 'file:///C:/x.js'], ['file:///a%20b.js', 'file:///a b.js'], ['file:/q.js', 'file:///q.js'],
      ['file://localhost/l.js', 'file:///l.js'], ['file:///h%23.js', 'file:///h#.js'], ['file:///p%25.js', 'file:///p%25.js'],
      ['file:///pl+us.js', 'file:///pl%2Bus.js'], ['file:///%C3%A9.js', 'file:///é.js'], ['file:///bad%FF.js', 'file:///bad%FF.js'],
      ['file://Host/s/x.js', 'file://host/s/x.js'], ['untitled:Untitled-1', 'untitled:Untitled-1'], ['', '']]) {
      await client.open(opened, 'javascript', app);
      assert.equal((await client.published(opened)).diagnostics.length, 1, opened);
      assert(await hover(client, asked, 1, app.split('\n')[1].indexOf('302') + 1), asked);
      await client.tell('textDocument/didClose', { textDocument: { uri: asked } });
      await client.until(() => client.diagnostics.get(opened).diagnostics.length === 0, 'the end');
    }
    await client.stop();
  },

  '09 it is gone with its client': async () => {
    const ends = async (end) => {
      const client = await started();
      await client.open(U, 'javascript', app.repeat(200));
      const from = Date.now();
      await end(client);
      await client.exited;
      assert(Date.now() - from <= 200 * slack, `${Date.now() - from} ms`);
    };
    await ends((client) => client.tell('exit'));
    await ends((client) => client.child.stdin.end());
    await ends(async (client) => (await client.ask('shutdown'), client.tell('exit')));
  },

  '10 a process that cannot be seen is not watched': async () => {
    const client = await started({}, { processId: 4000000 });
    await client.open(U, 'javascript', app);
    assert.equal((await client.published(U)).diagnostics.length, 1);
    await client.stop();
  },

  '11 an idle server takes no time': async () => {
    const client = await started();
    for (let i = 0; i < 100; i++) await client.open(`untitled:${i}.js`, 'javascript', app);
    await client.published('untitled:99.js');
    await sleep(300);
    const [cpu, woken] = [cpuOf(client), statusOf(client, 'voluntary_ctxt_switches')];
    const seconds = soak ? 60 : 2;
    await sleep(seconds * 1000);
    assert(cpuOf(client) - cpu <= 1, `${cpuOf(client) - cpu} ticks`);
    assert(statusOf(client, 'voluntary_ctxt_switches') - woken <= seconds + 1);
    await client.stop();
  },

  '12 a flood of watched files is one look': async () => {
    const client = await started(push, { workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'f' }] });
    await client.open(U, 'javascript', app);
    await client.published(U);
    const before = published(client, U).length;
    for (let i = 0; i < 50; i++)
      await client.tell('workspace/didChangeWatchedFiles', { changes: Array.from({ length: 1000 }, (_, k) => ({ uri: `file:///w/${i}/${k}.js`, type: 2 })) });
    const from = Date.now();
    await hover(client, U, 1, 50);
    assert(Date.now() - from <= 2000 * slack);
    await sleep(100);
    assert(published(client, U).length - before <= 1, `${published(client, U).length - before} times`);
    await client.stop();
  },

  '13 memory does not grow': async () => {
    const client = await started();
    const round = async (edits, opens) => {
      await client.open(U, 'javascript', app);
      for (let version = 2; version <= edits; version++) {
        await change(client, U, version, version % 2 ? [{ range: { start: position(0, 0), end: position(0, 1) }, text: '' }] : inserted(0, 0, ' '));
        if (version % 50 === 0) await hover(client, U, 1, 50);
      }
      await client.tell('textDocument/didClose', { textDocument: { uri: U } });
      for (let i = 0; i < opens; i++) {
        await client.open(`untitled:${i}.js`, 'javascript', app);
        await client.tell('textDocument/didClose', { textDocument: { uri: `untitled:${i}.js` } });
        if (i % 50 === 0) await hover(client, U, 1, 50);
      }
      client.notifications.length = 0;
      client.diagnostics.clear();
      return statusOf(client, 'VmRSS');
    };
    const warm = await round(soak ? 10000 : 1000, soak ? 1000 : 100);
    const end = await round(soak ? 100000 : 2000, soak ? 10000 : 200);
    if (soak) console.log(`13: ${warm} KiB warm, ${end} KiB at the end`);
    if (plain) assert(end - warm <= 1024, `${warm} -> ${end} KiB`);
    await client.stop();
  },
};
