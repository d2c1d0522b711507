#!/usr/bin/env node
// Writes the drawn files of a language from mirrors into DIRECTORY/owner/name/path.
//
//   node tests/eval/checkout.mjs SET LANGUAGE MIRRORS DIRECTORY
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { LANGUAGES, LANGUAGE_NAMES, fileOf, mirrorOf, readBlobs } from './lib.mjs';

const [set, language, root, directory] = process.argv.slice(2);
if (!LANGUAGES[language] || !root || !directory) {
  console.error(`usage: checkout.mjs SET ${LANGUAGE_NAMES} MIRRORS DIRECTORY`);
  process.exit(2);
}

const sample = readFileSync(fileOf(set, `sample-${language}.json`), 'utf8');
for (const line of sample.split('\n').filter(Boolean)) {
  const { repository, commit, path } = JSON.parse(line);
  const [blob] = readBlobs(mirrorOf(root, repository), [`${commit}:${path}`]);
  if (!blob) throw new Error(`${repository} has no ${path} at ${commit}`);
  const target = join(directory, repository, path);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, blob);
}
