// The scenes of requirements.js about folders, features, and clients of all kinds.
'use strict';

const assert = require('assert');
const { spawnSync } = require('child_process');
const { pathToFileURL } = require('url');
const { Client } = require('./harness');
const everything = require('./capabilities');
const {
  program, soak, plain, slack, folder, at, write, sleep, position, point, inserted, statusOf, push, bad, app, U, started, change, hover, actionsAt,
} = require('./bench');

module.exports = {
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
