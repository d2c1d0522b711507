#!/usr/bin/env node
// Stages the extension and packs it.
//
//   node editors/vscode/package.mjs TOOLS STAGE VERSION OUT.vsix [PROGRAM]
//
// TOOLS holds node_modules with esbuild, vscode-languageclient, typescript and vsce; STAGE is made anew. The settings of
// .statusls.json become settings of the editor here, out of their schema, so that there is one list of them. With a PROGRAM, the
// extension carries it, for this machine's kind of machine.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const top = resolve(here, '../..');
const [tools, stageArgument, version, out, program] = process.argv.slice(2);
if (!out) {
  console.error('usage: package.mjs TOOLS STAGE VERSION OUT.vsix [PROGRAM]');
  process.exit(2);
}

const stage = resolve(stageArgument);

// Settings of a file that mean nothing in an editor's settings.
const OF_FILES = ['$schema', 'extends'];

const schema = JSON.parse(readFileSync(join(top, 'docs/statusls.schema.json'), 'utf8'));

/** The schema with its references written out: an editor's settings have no place for definitions. */
function resolved(part) {
  if (Array.isArray(part)) return part.map(resolved);
  if (part === null || typeof part !== 'object') return part;
  if (part.$ref) return resolved({ ...schema.$defs[part.$ref.replace('#/$defs/', '')] });
  const flat = Object.fromEntries(Object.entries(part).map(([key, value]) => [key, resolved(value)]));
  const names = flat.propertyNames?.enum;
  if (names && typeof flat.additionalProperties === 'object')
    flat.properties = { ...Object.fromEntries(names.map((name) => [name, flat.additionalProperties])), ...flat.properties };
  return flat;
}

function manifest() {
  const extension = JSON.parse(readFileSync(join(here, 'package.json'), 'utf8'));
  const settings = extension.contributes.configuration.properties;
  for (const [name, value] of Object.entries(schema.properties))
    if (!OF_FILES.includes(name)) settings[`statusls.${name}`] = { scope: 'resource', ...resolved(value) };
  delete extension.devDependencies; // they are in the bundle
  return { ...extension, version };
}

function stageFiles() {
  rmSync(stage, { recursive: true, force: true });
  mkdirSync(stage, { recursive: true });
  writeFileSync(join(stage, 'package.json'), JSON.stringify(manifest(), null, 2) + '\n');
  for (const name of ['README.md', 'icon.png', 'images', '.vscodeignore']) cpSync(join(here, name), join(stage, name), { recursive: true });
  cpSync(join(top, 'LICENSE'), join(stage, 'LICENSE'));
  cpSync(join(top, 'docs/statusls.schema.json'), join(stage, 'statusls.schema.json'));
  if (!program) return;
  const folder = join(stage, 'bin', `${process.platform}-${process.arch}`);
  mkdirSync(folder, { recursive: true });
  cpSync(program, join(folder, 'statusls'));
}

const modules = resolve(tools, 'node_modules');
const run = (name, args, cwd, quiet) =>
  execFileSync(process.execPath, [join(modules, name), ...args], { cwd, stdio: ['ignore', quiet ? 'ignore' : 'inherit', 'inherit'], env: { ...process.env, NODE_PATH: modules } });

function compile() {
  const source = join(stage, 'source');
  cpSync(join(here, 'src'), join(source, 'src'), { recursive: true });
  cpSync(join(here, 'tsconfig.json'), join(source, 'tsconfig.json'));
  // Where the compiler looks for types: beside the sources.
  execFileSync('ln', ['-s', modules, join(source, 'node_modules')]);
  run('typescript/bin/tsc', ['--noEmit', '-p', source], source);
  const bundle = join(stage, 'dist/extension.js');
  const flags = ['--bundle', `--outfile=${resolve(bundle)}`, '--external:vscode', '--format=cjs', '--platform=node', '--target=node18', '--minify', '--log-level=warning'];
  execFileSync(join(modules, 'esbuild/bin/esbuild'), ['src/extension.ts', ...flags], { cwd: source, stdio: 'inherit' });
  rmSync(source, { recursive: true });
}

stageFiles();
compile();
const target = program ? ['--target', `${process.platform}-${process.arch}`] : [];
run('@vscode/vsce/vsce', ['package', '--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links', ...target, '--out', resolve(out)], stage, true);
