// The languages' own checkers of syntax, as far as they are installed. Each takes files and returns
// what it refuses: a map from a file to what was said.
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";

const require = createRequire(import.meta.url);
const typescriptPlaces = ["typescript", "/usr/share/nodejs/typescript", "/usr/lib/node_modules/typescript"];
const missing = new Map();

function loadTypescript() {
  for (const place of typescriptPlaces) {
    try {
      return require(place);
    } catch {
      // the next place
    }
  }
  return null;
}

const ts = loadTypescript();

function firstLine(text) {
  return text.split("\n").find((line) => line.trim()) ?? "refused";
}

const python = `
import sys
for path in sys.stdin.read().split("\\0"):
    try:
        compile(open(path, "rb").read(), path, "exec", dont_inherit=True)
    except (SyntaxError, ValueError) as error:
        print(path, str(error).replace("\\n", " "), sep="\\t")
`;

const checkers = [
  {
    name: "tsc",
    files: /\.(?:[cm]?[jt]s|[jt]sx)$/,
    isThere: () => ts !== null,
    refuse: (paths) => paths.flatMap((path) => {
      const { diagnostics } = ts.transpileModule(readFileSync(path, "utf8"), {
        fileName: path,
        reportDiagnostics: true,
        compilerOptions: { allowJs: true, jsx: ts.JsxEmit.Preserve, target: ts.ScriptTarget.ESNext },
      });
      return diagnostics.length
        ? [[path, ts.flattenDiagnosticMessageText(diagnostics[0].messageText, " ")]] : [];
    }),
  },
  {
    name: "node --check",
    files: /\.[cm]?js$/,
    isThere: () => true,
    refuse: (paths) => paths.flatMap((path) => {
      const run = spawnSync(process.execPath, ["--check", path], { encoding: "utf8" });
      return run.status ? [[path, firstLine(run.stderr.split("SyntaxError").slice(1).join(""))]] : [];
    }),
  },
  {
    name: "python3",
    files: /\.pyi?$/,
    isThere: () => spawnSync("python3", ["--version"]).status === 0,
    refuse: (paths) => spawnSync("python3", ["-W", "ignore", "-c", python],
      { input: paths.join("\0"), encoding: "utf8" }).stdout.split("\n").filter(Boolean)
      .map((line) => line.split("\t")),
  },
  {
    name: "gofmt",
    files: /\.go$/,
    isThere: () => spawnSync("gofmt", ["-h"]).error === undefined,
    refuse: (paths) => spawnSync("gofmt", ["-e", "-l", ...paths], { encoding: "utf8" })
      .stderr.split("\n").flatMap((line) => {
        const path = paths.find((candidate) => line.startsWith(`${candidate}:`));
        return path ? [[path, line.slice(path.length + 1)]] : [];
      }),
  },
  {
    name: "ruby -c",
    files: /\.rb$/,
    isThere: () => spawnSync("ruby", ["--version"]).status === 0,
    refuse: (paths) => paths.flatMap((path) => {
      const run = spawnSync("ruby", ["-c", path], { encoding: "utf8" });
      return run.status ? [[path, firstLine(run.stderr)]] : [];
    }),
  },
];

/** Map from a refused file to a map from checker to what it said. */
export function checkersOf(paths) {
  const refused = new Map();
  for (const checker of checkers) {
    const mine = paths.filter((path) => checker.files.test(path));
    if (!mine.length) continue;
    if (!checker.isThere()) {
      missing.set(checker.name, Math.max(missing.get(checker.name) ?? 0, mine.length));
      continue;
    }
    for (const [path, said] of checker.refuse(mine))
      refused.set(path, (refused.get(path) ?? new Map()).set(checker.name, said));
  }
  return refused;
}

export function tellMissing() {
  for (const [name] of missing) console.log(`not installed, so not asked: ${name}`);
}
