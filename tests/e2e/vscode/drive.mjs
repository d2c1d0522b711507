#!/usr/bin/env node
// Drives the real workbench of VS Code, with the project's own .vsix in a fresh profile and no setting, over a real project: hover,
// warning, quick fix, completion, hint, and what stands on the disk afterwards.
//
//   node tests/e2e/vscode/drive.mjs TOOLS EXTENSION.vsix PROJECT FILE [PICTURES [THEME]]
//
// Prints "ok NAME" or "not ok NAME: why" a line, and "N passed, N failed" at the end. With PICTURES, a folder, takes pictures of the
// hover, the fixes and the completions, in THEME, such as "Default Dark Modern".
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const [tools, extension, project, file, pictures, theme] = process.argv.slice(2);
const { chromium } = createRequire(`${resolve(tools)}/`)('playwright-core');
const profile = mkdtempSync(join(tmpdir(), 'statusls-vscode-'));
const environment = {
  ...process.env,
  HOME: profile,
  XDG_CONFIG_HOME: join(profile, 'config'),
  XDG_DATA_HOME: join(profile, 'data'),
  XDG_CACHE_HOME: join(profile, 'cache'),
};
const PATIENCE = 90_000;
const SIZE = theme ? { width: 980, height: 660 } : { width: 1280, height: 860 };

let passed = 0;
let failed = 0;
function check(name, ok, why = '') {
  if (ok) passed++;
  else failed++;
  console.log(ok ? `ok ${name}` : `not ok ${name}: ${String(why).slice(0, 400)}`);
}

const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

async function until(what, patience = PATIENCE) {
  for (const end = Date.now() + patience; Date.now() < end; await pause(150)) {
    const value = await what();
    if (value) return value;
  }
  return null;
}

function freePort() {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}

const codeServer = resolve(tools, 'node_modules/code-server/out/node/entry.js');
const folders = ['--user-data-dir', join(profile, 'user'), '--extensions-dir', join(profile, 'extensions')];

function install() {
  const args = [codeServer, ...folders, '--install-extension', resolve(extension)];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { env: environment, encoding: 'utf8' });
  check('the_extension_installs', status === 0, stdout + stderr);
}

function serve(port) {
  const args = [codeServer, ...folders, '--auth', 'none', '--bind-addr', `127.0.0.1:${port}`, '--disable-telemetry',
    '--disable-update-check', '--disable-workspace-trust', '--disable-getting-started-override', resolve(project)];
  const server = spawn(process.execPath, args, { env: environment, detached: true });
  const said = [];
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (text) => said.push(String(text)));
  return { server, said };
}

async function open(browser, port, colorScheme) {
  const page = await browser.newPage({ viewport: SIZE, deviceScaleFactor: pictures ? 2 : 1, colorScheme });
  const path = resolve(project, file);
  const payload = encodeURIComponent(JSON.stringify([['openFile', `vscode-remote://127.0.0.1:${port}${path}`]]));
  await page.goto(`http://127.0.0.1:${port}/?folder=${encodeURIComponent(resolve(project))}&payload=${payload}`);
  await page.waitForSelector('.monaco-editor .view-line', { timeout: PATIENCE });
  return page;
}

/** The box of `text` in the editor's visible lines. */
function boxOf(page, text) {
  return page.evaluate((wanted) => {
    for (const line of document.querySelectorAll('.editor-instance .view-line')) {
      const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
      const nodes = [];
      let all = '';
      while (walker.nextNode()) {
        nodes.push([walker.currentNode, all.length]);
        all += walker.currentNode.data;
      }
      const at = all.replaceAll('\u00a0', ' ').indexOf(wanted);
      if (at < 0) continue;
      const [node, start] = nodes.findLast(([, offset]) => offset <= at);
      const range = document.createRange();
      range.setStart(node, at - start);
      range.setEnd(node, Math.min(node.data.length, at - start + 1));
      const { x, y, width, height } = range.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    }
    return null;
  }, text);
}

async function command(page, name) {
  await page.keyboard.press('F1');
  await page.waitForSelector('.quick-input-widget input', { timeout: 10_000 });
  await page.keyboard.type(name);
  await pause(600);
  await page.keyboard.press('Enter');
  await pause(400);
}

async function goTo(page, line, column) {
  await page.keyboard.press('Control+g');
  await page.waitForSelector('.quick-input-widget input', { timeout: 10_000 });
  await page.keyboard.type(`${line}:${column}`);
  await page.keyboard.press('Enter');
  await pause(400);
}

const onDisk = () => readFileSync(resolve(project, file), 'utf8');
function placeOf(pattern, offset = 0) {
  const lines = onDisk().split('\n');
  const line = lines.findIndex((text) => text.includes(pattern));
  return [line + 1, lines[line].indexOf(pattern) + 1 + offset];
}

const textOf = (page, selector) =>
  page.evaluate((wanted) => [...document.querySelectorAll(wanted)].filter((e) => e.getClientRects().length > 0).map((e) => e.innerText).join('\n'), selector);

