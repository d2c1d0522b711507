// A small project whose names and texts are as awkward as a file system and a programmer allow.
const { mkdirSync, writeFileSync } = require('node:fs')
const { dirname } = require('node:path')

const redirect = (method, code) => `app.${method}("/a", (req, res) => { res.redirect(${code}, "/b"); });\n`
const express = 'const app = require("express")();\n'

const files = {
  'plain.js': express + redirect('post', 302) + redirect('post', 302),
  // Two columns: 71 bytes are 62 UTF-16 code units.
  'emoji.js': express + 'app.post("/\u{1F600}\u{1F600}\u{1F600}\u{1F600}", (req, res) => { res.redirect(302, "/b"); });\n',
  'a dir/odd %25,:;]|[\'&<">.js': express + redirect('delete', 301),
  'a dir/two\nlines.js': express + redirect('put', 302),
  'levels.py':
    'from flask import Flask, redirect\napp = Flask(__name__)\n\n@app.post("/x")\ndef x():\n' +
    '    return "teapot", 418\n\n@app.post("/y")\ndef y():\n    return "gone", 999\n\n' +
    '@app.post("/z")\ndef z():\n    return "", 1000\n',
  'message.js':
    express + 'app.get("/a", (req, res) => { res.status(409).send("Not Found % ] | \u0001 </x> \u{1F600}"); });\n' +
    'app.get("/b", (req, res) => { res.status(404).json({ error: "Forbidden" }); });\n',
}
// Not UTF-8: a byte that no character begins with.
const bytes = Buffer.from([0x6c, 0xff, 0x2e, 0x6a, 0x73])

function put(folder) {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(`${folder}/${name}`), { recursive: true })
    writeFileSync(`${folder}/${name}`, text)
  }
  writeFileSync(Buffer.concat([Buffer.from(`${folder}/`), bytes]), express + redirect('post', 307) + redirect('patch', 302))
}

function putClean(folder) {
  mkdirSync(folder, { recursive: true })
  writeFileSync(`${folder}/clean.js`, express + redirect('get', 302))
}

module.exports = { put, putClean }
