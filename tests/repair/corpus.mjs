// --fix and --diff over real files.
//
// usage: node corpus.mjs STATUSLS FOLDER...
//
// For each FOLDER, with --fix and with --fix --unsafe-fixes, on copies:
//   - --diff prints a patch that git applies, and what it makes is byte for byte what --fix makes,
//   - after it no rule finds more places in any file than before, and the summary says how many went,
//   - no file changed but those of the patch, and no other file came or went,
//   - what a checker of the language accepted before it still accepts,
//   - a second --fix changes nothing.
// Each of these is one test; the last line is "N passed, N failed".
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { join, resolve } from "node:path";
import { tmpdir } from "node:os";
import { checkersOf, tellMissing } from "../fixes/checkers.mjs";

const [program, ...folders] = process.argv.slice(2).map((path) => resolve(path));
let passed = 0;
let failed = 0;

function verdict(name, wrong) {
  if (wrong.length === 0) passed++;
  else {
    failed++;
    console.log(`FAILED: ${name}: ${wrong.length} wrong`);
    for (const line of wrong.slice(0, 20)) console.log(`    ${line}`);
  }
}

function run(root, ...args) {
  const done = spawnSync(program, ["--check", "--strict", ...args], { cwd: root, maxBuffer: 1 << 29 });
  if (done.status === null || done.status > 2) throw new Error(`ended with ${done.status ?? done.signal}: ${done.stderr}`);
  return { status: done.status, out: done.stdout.toString(), raw: done.stdout, err: done.stderr.toString() };
}

function counts(findings) {
  const files = new Map();
  for (const { path, rule } of findings) {
    const rules = files.get(path) ?? new Map();
    files.set(path, rules.set(rule, (rules.get(rule) ?? 0) + 1));
  }
  return files;
}

function more(before, after) {
  const wrong = [];
  const had = counts(before);
  for (const [path, rules] of counts(after))
    for (const [rule, n] of rules)
      if (n > (had.get(path)?.get(rule) ?? 0)) wrong.push(`${path}: ${rule}`);
  return wrong;
}

function* filesOf(root, below = "") {
  for (const entry of readdirSync(join(root, below), { withFileTypes: true })) {
    const path = join(below, entry.name);
    if (entry.isDirectory()) yield* filesOf(root, path);
    else if (entry.isFile()) yield path;
  }
}

function changed(one, other) {
  const there = new Set(filesOf(other));
  const paths = [];
  for (const path of filesOf(one)) {
    if (!there.delete(path) || !readFileSync(join(one, path)).equals(readFileSync(join(other, path)))) paths.push(path);
  }
  return [...paths, ...there];
}

function refused(before, after, paths) {
  const was = checkersOf(paths.map((path) => join(before, path)));
  const now = checkersOf(paths.map((path) => join(after, path)));
  return paths.flatMap((path) => [...(now.get(join(after, path)) ?? [])]
    .filter(([checker]) => !was.get(join(before, path))?.has(checker))
    .map(([checker, said]) => `${path}: ${checker}: ${said}`));
}

function tryFolder(folder, scratch, flags) {
  const name = (what) => `${folder} ${flags.join(" ")}: ${what}`;
  const [old, patched, fixed] = ["old", "patched", "fixed"].map((sub) => join(scratch, sub));
  for (const root of [old, patched, fixed]) cpSync(folder, root, { recursive: true, verbatimSymlinks: true });
  const before = JSON.parse(run(old, "--format", "json", ".").out);
  const patch = run(old, ...flags, "--diff", ".");
  const apply = patch.raw.length
    ? spawnSync("git", ["apply", "--whitespace=nowarn", "-"], { cwd: patched, input: patch.raw, encoding: "utf8" })
    : { status: 0 };
  verdict(name("git apply"), apply.status ? [apply.stderr] : []);
  const fix = run(fixed, ...flags, "--format", "json", ".");
  const after = JSON.parse(fix.out);
  verdict(name("the patch makes what --fix makes"), changed(patched, fixed));
  verdict(name("nothing new"), more(before, after));
  const [, gone, found, files] = /^(?:Fixed) (\d+) of (\d+) findings? in (\d+) files?$/m.exec(fix.err) ?? [];
  const touched = changed(old, fixed);
  const inPatch = [...patch.out.matchAll(/^\+\+\+ "?b\//gm)].length;
  verdict(name("the summary counts"), Number(gone) === before.length - after.length && Number(found) === before.length &&
    Number(files) === touched.length && inPatch === touched.length && patch.status === (touched.length ? 1 : 0)
    ? [] : [`${fix.err.trim()}; before ${before.length}, after ${after.length}, files ${touched.length}, patch ${inPatch}`]);
  verdict(name("the languages' checkers"), refused(old, fixed, touched));
  const again = join(scratch, "again");
  cpSync(fixed, again, { recursive: true, verbatimSymlinks: true });
  run(again, ...flags, ".");
  verdict(name("a second time"), changed(fixed, again));
  console.log(`${folder} ${flags.join(" ")}: ${gone} of ${found} findings gone, ${touched.length} files changed`);
}

for (const folder of folders)
  for (const flags of [["--fix"], ["--fix", "--unsafe-fixes"]]) {
    const scratch = mkdtempSync(join(tmpdir(), "corpus-"));
    try {
      writeFileSync(join(scratch, ".ignore"), "");
      tryFolder(folder, scratch, flags);
    } finally {
      rmSync(scratch, { recursive: true, force: true });
    }
  }
tellMissing();
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