async function picture(page, name) {
  if (!pictures) return;
  mkdirSync(pictures, { recursive: true });
  await page.screenshot({ path: join(pictures, `${name}.png`), clip: { x: 0, y: 35, width: SIZE.width, height: SIZE.height - 35 } });
}

async function testWarning(page) {
  const squiggle = await until(async () => (await page.$('.squiggly-warning')) !== null);
  check('a_warning_is_underlined', squiggle, 'no squiggle');
}

async function testHint(page) {
  const [line] = placeOf('status(409)');
  await goTo(page, line, 1);
  const shown = await until(async () => {
    const text = await textOf(page, '.editor-instance .view-line');
    return text.split('\n').some((row) => row.includes('409') && row.includes('Conflict'));
  }, 20_000);
  check('a_hint_names_the_bare_number', shown, await textOf(page, '.editor-instance .view-line'));
}

async function testHover(page) {
  const [line, column] = placeOf('status(409)', 8);
  await goTo(page, line, column);
  await command(page, 'Show or Focus Hover');
  const text = await until(async () => {
    const now = await textOf(page, '.monaco-hover');
    return now.includes('409 Conflict') ? now : null;
  }, 20_000);
  for (const part of ['409 Conflict', 'Why you see it', 'How to fix it', 'What the protocol demands', 'Related codes'])
    check(`hover_says_${part.replaceAll(' ', '_')}`, text?.includes(part), text);
  check('hover_is_no_raw_markdown', text !== null && !/\*\*|^#|\]\(/m.test(text), text);
  await pause(500);
  await picture(page, 'hover');
  await page.keyboard.press('Escape');
}

async function testFix(page) {
  const [line, column] = placeOf('redirect(302', 10);
  await goTo(page, line, column);
  await page.keyboard.press('Control+.');
  const menu = await until(async () => {
    const text = await textOf(page, '.action-widget');
    return text.includes('303') ? text : null;
  }, 20_000);
  for (const code of ['303', '307', '308']) check(`a_fix_offers_${code}`, menu?.includes(code), menu);
  await pause(500);
  await picture(page, 'fix');
  await page.keyboard.press('Enter');
  await pause(1000);
  await page.keyboard.press('Control+s');
  const saved = await until(() => onDisk().includes('redirect(303'), 10_000);
  check('the_fix_is_applied_and_saved', saved, onDisk());
  const clean = await until(async () => (await page.$('.squiggly-warning')) === null, 10_000);
  check('the_file_is_clean_then', clean, 'a squiggle is left');
}

async function testCompletion(page) {
  const [line, column] = placeOf('status(400)', 'status('.length);
  await goTo(page, line, column);
  for (let i = 0; i < 3; i++) await page.keyboard.press('Delete');
  await page.keyboard.type('42');
  const offered = await until(async () => {
    const text = await textOf(page, '.suggest-widget');
    return text.includes('422') ? text : null;
  }, 20_000);
  check('completion_offers_422', offered, await textOf(page, '.suggest-widget'));
  await pause(500);
  await picture(page, 'completion');
  await page.keyboard.press('Enter');
  await pause(500);
  await page.keyboard.press('Control+s');
  const saved = await until(() => onDisk().includes('status(422)'), 10_000);
  check('completion_is_inserted', saved, onDisk().split('\n')[line - 1]);
}

function filesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
}

function testLog() {
  const logs = filesBelow(join(profile, 'user')).filter((path) => /output_logging.*statusls\.log$/.test(path));
  const text = logs.map((path) => readFileSync(path, 'utf8')).join('\n');
  check('the_log_is_free_of_errors', !/error|exception|crash/i.test(text), text);
}

/** A theme, and nothing beside the editor: for pictures only. */
function dress() {
  const folder = join(profile, 'user/User');
  mkdirSync(folder, { recursive: true });
  const settings = {
    'workbench.colorTheme': theme,
    'workbench.activityBar.location': 'hidden',
    'workbench.statusBar.visible': false,
    'breadcrumbs.enabled': false,
    'editor.minimap.enabled': false,
    'editor.stickyScroll.enabled': false,
    'window.commandCenter': false,
    'editor.fontSize': 15,
  };
  writeFileSync(join(folder, 'settings.json'), JSON.stringify(settings));
}

const port = await freePort();
install();
if (theme) dress();
const { server, said } = serve(port);
let browser;
try {
  const up = await until(async () => fetch(`http://127.0.0.1:${port}/healthz`).then((r) => r.ok, () => false));
  check('the_workbench_starts', up, said.join(''));
  browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--no-first-run'] });
  const page = await open(browser, port, 'dark');
  if (theme) await page.keyboard.press('Control+b');
  await testWarning(page);
  await page.mouse.click(...Object.values((await boxOf(page, 'require')) ?? { x: 640, y: 400 }));
  await testHint(page);
  await testHover(page);
  await testFix(page);
  await testCompletion(page);
  await page.close();
  testLog();
} catch (error) {
  check('the_run_ends_well', false, error.stack);
} finally {
  await browser?.close();
  try { process.kill(-server.pid); } catch { /* it has ended */ }
  await pause(500);
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
