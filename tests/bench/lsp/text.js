// Programs of any number of lines, in blocks of ten; about one code a block. Every twentieth block, the first
// among them, has something to find for a linter of its language.
'use strict';

const LANGUAGES = {
  javascript: {
    extension: 'js',
    head: ["const app = require('express')();", "const store = require('./store');"],
    block: (n, found) => [
      `app.post('/items/${n}', async (req, res) => {`,
      `  const item${n} = await store.find(req.params.id);`,
      `  if (!item${n}) {`,
      `    return res.status(409).json({ error: 'no item ${n}' });`,
      '  }',
      found ? '  debugger;' : `  item${n}.seen += 1;`,
      `  item${n}.label = 'item';`,
      `  await store.save(item${n});`,
      found ? "  res.redirect(302, '/items');" : `  res.json(item${n});`,
      '});',
    ],
  },
  python: {
    extension: 'py',
    head: ['from flask import Flask, redirect', 'app = Flask(__name__)'],
    block: (n, found) => [
      `@app.post("/items/${n}")`,
      `def create_${n}():`,
      `    item = find(${n})`,
      '    if not item:',
      `        return {"error": "no item ${n}"}, 409`,
      '    item.seen += 1',
      "    item.label = 'item'",
      '    save(item)',
      found ? '    return redirect("/items", 302)' : `    return {"item": ${n}}`,
      '',
    ],
  },
  c: {
    extension: 'c',
    head: ['struct item { int seen; const char *label; };', 'int found(struct item *item, int number);'],
    block: (n, found) => [
      `int create_${n}(struct item *item)`,
      '{',
      `    int at = found(item, ${n});`,
      '    if (at < 0)',
      '        return 409;',
      '    item->seen += 1;',
      "    item->label = 'item';".replace(/'/g, '"'),
      found ? '    int unused = at = at;' : '    at++;',
      '    return at;',
      '}',
    ],
  },
};

// What `lines` lines of it are, and where in them to type, to ask and to complete: as { line, character }.
function textOf(language, lines) {
  const { head, block, extension } = LANGUAGES[language];
  const out = [...head];
  const places = { type: [], code: [], digit: [], finding: [] };
  for (let n = 0; out.length + 10 <= lines; n++) {
    const added = block(n, n % 20 === 0);
    added.forEach((text, i) => {
      const at = (what, behind) => text.includes(what) && { line: out.length + i, character: text.indexOf(what) + behind };
      for (const [name, place] of [['type', at('seen +', 4)], ['type', at('item->seen', 10)], ['code', at('409', 1)], ['digit', at('409', 1)], ['finding', at('302', 1)]]) {
        if (place) places[name].push(place);
      }
    });
    out.push(...added);
  }
  while (out.length < lines) out.push('');
  return { text: out.join('\n') + '\n', places, extension };
}

module.exports = { textOf };
