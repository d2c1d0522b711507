// The languages' own checkers of syntax, as far as they are installed. Each takes files and returns
// what it refuses: a map from a file to what was said.
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

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

function run(program, args, input) {
  return spawnSync(program, args, { input, encoding: "utf8", maxBuffer: 1 << 28 });
}

function isInstalled(program) {
  return run(program, ["--version"]).error === undefined;
}

// Lines "path<tab>what was said".
function tabbed(text) {
  return text.split("\n").filter((line) => line.includes("\t")).map((line) => line.split("\t"));
}

// Lines "path:line: what was said", of which the first for a path counts.
function coloned(text, paths) {
  const known = new Set(paths);
  const said = new Map();
  for (const line of text.split("\n")) {
    const match = /^(.+?):\d+(?::\d+)?: *(.*)$/.exec(line);
    if (match && known.has(match[1]) && !said.has(match[1])) said.set(match[1], match[2]);
  }
  return [...said];
}

// What `node --check` does, for many files in one process: either kind of module will do.
const node = `
const vm = require("vm"), fs = require("fs");
const wrap = ["exports", "require", "module", "__filename", "__dirname"];
for (const path of fs.readFileSync(0, "utf8").split("\\0")) {
  const text = fs.readFileSync(path, "utf8").replace(/^#!.*/, "");
  let said;
  try { vm.compileFunction(text, wrap, { filename: path }); continue; } catch (error) { said = error.message; }
  try { new vm.SourceTextModule(text, { identifier: path }); } catch { console.log(path + "\\t" + said); }
}`;

const python = `
import sys
for path in sys.stdin.read().split("\\0"):
    try:
        compile(open(path, "rb").read(), path, "exec", dont_inherit=True)
    except (SyntaxError, ValueError) as error:
        print(path, str(error).replace("\\n", " "), sep="\\t")
`;

const ruby = `
STDIN.read.split("\\0").each do |path|
  begin
    RubyVM::InstructionSequence.compile_file(path)
  rescue SyntaxError => error
    puts path + "\\t" + error.message.lines.first.to_s.strip
  end
end
`;

function refusedByJavac(paths) {
  const scratch = mkdtempSync(join(tmpdir(), "javac-"));
  const end = "-XDshould-stop.";
  const { stderr } = run("javac", ["-proc:none", "-encoding", "UTF-8", "-Xmaxerrs", "100000",
    `${end}ifError=PARSE`, `${end}ifNoError=PARSE`, "-d", scratch, ...paths]);
  rmSync(scratch, { recursive: true });
  return coloned(stderr, paths);
}

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
    name: "node",
    files: /\.[cm]?js$/,
    isThere: () => true,
    refuse: (paths) => tabbed(run(process.execPath, ["--no-warnings", "--experimental-vm-modules", "-e", node],
      paths.join("\0")).stdout),
  },
  {
    name: "python3",
    files: /\.pyi?$/,
    isThere: () => isInstalled("python3"),
    refuse: (paths) => tabbed(run("python3", ["-W", "ignore", "-c", python], paths.join("\0")).stdout),
  },
  {
    name: "gofmt",
    files: /\.go$/,
    isThere: () => isInstalled("gofmt"),
    refuse: (paths) => coloned(run("gofmt", ["-e", "-l", ...paths]).stderr, paths),
  },
  {
    name: "ruby",
    files: /\.rb$/,
    isThere: () => isInstalled("ruby"),
    refuse: (paths) => tabbed(run("ruby", ["-W0", "-e", ruby], paths.join("\0")).stdout),
  },
  {
    name: "php -l",
    files: /\.php$/,
    isThere: () => isInstalled("php"),
    refuse: (paths) => paths.flatMap((path) => {
      const { status, stdout } = run("php", ["-l", path]);
      return status ? [[path, stdout.trim().split("\n")[0]]] : [];
    }),
  },
  {
    name: "javac",
    files: /\.java$/,
    isThere: () => isInstalled("javac"),
    refuse: refusedByJavac,
  },
  {
    name: "rustfmt",
    files: /\.rs$/,
    isThere: () => isInstalled("rustfmt"),
    refuse: (paths) => paths.flatMap((path) => {
      const { status, stderr } = run("rustfmt", ["--edition", "2021", "--emit", "stdout"],
        readFileSync(path, "utf8"));
      return status ? [[path, stderr.trim().split("\n")[0]]] : [];
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

/** Map from a file to how many parts of it our own grammars could not parse; empty when $ERRORS names
 * no program that tells (tests/fixes/errors.c). */
export function errorsOf(paths) {
  if (!process.env.ERRORS || !paths.length) return new Map();
  return new Map(tabbed(run(process.env.ERRORS, [], paths.join("\n")).stdout)
    .map(([count, path]) => [path, Number(count)]));
}

export function tellMissing() {
  for (const [name] of missing) console.log(`not installed, so not asked: ${name}`);
}
