// What users of language servers complain about, turned around: one scene for each. With SOAK=1 the
// long ones run at full length. Usage: node requirements.js PROGRAM
'use strict';

const assert = require('assert');
const fs = require('fs');
const os = require('os');
const path = require('path');
const { spawnSync } = require('child_process');
const { pathToFileURL } = require('url');
const { Client, play } = require('./harness');
const everything = require('./capabilities');

const program = path.resolve(process.argv[2]);
const soak = process.env.SOAK === '1';
const plain = (process.env.STATUSLS_MODE || 'opt') === 'opt';
const slack = plain ? (soak ? 1 : 6) : 60; // suites share the machine with others
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

const scenes = {
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

  '14 it starts at once and looks at no folder that nobody asked about': async () => {
    const from = Date.now();
    const client = await started(everything, { workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'home' }] }, { env: { HOME: folder } });
    assert(Date.now() - from <= 100 * slack, `${Date.now() - from} ms`);
    assert.equal(client.initialized.capabilities.diagnosticProvider.workspaceDiagnostics, false);
    assert.deepEqual(await client.ask('workspace/symbol', { query: '302' }), []);
    assert.equal((await client.ask('statusls/status')).files, 0);
    await client.stop();
  },

  '15 no folder at all is as good as any': async () => {
    for (const more of [{ rootUri: null }, { workspaceFolders: null }, { workspaceFolders: [] }, { rootPath: null }, {}]) {
      const client = await started({}, more);
      await client.open(U, 'javascript', app);
      assert.equal((await client.published(U)).diagnostics.length, 1);
      await client.stop();
    }
  },

  '16 odd input does not end it': async () => {
    const client = await started();
    const odd = [null, 5, 'x', [], {}, { textDocument: null }, { textDocument: { uri: 5 } }, { textDocument: { uri: '\u0000' }, position: { line: -1, character: 1e300 } }];
    const { served } = { served: ['hover', 'completion', 'codeAction', 'inlayHint', 'definition', 'references', 'documentLink', 'documentSymbol', 'codeLens', 'diagnostic'] };
    for (const name of served)
      for (const params of odd) await client.connection.sendRequest(`textDocument/${name}`, params).catch(() => {});
    for (const name of ['didOpen', 'didChange', 'didClose']) for (const params of odd) await client.connection.sendNotification(`textDocument/${name}`, params).catch(() => {});
    await client.open(U, 'javascript', 'a '.repeat(100000) + '('.repeat(5000));
    await client.open('untitled:b.js', 'javascript', app);
    assert.equal((await client.published('untitled:b.js')).diagnostics.length, 1);
    await client.stop();
  },

  '17 huge and minified files do no harm': async () => {
    const client = await started();
    const from = Date.now();
    await client.open('untitled:huge.js', 'javascript', app + '//'.padEnd(1000, 'x').concat('\n').repeat(20000));
    await client.open('untitled:line.js', 'javascript', app.trim() + ';' + 'f(1);'.repeat(200000));
    await client.open('untitled:many.js', 'javascript', app + Array.from({ length: 1500 }, (_, i) => bad(i)).join(''));
    await client.open(U, 'javascript', app);
    assert.equal((await client.published(U)).diagnostics.length, 1);
    assert(Date.now() - from <= 2000 * slack);
    await change(client, 'untitled:line.js', 2, inserted(0, 0, ' '));
    assert.equal((await client.published('untitled:many.js')).diagnostics.length, 1000);
    const notices = client.notifications.filter((n) => n.method === 'window/logMessage').map((n) => n.params.message);
    assert(notices.some((text) => /too many/.test(text)) && notices.some((text) => /the first 1000/.test(text)), notices.join());
    await client.stop();
    write('r17/a.min.js', app);
    write('r17/b.js', 'x'.repeat(60000));
    const { status, stderr } = spawnSync(program, ['--check', at('r17')], { encoding: 'utf8' });
    assert.equal(status, 0);
    assert.match(stderr, /minified/);
  },

  '18 line endings stay as they are': async () => {
    const client = await started();
    const text = app.replaceAll('\n', '\r\n');
    await client.open(U, 'javascript', text.slice(0, -1));
    await change(client, U, 2, inserted(2, 0, '\n')); // the other half of the last line's end
    assert.equal((await client.published(U, 2)).diagnostics[0].range.start.line, 1);
    const list = await actionsAt(client, U, 1, text.split('\n')[1].indexOf('302') + 1);
    const texts = [];
    for (const action of list) {
      const { edit } = action.edit ? action : await client.ask('codeAction/resolve', action);
      texts.push(...edit.documentChanges[0].edits.map((one) => one.newText));
    }
    assert(texts.some((one) => one.endsWith('\r\n')));
    assert(texts.every((one) => !/(^|[^\r])\n/.test(one)), JSON.stringify(texts));
    await client.stop();
  },

  '19 folders may lie in each other, and come and go': async () => {
    write('r19/a.js', app);
    write('r19/in/a.js', app);
    write('r19b/a.js', app);
    const dir = (name) => ({ uri: pathToFileURL(at(name)).href, name });
    const client = await started(push, { workspaceFolders: [dir('r19'), dir('r19/in')] });
    const found = async () => (await client.ask('workspace/symbol', { query: '302' })).map((one) => one.location.uri.replace(pathToFileURL(folder).href + '/', ''));
    assert.deepEqual(await found(), ['r19/a.js', 'r19/in/a.js']);
    await client.tell('workspace/didChangeWorkspaceFolders', { event: { added: [dir('r19b')], removed: [dir('r19')] } });
    assert.deepEqual(await found(), ['r19/in/a.js', 'r19b/a.js']);
    await client.stop();
  },

  '20 fixing all is safe': async () => {
    const client = await started();
    await client.open(U, 'javascript', `${app}app.get('/e', (q, res) => { res.status(204).json({}) })\n`);
    await client.published(U);
    const [all] = await actionsAt(client, U, 0, 0, 'source.fixAll');
    const { edit } = await client.ask('codeAction/resolve', all);
    for (const one of edit.documentChanges[0].edits) assert(one.range.start.line >= 2, 'a redirect was changed');
    const fixes = (await actionsAt(client, U, 1, app.split('\n')[1].indexOf('302') + 1, 'quickfix')).filter((action) => action.isPreferred);
    assert(fixes.length <= 1);
    await client.stop();
  },

  '21 who offers nothing is asked nothing': async () => {
    const client = await started({}, { workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'f' }] });
    await client.open(U, 'javascript', app);
    await client.published(U);
    await client.tell('workspace/didChangeConfiguration', { settings: { features: { codeLens: true } } });
    await actionsAt(client, U, 1, 50);
    await client.ask('workspace/symbol', { query: '302' });
    assert.deepEqual(client.requests, []);
    await client.stop();
  },

  '22 asking without a way to ask again is publishing; both say the same': async () => {
    const half = structuredClone(everything);
    delete half.workspace.diagnostics;
    const client = await started(half);
    assert(!('diagnosticProvider' in client.initialized.capabilities));
    await client.open(U, 'javascript', app);
    const pushed = (await client.published(U)).diagnostics;
    await client.stop();
    const puller = await started(everything);
    await puller.open(U, 'javascript', app);
    assert.deepEqual((await puller.ask('textDocument/diagnostic', { textDocument: { uri: U } })).items, pushed);
    await puller.stop();
  },

  '23 an edit that overtakes a request is no error': async () => {
    const client = await started();
    await client.open(U, 'javascript', app + Array.from({ length: 900 }, (_, i) => bad(i)).join(''));
    const answers = [];
    for (let version = 2; version < 30; version++) {
      await change(client, U, version, inserted(0, 0, ' '));
      answers.push(actionsAt(client, U, 5, 50), hover(client, U, 5, 50), client.ask('textDocument/inlayHint', { textDocument: { uri: U }, range: point(5, 0) }));
    }
    await Promise.all(answers); // an error would throw
    await client.stop();
  },

  '24 hints of other lines stay while a line is typed': async () => {
    const client = await started();
    const text = `const app = require('express')();\n${Array.from({ length: 20 }, (_, i) => `app.get('/${i}', (q, res) => res.status(40${i % 5}).end())\n`).join('')}`;
    await client.open(U, 'javascript', text);
    const hints = async () => (await client.ask('textDocument/inlayHint', { textDocument: { uri: U }, range: { start: position(0, 0), end: position(99, 0) } }))
      .filter((hint) => hint.position.line !== 5).map((hint) => JSON.stringify(hint));
    const before = await hints();
    assert(before.length >= 15);
    for (const [i, key] of [...'const x = 404;'].entries()) {
      await change(client, U, 2 + i, inserted(5, i, key));
      assert.deepEqual(await hints(), before, `after ${key}`);
    }
    await client.stop();
  },

  '25 completion is seen where it belongs, and nowhere else': async () => {
    const client = await started(push);
    const express = "const app = require('express')();\nconst { StatusCodes } = require('http-status-codes');\napp.get('/', (req, res) => {\n  ";
    let n = 0;
    const complete = async (line) => {
      const uri = `untitled:${n++}.js`;
      const column = line.indexOf('|');
      await client.open(uri, 'javascript', `${express}${line.replace('|', '')}\n});\n`);
      const list = await client.ask('textDocument/completion', { textDocument: { uri }, position: position(3, column + 2), context: { triggerKind: 1 } });
      return (list?.items ?? []).map((item) => ({ filter: item.filterText ?? item.label, text: item.textEditText ?? item.label }));
    };
    for (const [line, prefix] of [['res.status(4|)', '4'], ['res.status(40|)', '40'], ['res.status(StatusCodes.C|)', 'StatusCodes.C'], ['res.status(|)', '']]) {
      const items = await complete(line);
      assert(items.some((item) => item.filter.toLowerCase().startsWith(prefix.toLowerCase()) || item.filter.startsWith(prefix.split('.').pop())), line);
    }
    for (const line of ['// 4|', 'const a = [1, 4|]', 'app.listen(4|)', 'const year = 20|', "const s = '4|'", 'list[4|]'])
      assert.deepEqual(await complete(line), [], line);
    await client.stop();
  },

  '26 one line of log a session': async () => {
    const client = new Client(program);
    let log = '';
    client.child.stderr.on('data', (data) => (log += data));
    await client.start(push);
    for (let i = 0; i < 50; i++) await client.open(`untitled:${i}.js`, 'javascript', app);
    await client.published('untitled:49.js');
    await client.stop();
    assert(log.split('\n').filter(Boolean).length <= 1, log);
  },

  '27 a client that does not read for long blocks nothing': async () => {
    const client = await started();
    const edits = soak ? 10000 : 500;
    await client.open(U, 'javascript', app);
    await client.published(U);
    client.child.stdout.pause();
    for (let version = 2; version <= edits; version++) {
      await change(client, U, version, inserted(0, 0, '/'));
      if (version % 100 === 0) await sleep(soak ? 500 : 20);
    }
    await sleep(soak ? 10000 : 200);
    if (plain) assert(statusOf(client, 'VmRSS') < 60000, `${statusOf(client, 'VmRSS')} KiB`);
    client.child.stdout.resume();
    await client.published(U, edits);
    await client.stop();
  },
};

process.on('exit', () => fs.rmSync(folder, { recursive: true, force: true }));
play(scenes);
