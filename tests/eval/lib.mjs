// What the scripts of this directory share: the languages, the mirrors and the reading of blobs.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const MAX_OUTPUT = 1 << 30;

export const LANGUAGES = {
  javascript: /\.(?:js|jsx|mjs|cjs)$/,
  typescript: /(?<!\.d)\.(?:ts|tsx|mts|cts)$/,
  python: /\.py$/,
  go: /\.go$/,
  java: /\.java$/,
  kotlin: /\.kts?$/,
  csharp: /\.cs$/,
  php: /\.php$/,
  ruby: /\.(?:rb|rake|ru)$/,
  rust: /\.rs$/,
  elixir: /\.exs?$/,
};

/** How usage lines name the languages. */
export const LANGUAGE_NAMES = Object.keys(LANGUAGES).join('|');

/** A file of the sample SET, a directory beside this file: `first`, `second`, … */
export function fileOf(set, name) {
  const directory = new URL(`${set}/`, import.meta.url);
  if (!existsSync(directory)) throw new Error(`there is no sample ${set}`);
  return new URL(name, directory);
}

/** The git directory of `owner/name` below `root`, under any of the usual namings of mirrors. */
export function mirrorOf(root, repository) {
  const flat = repository.replace('/', '+');
  const names = [`${repository}.git`, repository, `${flat}.git`, `${flat}/repo`, flat];
  const found = names.map((name) => join(root, name)).find((path) => existsSync(join(path, 'HEAD')));
  if (!found) throw new Error(`no bare mirror of ${repository} in ${root}`);
  return found;
}

/** Every regular file of a commit: [{path, oid}], in git's order. */
export function filesAt(mirror, commit) {
  const args = ['-C', mirror, 'ls-tree', '-r', '-z', commit];
  const listing = execFileSync('git', args, { encoding: 'utf8', maxBuffer: MAX_OUTPUT });
  return listing.split('\0').flatMap((entry) => {
    const match = /^100\d+ blob ([0-9a-f]+)\t(.*)$/s.exec(entry);
    return match ? [{ oid: match[1], path: match[2] }] : [];
  });
}

/** The contents of blobs as buffers, in the order asked; null for one that the mirror lacks. */
export function readBlobs(mirror, oids) {
  if (oids.length === 0) return [];
  const input = oids.join('\n') + '\n';
  const args = ['-C', mirror, 'cat-file', '--batch'];
  const { stdout, status } = spawnSync('git', args, { input, maxBuffer: MAX_OUTPUT });
  if (status !== 0) throw new Error(`git cat-file failed in ${mirror}`);
  let at = 0;
  return oids.map(() => {
    const end = stdout.indexOf(10, at);
    const header = stdout.toString('latin1', at, end).split(' ');
    at = end + 1;
    if (header[1] !== 'blob') return null;
    const size = Number(header[2]);
    const blob = stdout.subarray(at, at + size);
    at += size + 1;
    return blob;
  });
}
