// Every fix of every finding, tried on real files.
//
// usage: node fixes.mjs STATUSLS FOLDER...
//
// Copies each FOLDER, runs --check --strict on the copy, and applies each fix on its own. Then
//   - the finding is gone: its rule finds fewer places in that file than before,
//   - nothing else came: no rule finds more places in that file than before, and none finds something
//     on the lines that the fix wrote that did not find something there before,
//   - what a checker of the language accepted before it still accepts,
//   - no more of it is beyond our own grammar, where $ERRORS names the program that counts.
// A checker that is not installed is named, and passed over. The last line is "N passed, N failed":
// a fix is one test.
import { cpSync, mkdtempSync, mkdirSync, readFileSync, rmSync, unlinkSync, writeFileSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { basename, join, resolve } from "node:path";
import { tmpdir } from "node:os";
import { checkersOf, errorsOf, tellMissing } from "./checkers.mjs";

const [program, ...folders] = process.argv.slice(2).map((path) => resolve(path));
const filesPerRun = 300;
const tried = new Map(); // rule -> { passed, failed }

function count(rule, isRight) {
  const counts = tried.get(rule) ?? { passed: 0, failed: 0 };
  counts[isRight ? "passed" : "failed"]++;
  tried.set(rule, counts);
}

function fail(path, fix, why) {
  console.log(`FAILED: ${path}:${fix.finding.line} ${fix.finding.rule}: "${fix.title}": ${why}`);
}

function check(root, paths) {
  const findings = [];
  for (let at = 0; at < paths.length; at += filesPerRun) {
    const run = spawnSync(program, ["--check", "--strict", "--format", "json", "--",
      ...paths.slice(at, at + filesPerRun)], { cwd: root, maxBuffer: 1 << 28, encoding: "utf8" });
    if (run.status !== 0 && run.status !== 1 && !run.stdout)
      throw new Error(`${program} ended with ${run.status ?? run.signal}: ${run.stderr}`);
    findings.push(...JSON.parse(run.stdout));
  }
  return findings;
}

function byFile(findings) {
  const files = new Map();
  for (const finding of findings) {
    const path = finding.path.replace(/^\.\//, "");
    files.set(path, [...(files.get(path) ?? []), finding]);
  }
  return files;
}

function offsetsOfLines(bytes) {
  const starts = [0];
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) starts.push(at + 1);
  return starts;
}

// The text after the edits, and which lines of it they wrote.
function apply(bytes, edits) {
  const starts = offsetsOfLines(bytes);
  const offset = (line, column) => starts[line - 1] + column - 1; // columns are bytes, from 1
  const parts = [];
  const lines = new Set();
  let at = 0;
  let line = 1;
  const push = (part) => { parts.push(part); line += part.toString("latin1").split("\n").length - 1; };

  for (const edit of [...edits].sort((a, b) => a.line - b.line || a.column - b.column)) {
    const start = offset(edit.line, edit.column);
    if (start < at) throw new Error("edits overlap");
    push(bytes.subarray(at, start));
    const first = line;
    push(Buffer.from(edit.text));
    for (let touched = first; touched <= line; touched++) lines.add(touched);
    at = offset(edit.end_line, edit.end_column);
  }
  push(bytes.subarray(at));
  return { bytes: Buffer.concat(parts), lines };
}

function countRules(findings) {
  const counts = new Map();
  for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return counts;
}

function verdict(fix, before, after) {
  const had = countRules(before);
  const has = countRules(after);
  const wasOnLines = new Set(before.filter((finding) => fix.finding.line <= finding.line &&
    finding.line <= fix.finding.end_line).map((finding) => finding.rule));

  if ((has.get(fix.finding.rule) ?? 0) >= had.get(fix.finding.rule)) return "the finding is still there";
  for (const [rule, n] of has) if (n > (had.get(rule) ?? 0)) return `now there is ${rule}`;
  for (const finding of after)
    if (fix.lines.has(finding.line) && !wasOnLines.has(finding.rule) && !had.has(finding.rule))
      return `${finding.rule} on a line that it wrote`;
  return null;
}

// What the languages' own checkers no longer take; asked once for all variants.
function refused(scratch, variants) {
  const accepts = (named) => checkersOf(named.map(({ file }) => file));
  const place = (folder, name, bytes) => {
    mkdirSync(folder, { recursive: true });
    const file = join(folder, name);
    writeFileSync(file, bytes);
    return file;
  };
  const originals = new Map();
  for (const variant of variants)
    if (!originals.has(variant.path))
      originals.set(variant.path, { file: place(join(scratch, "before", String(originals.size)),
        basename(variant.path), variant.original) });
  const before = accepts([...originals.values()]);
  const after = accepts(variants.map((variant, n) => {
    variant.file = place(join(scratch, "after", String(n)), basename(variant.path), variant.bytes);
    return variant;
  }));
  for (const variant of variants)
    variant.refused = [...(after.get(variant.file) ?? [])].filter(([checker]) =>
      !before.get(originals.get(variant.path).file)?.has(checker));
  countErrors(originals, variants);
}

function countErrors(originals, variants) {
  const errors = errorsOf([...originals.values(), ...variants].map(({ file }) => file));
  for (const variant of variants)
    if (errors.get(variant.file) > errors.get(originals.get(variant.path).file))
      variant.refused.push(["our grammar", "a part that does not parse"]);
}

function variantsOf(root, files) {
  const variants = [];
  for (const [path, findings] of files) {
    const original = readFileSync(join(root, path));
    for (const finding of findings)
      for (const fix of finding.fixes ?? [])
        variants.push({ path, original, finding, title: fix.title, ...apply(original, fix.edits) });
  }
  return variants;
}

// The nth variant of every file at a time, so that the program runs as seldom as can be.
function recheck(root, files, variants) {
  for (let rest = variants; rest.length;) {
    const now = new Map();
    const later = [];
    for (const variant of rest)
      if (now.has(variant.path)) later.push(variant);
      else now.set(variant.path, variant);
    for (const [path, { bytes }] of now) {
      unlinkSync(join(root, path)); // it may be a link to the file itself
      writeFileSync(join(root, path), bytes);
    }
    const after = byFile(check(root, [...now.keys()]));
    for (const [path, variant] of now) {
      variant.why = verdict(variant, files.get(path), after.get(path) ?? []);
      writeFileSync(join(root, path), variant.original);
    }
    rest = later;
  }
}

function tryFolder(folder, scratch) {
  const root = join(scratch, "tree");
  if (spawnSync("cp", ["-rl", folder, root]).status !== 0) {
    rmSync(root, { recursive: true, force: true });
    cpSync(folder, root, { recursive: true });
  }
  const files = byFile(check(root, ["."]));
  const variants = variantsOf(root, files);
  recheck(root, files, variants);
  refused(scratch, variants);
  for (const variant of variants) {
    const why = variant.why ?? variant.refused.map(([checker, said]) => `${checker}: ${said}`)[0];
    count(variant.finding.rule, !why);
    if (why) fail(join(folder, variant.path), variant, why);
  }
}

for (const folder of folders) {
  const scratch = mkdtempSync(join(tmpdir(), "fixes-"));
  try {
    tryFolder(folder, scratch);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
tellMissing();
for (const [rule, { passed, failed }] of [...tried].sort())
  console.log(`${rule}: ${passed} right, ${failed} wrong`);
const sum = (which) => [...tried.values()].reduce((total, counts) => total + counts[which], 0);
console.log(`${sum("passed")} passed, ${sum("failed")} failed`);
process.exit(sum("failed") ? 1 : 0);
