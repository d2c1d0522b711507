#!/usr/bin/env node
// Compares what statusls lists with what was labelled by hand.
//
//   node tests/eval/score.mjs SET SAMPLES OUTPUT.json [LANGUAGE...]
//
// SAMPLES is what checkout.mjs wrote; OUTPUT.json what `statusls --list --format json` printed for
// it. An occurrence is right if path, line, column and code are those of a label; a class test
// (code null) is compared by its range. Files outside the sample are ignored.
import { existsSync, readFileSync } from 'node:fs';
import { isAbsolute, join, relative, resolve } from 'node:path';
import { LANGUAGES, fileOf } from './lib.mjs';

const Z = 1.959964; // the 95% interval, two-sided

const [set, samplesArgument, output, ...wanted] = process.argv.slice(2);
const beside = (name) => fileOf(set, name);
const linesOf = (file) => readFileSync(file, 'utf8').split('\n').filter(Boolean);

/** The lower end of Wilson's interval for `hits` of `total`; 0 for nothing at all. */
function wilsonLower(hits, total) {
  if (total === 0) return 0;
  const p = hits / total;
  const spread = Z * Math.sqrt((p * (1 - p)) / total + (Z * Z) / (4 * total * total));
  return (p + (Z * Z) / (2 * total) - spread) / (1 + (Z * Z) / total);
}

function sampleOf(language) {
  const rows = linesOf(beside(`sample-${language}.json`)).map((line) => JSON.parse(line));
  return new Set(rows.map(({ repository, path }) => `${repository}/${path}`));
}

function labelsOf(language) {
  const [header, ...rows] = linesOf(beside(`labels-${language}.tsv`));
  const names = header.split('\t');
  return rows.map((row) => {
    const cells = row.split('\t');
    const label = Object.fromEntries(names.map((name, i) => [name, cells[i]]));
    const path = `${label.repository}/${label.path}`;
    return { path, line: +label.line, column: +label.column, code: label.code, spelling: label.spelling };
  });
}

/** The listed path as `owner/name/path`, however the program was told to find it. */
function pathInSamples(path, samples) {
  const inside = relative(samples, isAbsolute(path) ? path : resolve(path));
  return inside.startsWith('..') ? path.replace(/^\.\//, '') : inside;
}

function occurrencesOf(output, samples) {
  return JSON.parse(readFileSync(output, 'utf8')).map((found) => ({
    path: pathInSamples(found.path, samples),
    line: found.line,
    column: found.column,
    code: String(found.code ?? found.range),
    spelling: found.spelling,
  }));
}

const keyOf = ({ path, line, column, code }) => [path, line, column, code].join('\0');

/** What is in `items` and not in `others`, each thing once. */
function missingFrom(items, others) {
  const keys = new Set(others.map(keyOf));
  return items.filter((item) => !keys.has(keyOf(item)));
}

function unique(items) {
  return [...new Map(items.map((item) => [keyOf(item), item])).values()];
}

function printRate(name, hits, total) {
  const percent = (value) => `${(100 * value).toFixed(2)}%`;
  const rate = total === 0 ? 'none' : percent(hits / total);
  console.log(`  ${name.padEnd(9)} ${hits}/${total} = ${rate}, Wilson lower bound ${percent(wilsonLower(hits, total))}`);
}

function printList(title, items, samples) {
  if (items.length === 0) return;
  console.log(`  ${title}:`);
  for (const { path, line, column, code, spelling } of items) {
    const source = readFileSync(join(samples, path), 'utf8').split('\n')[line - 1] ?? '';
    console.log(`    ${path}:${line}:${column} ${code} ${spelling} | ${source.trim().slice(0, 100)}`);
  }
}

function score(language, found, samples) {
  const files = sampleOf(language);
  const absent = [...files].filter((path) => !existsSync(join(samples, path)));
  if (absent.length > 0) throw new Error(`${absent[0]} is not in ${samples}; run checkout.mjs first`);
  const labels = labelsOf(language);
  const listed = unique(found.filter(({ path }) => files.has(path)));
  const misses = missingFrom(labels, listed);
  const alarms = missingFrom(listed, labels);
  const hits = labels.length - misses.length;
  const bare = alarms.filter(({ spelling }) => spelling === 'number').length;
  console.log(`${language}: ${files.size} files, ${labels.length} labels, ${listed.length} listed`);
  console.log(`  TP ${hits}  FP ${alarms.length} (bare numbers: ${bare})  FN ${misses.length}`);
  printRate('recall', hits, labels.length);
  printRate('precision', hits, listed.length);
  printList('misses', misses, samples);
  printList('false alarms', alarms, samples);
}

if (!samplesArgument || !output || wanted.some((language) => !LANGUAGES[language])) {
  console.error('usage: score.mjs SET SAMPLES OUTPUT.json [LANGUAGE ...]');
  process.exit(2);
}
const samples = resolve(samplesArgument);
const found = occurrencesOf(output, samples);
const labelled = Object.keys(LANGUAGES).filter((name) => existsSync(beside(`labels-${name}.tsv`)));
for (const language of wanted.length > 0 ? wanted : labelled) score(language, found, samples);
