#!/usr/bin/env node
// Draws the sample of one language: the same files for the same seed, whatever else is in the list.
//
//   node tests/eval/draw.mjs SET LANGUAGE MIRRORS  >  SET/sample-LANGUAGE.json
//
// One JSON object a line: language, repository, commit, path, stratum, lines.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { LANGUAGES, LANGUAGE_NAMES, fileOf, filesAt, mirrorOf, readBlobs } from './lib.mjs';

const MAX_LINES = 3000;
const MAX_MEAN_LINE = 200;
const DENSE_LINES = 3;

// Not written by the application's own people, or not by people at all.
const FOREIGN_PATH = new RegExp(
  '(?:^|/)(?:node_modules|bower_components|vendor|vendored|third[_-]?party|dist|build|lib/external|' +
    'locales?|i18n|lang|langs|languages?|translations?|__snapshots__|generated|gen|libs|\\.yarn)/' +
    '|[.-]min\\.|\\.bundle\\.|[._-]generated\\.|\\.gen\\.|\\.pb\\.|_pb2|(?:^|/)package-lock|\\.lock\\b',
  'i',
);
const GENERATED = /code generated .* do not edit|@generated|auto-?generated|do not edit/i;

const NUMBER = /(?<![\w.])[1-5]\d\d(?![\w.])/;
const STATUS_WORD = /status|HTTP_|redirect/i;
const NEIGHBOUR = new RegExp(
  'status|code|respon|reply|abort|raise|throw|error|exception|expect|assert|header|send|http',
  'i',
);
const CONSTANT = new RegExp(
  '\\b(?:http|fiber|echo)\\.Status[A-Z]|\\bHTTP_[1-5]\\d\\d_|' +
    '\\b(?:HTTPStatus|HttpStatus|HttpStatusCode|StatusCodes?)\\.\\w|\\bredirect\\(',
  'i',
);

// Names of codes that only some languages write; the others' draws do not depend on them.
const NAMED = {
  ruby: /\bstatus:? ?(?:=>)? ?\(?:[a-z]|\bhead\b\(? ?:[a-z]|assert_response|http_status\(|redirect_to/,
  elixir: /put_status|send_resp|redirect\(|(?:html|json|text)?_?response\(conn|status: :[a-z]/,
  rust: /StatusCode::|Status::[A-Z]|HttpResponse::|Redirect::/,
  java: /HttpStatus|SC_[A-Z]|ResponseEntity\.|Response\.Status|Status\.[A-Z]|status\(\)\.is/,
  kotlin: /HttpStatus|SC_[A-Z]|ResponseEntity\.|Status\.[A-Z]|respondRedirect|status \{ is/,
  csharp: /HttpStatusCode\.|StatusCodes\.|return (?:this\.)?(?:Ok|NotFound|BadRequest|NoContent|Forbid|Unauthorized|Conflict|Created\w*|Redirect\w*|StatusCode)\(|Results\./,
  php: /HTTP_[A-Z]|Response::|redirect\(|abort\w*\(|assert(?:Ok|NotFound|Forbidden|Created|NoContent|Redirect|Unauthorized|Unprocessable|Status|Response\w*)\(/,
};

/** A generator of numbers in [0, 1) that depends on `text` alone (mulberry32 over a SHA-256). */
function randomFrom(text) {
  let state = createHash('sha256').update(text).digest().readUInt32LE(0);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function shuffled(items, random) {
  const list = [...items];
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [list[i], list[j]] = [list[j], list[i]];
  }
  return list;
}

/** "dense" and "plain" are drawn from; null is left out. */
function stratumOf(lines, text, named) {
  if (lines.length > MAX_LINES || text.length > lines.length * MAX_MEAN_LINE) return null;
  if (GENERATED.test(lines.slice(0, 8).join('\n'))) return null;
  const telling = lines.filter(
    (line) => CONSTANT.test(line) || named?.test(line) || (NUMBER.test(line) && NEIGHBOUR.test(line)),
  );
  if (telling.length >= DENSE_LINES) return 'dense';
  return NUMBER.test(text) || STATUS_WORD.test(text) || named?.test(text) ? 'plain' : null;
}

function candidates(mirror, commit, language) {
  const files = filesAt(mirror, commit)
    .filter(({ path }) => LANGUAGES[language].test(path) && !FOREIGN_PATH.test(path))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  const blobs = readBlobs(mirror, files.map((file) => file.oid));
  return files.flatMap(({ path }, i) => {
    if (blobs[i] === null) return [];
    const text = blobs[i].toString('utf8');
    const lines = text.split('\n');
    const stratum = stratumOf(lines, text, NAMED[language]);
    return stratum ? [{ path, stratum, lines: lines.length }] : [];
  });
}

function main(language, root, list) {
  const { seed, per_repository: wanted, repositories } = JSON.parse(readFileSync(list, 'utf8'));
  for (const { repository, commit } of repositories.filter((r) => r.language === language)) {
    const pool = candidates(mirrorOf(root, repository), commit, language);
    for (const [stratum, count] of Object.entries(wanted)) {
      const random = randomFrom(`${seed} ${language} ${repository} ${stratum}`);
      const drawn = shuffled(pool.filter((file) => file.stratum === stratum), random);
      for (const { path, lines } of drawn.slice(0, count))
        console.log(JSON.stringify({ language, repository, commit, path, stratum, lines }));
    }
  }
}

const [set, language, root] = process.argv.slice(2);
if (!LANGUAGES[language] || !root) {
  console.error(`usage: draw.mjs SET ${LANGUAGE_NAMES} MIRRORS`);
  process.exit(2);
}
main(language, root, fileOf(set, 'repositories.json'));
