// usage: node pages.mjs FOLDER PAGE...
//
// Writes every example of the rules' pages below FOLDER as a project of its own. A library that an
// example names becomes a requirement, as it would in a real one.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";

const extensions = { javascript: ".js", jsx: ".jsx", typescript: ".ts", typescriptreact: ".tsx", tsx: ".tsx",
  python: ".py", go: ".go", ruby: ".rb", rust: ".rs", kotlin: ".kt", elixir: ".ex",
  java: ".java", php: ".php", csharp: ".cs" };
const [folder, ...pages] = process.argv.slice(2);

for (const page of pages) {
  const blocks = readFileSync(page, "utf8").matchAll(/^```(\w+)(?: (\S+))?(?: (\S+))?\n([^]*?)^```$/gm);
  let number = 0;
  for (const [, language, path, library, text] of blocks) {
    if (!(language in extensions)) throw new Error(`${page}: no extension is known for ${language}`);
    const root = join(folder, `${basename(page, ".md")}-${++number}`);
    const file = join(root, path ?? `example${extensions[language]}`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    if (library) writeFileSync(join(root, "requirements.txt"), `${library.replace("=", "==")}\n`);
  }
}
