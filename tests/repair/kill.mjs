// Killing --fix at many moments: every file must be whole, old or new.
//
// usage: node kill.mjs STATUSLS MOMENTS
//
// The moments lie evenly between the start of a run and its end. The last line is "N passed, N failed":
// a moment is one test, and so is that both old and new files were seen at some moment.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { spawn } from "node:child_process";
import { join } from "node:path";
import { tmpdir } from "node:os";

const [program, moments] = [process.argv[2], Number(process.argv[3])];
const fileCount = 8;
const filler = "// a line of a file that is long enough to be written in more than one go\n".repeat(100);
const old = `const app = require("express")();\n${filler}app.delete("/a", (req, res) => res.status(204).json({ deleted: true }));\n`;
const whole = old.replace(".json({ deleted: true })", ".end()");
const root = mkdtempSync(join(tmpdir(), "kill-"));
let seenOld = 0;
let seenNew = 0;
let between = 0;

function restore() {
  rmSync(root, { recursive: true, force: true });
  mkdirSync(root);
  for (let n = 0; n < fileCount; n++) writeFileSync(join(root, `file${n}.js`), old);
}

const start = () => spawn(program, ["--check", "--fix", "."], { cwd: root, stdio: "ignore" });
const ended = (child) => new Promise((resolve) => { child.on("exit", (status, signal) => resolve({ status, signal })); });

function countTorn() {
  let torn = 0;
  let oldHere = 0;
  let newHere = 0;
  for (const name of readdirSync(root)) {
    if (name.endsWith(".tmp")) continue;
    const text = readFileSync(join(root, name), "utf8");
    if (text === old) oldHere++;
    else if (text === whole) newHere++;
    else torn++;
  }
  seenOld += oldHere;
  seenNew += newHere;
  between += oldHere > 0 && newHere > 0;
  return oldHere + newHere === fileCount ? torn : torn + 1;
}

restore();
let before = performance.now();
const first = await ended(start());
const length = performance.now() - before;
let passed = 0;
let failed = 0;
if (first.status !== 0 || countTorn() || seenNew !== fileCount) {
  console.log(`FAILED: a run in peace: ${JSON.stringify(first)}, ${seenNew} fixed`);
  failed++;
}
for (let moment = 0; moment < moments; moment++) {
  restore();
  const child = start();
  const end = ended(child);
  const timer = setTimeout(() => child.kill("SIGKILL"), (length * (moment + 1)) / moments);
  await end;
  clearTimeout(timer);
  if (countTorn()) {
    failed++;
    console.log(`FAILED: killed at moment ${moment} of ${moments}`);
  } else passed++;
}
if (seenOld && seenNew && between) passed++;
else {
  failed++;
  console.log(`FAILED: old ${seenOld}, new ${seenNew}, runs with both ${between}`);
}
rmSync(root, { recursive: true, force: true });
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
