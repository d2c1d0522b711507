// Turns a terminal's screen, as `tmux capture-pane -e -p` prints it, into an SVG picture.
// Usage: node picture.mjs TITLE < screen > picture.svg
import { readFileSync } from "node:fs";

const CELL = { width: 8.4, height: 18 };
const MARGIN = 14;
const BAR = 30;
const BASE = ["#1d2021", "#fb4934", "#b8bb26", "#fabd2f", "#83a598", "#d3869b", "#8ec07c", "#d5c4a1",
  "#928374", "#fb4934", "#b8bb26", "#fabd2f", "#83a598", "#d3869b", "#8ec07c", "#fbf1c7"];
const INK = "#ebdbb2";
const PAPER = "#282828";

function paletteColour(index) {
  if (index < 16) return BASE[index];
  if (index >= 232) return grey(8 + (index - 232) * 10);
  const steps = [0, 95, 135, 175, 215, 255];
  const cube = index - 16;
  return hex(steps[Math.floor(cube / 36)], steps[Math.floor(cube / 6) % 6], steps[cube % 6]);
}

const hex = (...parts) => "#" + parts.map((p) => p.toString(16).padStart(2, "0")).join("");
const grey = (level) => hex(level, level, level);
const escape = (text) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

// Applies one SGR sequence to the style.
function restyle(style, numbers) {
  for (let i = 0; i < numbers.length; i++) {
    const n = numbers[i];
    if (n === 0) Object.assign(style, plain());
    else if (n === 1) style.bold = true;
    else if (n === 4) style.underline = true;
    else if (n === 7) style.reverse = true;
    else if (n === 22) style.bold = false;
    else if (n === 24) style.underline = false;
    else if (n === 27) style.reverse = false;
    else if (n >= 30 && n <= 37) style.ink = BASE[n - 30];
    else if (n >= 90 && n <= 97) style.ink = BASE[n - 82];
    else if (n === 39) style.ink = null;
    else if (n >= 40 && n <= 47) style.paper = BASE[n - 40];
    else if (n >= 100 && n <= 107) style.paper = BASE[n - 92];
    else if (n === 49) style.paper = null;
    else if (n === 38 || n === 48) {
      const colour = numbers[i + 1] === 5 ? paletteColour(numbers[i + 2]) : hex(...numbers.slice(i + 2, i + 5));
      style[n === 38 ? "ink" : "paper"] = colour;
      i += numbers[i + 1] === 5 ? 2 : 4;
    }
  }
}

const plain = () => ({ ink: null, paper: null, bold: false, underline: false, reverse: false });

// The cells of a line: [{ text, column, style }], neighbours of one style joined.
function runs(line) {
  const style = plain();
  const out = [];
  let column = 0;
  for (const part of line.split(/(\x1b\[[0-9;:]*m)/)) {
    const sequence = /^\x1b\[([0-9;:]*)m$/.exec(part);
    if (sequence) {
      restyle(style, sequence[1].split(/[;:]/).map(Number));
    } else if (part) {
      const text = part.replace(/\x1b\][^\x07\x1b]*(\x07|\x1b\\)|\x1b[()].|[\x0e\x0f]/g, "");
      out.push({ text, column, style: { ...style } });
      column += width(text);
    }
  }
  return out;
}

const width = (text) => [...text].reduce((sum, c) => sum + (c.codePointAt(0) > 0x2fff || c === "✋" ? 2 : 1), 0);

function drawRun({ text, column, style }, row) {
  const x = MARGIN + column * CELL.width;
  const y = BAR + MARGIN + row * CELL.height;
  const ink = style.reverse ? style.paper ?? PAPER : style.ink ?? INK;
  const paper = style.reverse ? style.ink ?? INK : style.paper;
  const box = paper
    ? `<rect x="${x.toFixed(1)}" y="${y}" width="${(width(text) * CELL.width).toFixed(1)}" height="${CELL.height}" fill="${paper}"/>`
    : "";
  if (!text.trim()) return box;
  const extra = (style.bold ? ' font-weight="bold"' : "") + (style.underline ? ' text-decoration="underline"' : "");
  return `${box}<text x="${x.toFixed(1)}" y="${y + 13}" fill="${ink}"${extra} textLength="${(width(text) * CELL.width).toFixed(1)}" xml:space="preserve">${escape(text)}</text>`;
}

const lines = readFileSync(0, "utf8").replace(/\n$/, "").split("\n");
const columns = Math.max(...lines.map((line) => runs(line).reduce((sum, run) => sum + width(run.text), 0)));
const size = [columns * CELL.width + 2 * MARGIN, lines.length * CELL.height + 2 * MARGIN + BAR];
console.log(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size.join(" ")}" width="${size[0]}" height="${size[1]}" font-family="DejaVu Sans Mono, Menlo, Consolas, monospace" font-size="14">
<rect width="100%" height="100%" rx="8" fill="${PAPER}"/>
<text x="${size[0] / 2}" y="20" fill="#928374" text-anchor="middle">${escape(process.argv[2] ?? "")}</text>
${lines.flatMap((line, row) => runs(line).map((run) => drawRun(run, row))).filter(Boolean).join("\n")}
</svg>`);
