// Who runs: a row each. `does` says how its work compares with ours.
'use strict';

const fs = require('fs');
const path = require('path');

const build = path.resolve(__dirname, '../../../build');
const modules = path.join(build, 'bench-lsp/node_modules');
const node = (...script) => [process.execPath, path.join(modules, ...script)];

// The shapes of our sample that say a status, as rules of ast-grep.
const SHAPES = ['$RES.status($N)', '$RES.sendStatus($N)', '$RES.redirect($N, $TO)', '$RES.writeHead($N)'];
const SHAPE_RULES = SHAPES.map((shape, i) => `id: shape-${i}\nlanguage: JavaScript\nseverity: warning\nmessage: a status\nrule:\n  pattern: ${shape}\n`);

const astGrep = () => {
  const platform = `cli-${process.platform}-${process.arch}${process.platform === 'linux' ? '-gnu' : ''}`;
  return [path.join(modules, '@ast-grep', platform, 'ast-grep'), 'lsp'];
};

const peers = (program, nothing) => [
  { name: 'null server', language: 'javascript', command: [nothing], does: 'nothing: the floor' },
  { name: 'statusls', language: 'javascript', command: [program], does: 'parse, find statuses, judge them' },
  { name: 'statusls, Python', language: 'python', command: [program], does: 'the same' },
  {
    name: 'ast-grep lsp', language: 'javascript', command: astGrep(), does: 'comparable: parse, find four shapes of a status',
    files: { 'sgconfig.yml': 'ruleDirs: [rules]\n', 'rules/status.yml': SHAPE_RULES.join('---\n') },
  },
  { name: 'oxlint --lsp', language: 'javascript', command: node('oxlint/bin/oxlint').concat('--lsp'), does: 'comparable: parse, its default rules' },
  { name: 'clangd', language: 'c', command: ['clangd', '--log=error', '--background-index=false'], does: 'more: a compiler\'s front end' },
  {
    name: 'typescript-language-server', language: 'javascript', command: node('typescript-language-server/lib/cli.mjs').concat('--stdio'),
    options: { tsserver: { path: path.join(modules, 'typescript/lib') }, disableAutomaticTypingAcquisition: true }, does: 'more: types',
  },
  { name: 'pyright-langserver', language: 'python', command: node('pyright/langserver.index.js').concat('--stdio'), does: 'more: types' },
];

const missing = ({ command }) => {
  const file = command.find((word) => path.isAbsolute(word) && word !== process.execPath) || command[0];
  const places = path.isAbsolute(file) ? [file] : process.env.PATH.split(':').map((folder) => path.join(folder, file));
  return places.some((place) => fs.existsSync(place)) ? null : file;
};

module.exports = { peers, missing };
