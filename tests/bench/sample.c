#include "tests/bench/sample.h"

#include <stdio.h>
#include <string.h>

static const char *const nouns[] = {"order",  "invoice", "parcel", "ticket", "member",
                                    "coupon", "venue",   "roster", "ledger", "voucher"};
static const int codes[] = {201, 204, 302, 400, 403, 404, 409, 422, 429, 503};
static const char *const constants[] = {
    "Created",         "NoContent",         "Found",    "BadRequest",
    "Forbidden",       "NotFound",          "Conflict", "UnprocessableEntity",
    "TooManyRequests", "ServiceUnavailable"};
enum { VARIANTS = 10 };

/* ---- JavaScript ---- */

static const char javascript_prelude[] = "'use strict';\n"
                                         "\n"
                                         "const express = require('express');\n"
                                         "const store = require('./store');\n"
                                         "const { audit, price, totals } = require('./shared');\n"
                                         "\n"
                                         "const app = express();\n"
                                         "\n";

static const char *const javascript_blocks[] = {
    ("app.get('/{noun}s/:id', async (req, res) => {\n"
     "  const {noun} = await store.find('{noun}', req.params.id);\n"
     "  if (!{noun}) {\n"
     "    return res.status(404).json({ error: 'there is no such {noun}' });\n"
     "  }\n"
     "  audit.read(req.user, {noun}.id, { at: Date.now(), page: {n} });\n"
     "  res.json({ ...{noun}, links: { self: `/{noun}s/${{noun}.id}` } });\n"
     "});\n"
     "\n"),
    ("function sum{Noun}{n}(rows, options = {}) {\n"
     "  const kept = rows.filter((row) => row.amount > 0 && row.kind !== 'draft');\n"
     "  let total = 0;\n"
     "  for (const row of kept) {\n"
     "    total += price(row.amount, options.currency || 'EUR');\n"
     "  }\n"
     "  // rounding is left to whoever prints the total\n"
     "  return totals({ total, count: kept.length, label: \"{noun} {n}\" });\n"
     "}\n"
     "\n"),
    ("app.post('/{noun}s/{n}', async (req, res, next) => {\n"
     "  try {\n"
     "    const fields = ['title', 'owner', 'amount'].map((name) => [name, req.body[name]]);\n"
     "    const made = await store.insert('{noun}', Object.fromEntries(fields));\n"
     "    if (made.clash) return res.status({code}).send({ reason: made.clash });\n"
     "    res.redirect(303, `/{noun}s/${made.id}`);\n"
     "  } catch (err) {\n"
     "    next(err);\n"
     "  }\n"
     "});\n"
     "\n"),
    ("const columns{Noun}{n} = [\n"
     "  { key: 'id', width: 80, title: 'Number' },\n"
     "  { key: 'owner', width: 240, title: 'Owner', render: (row) => row.owner.name },\n"
     "  { key: 'amount', width: 120, title: 'Amount', render: (row) => price(row.amount) },\n"
     "];\n"
     "\n"
     "class {Noun}View{n} {\n"
     "  constructor(items) {\n"
     "    this.items = items;\n"
     "    this.open = new Map();\n"
     "  }\n"
     "\n"
     "  toggle(id) {\n"
     "    this.open.set(id, !this.open.get(id));\n"
     "    return this.items.find((item) => item.id === id) ?? null;\n"
     "  }\n"
     "}\n"
     "\n"),
    NULL};

/* ---- TypeScript ---- */

static const char typescript_prelude[] = "import express, { Request, Response } from 'express';\n"
                                         "import { StatusCodes } from 'http-status-codes';\n"
                                         "import { audit, price, Store } from './shared';\n"
                                         "\n"
                                         "const router = express.Router();\n"
                                         "const store: Store = new Store();\n"
                                         "\n";

static const char *const typescript_blocks[] = {
    ("interface {Noun}Row{n} {\n"
     "  id: string;\n"
     "  owner?: { name: string; mail: string };\n"
     "  amount: number;\n"
     "  tags: ReadonlyArray<string>;\n"
     "}\n"
     "\n"
     "router.get('/{noun}s/:id', async (req: Request, res: Response): Promise<void> => {\n"
     "  const row = await store.find<{Noun}Row{n}>('{noun}', req.params.id);\n"
     "  if (row === undefined) {\n"
     "    res.status(StatusCodes.NOT_FOUND).json({ error: `no {noun} ${req.params.id}` });\n"
     "    return;\n"
     "  }\n"
     "  res.json(row);\n"
     "});\n"
     "\n"),
    ("export function group{Noun}{n}<T extends { kind: string }>(rows: T[]): Map<string, T[]> {\n"
     "  const groups = new Map<string, T[]>();\n"
     "  for (const row of rows) {\n"
     "    const group = groups.get(row.kind) ?? [];\n"
     "    group.push(row);\n"
     "    groups.set(row.kind, group);\n"
     "  }\n"
     "  return groups; // in order of first sight\n"
     "}\n"
     "\n"),
    ("router.put('/{noun}s/{n}', async (req: Request, res: Response) => {\n"
     "  const patch = req.body as Partial<{ title: string; amount: number }>;\n"
     "  const outcome = await store.update('{noun}', req.params.id, patch);\n"
     "  if (outcome.kind === 'stale') {\n"
     "    return res.status({code}).send({ reason: outcome.kind, seen: outcome.version });\n"
     "  }\n"
     "  audit.write(req.headers['x-actor'] as string, outcome.id);\n"
     "  return res.sendStatus(200);\n"
     "});\n"
     "\n"),
    ("export class {Noun}Service{n} {\n"
     "  private readonly cache: Record<string, number> = {};\n"
     "\n"
     "  constructor(private readonly source: Store, private limit = {n}) {}\n"
     "\n"
     "  async cost(id: string): Promise<number> {\n"
     "    if (!(id in this.cache)) {\n"
     "      const row = await this.source.find<{ amount: number }>('{noun}', id);\n"
     "      this.cache[id] = row ? price(row.amount) : 0;\n"
     "    }\n"
     "    return this.cache[id];\n"
     "  }\n"
     "}\n"
     "\n"),
    NULL};

/* ---- Python ---- */

static const char python_prelude[] = "\"\"\"Views of the shop.\"\"\"\n"
                                     "from http import HTTPStatus\n"
                                     "\n"
                                     "from flask import Flask, abort, jsonify, redirect, request\n"
                                     "\n"
                                     "from .shared import audit, price, store\n"
                                     "\n"
                                     "app = Flask(__name__)\n"
                                     "\n"
                                     "\n";

static const char *const python_blocks[] = {
    ("@app.get(\"/{noun}s/{n}/<int:number>\")\n"
     "def show_{noun}_{n}(number):\n"
     "    \"\"\"One {noun}, with its owner.\"\"\"\n"
     "    row = store.find(\"{noun}\", number)\n"
     "    if row is None:\n"
     "        abort(404)\n"
     "    audit.read(request.headers.get(\"X-Actor\"), row[\"id\"])\n"
     "    return jsonify({\"id\": row[\"id\"], \"owner\": row[\"owner\"], \"page\": {n}})\n"
     "\n"
     "\n"),
    ("def sum_{noun}_{n}(rows, currency=\"EUR\"):\n"
     "    total = 0\n"
     "    for row in rows:\n"
     "        if row[\"amount\"] <= 0 or row[\"kind\"] == 'draft':\n"
     "            continue\n"
     "        total += price(row[\"amount\"], currency)\n"
     "    # rounding is left to whoever prints the total\n"
     "    return {\"total\": total, \"count\": len(rows), \"label\": f\"{noun} {currency}\"}\n"
     "\n"
     "\n"),
    ("@app.route(\"/{noun}s/{n}\", methods=[\"POST\"])\n"
     "def add_{noun}_{n}():\n"
     "    fields = {name: request.json.get(name) for name in (\"title\", \"owner\", \"amount\")}\n"
     "    made = store.insert(\"{noun}\", fields)\n"
     "    if made.clash:\n"
     "        return jsonify(reason=made.clash), {code}\n"
     "    if made.moved:\n"
     "        return redirect(f\"/{noun}s/{made.id}\", code=303)\n"
     "    return jsonify(id=made.id), HTTPStatus.CREATED\n"
     "\n"
     "\n"),
    ("class {Noun}Board{n}:\n"
     "    columns = [(\"id\", 80), (\"owner\", 240), (\"amount\", 120)]\n"
     "\n"
     "    def __init__(self, items):\n"
     "        self.items = list(items)\n"
     "        self.open = {}\n"
     "\n"
     "    def toggle(self, number):\n"
     "        self.open[number] = not self.open.get(number, False)\n"
     "        return next((item for item in self.items if item.number == number), None)\n"
     "\n"
     "\n"),
    NULL};

/* ---- Go ---- */

static const char go_prelude[] = "package shop\n"
                                 "\n"
                                 "import (\n"
                                 "\t\"encoding/json\"\n"
                                 "\t\"fmt\"\n"
                                 "\t\"net/http\"\n"
                                 "\n"
                                 "\t\"example.test/shop/store\"\n"
                                 ")\n"
                                 "\n";

static const char *const go_blocks[] = {
    ("func show{Noun}{n}(w http.ResponseWriter, r *http.Request) {\n"
     "\trow, err := store.Find(r.Context(), \"{noun}\", r.PathValue(\"id\"))\n"
     "\tif err != nil {\n"
     "\t\thttp.Error(w, fmt.Sprintf(\"no {noun}: %v\", err), http.StatusNotFound)\n"
     "\t\treturn\n"
     "\t}\n"
     "\tw.Header().Set(\"Content-Type\", \"application/json\")\n"
     "\tif err := json.NewEncoder(w).Encode(row); err != nil {\n"
     "\t\tlog(r, 'E', err)\n"
     "\t}\n"
     "}\n"
     "\n"),
    ("// sum{Noun}{n} leaves rounding to whoever prints the total.\n"
     "func sum{Noun}{n}(rows []store.Row, limit int) (total int64, kept int) {\n"
     "\tfor _, row := range rows {\n"
     "\t\tif row.Amount <= 0 || row.Kind == \"draft\" {\n"
     "\t\t\tcontinue\n"
     "\t\t}\n"
     "\t\ttotal += row.Amount\n"
     "\t\tif kept++; kept == limit {\n"
     "\t\t\tbreak\n"
     "\t\t}\n"
     "\t}\n"
     "\treturn total, kept\n"
     "}\n"
     "\n"),
    ("func add{Noun}{n}(w http.ResponseWriter, r *http.Request) {\n"
     "\tif r.Method != http.MethodPost {\n"
     "\t\tw.WriteHeader(405)\n"
     "\t\treturn\n"
     "\t}\n"
     "\tmade, err := store.Insert(r.Context(), \"{noun}\", r.Body)\n"
     "\tswitch {\n"
     "\tcase err == store.ErrClash:\n"
     "\t\thttp.Error(w, \"clash\", http.Status{Const})\n"
     "\tcase err != nil:\n"
     "\t\tw.WriteHeader({code})\n"
     "\tdefault:\n"
     "\t\thttp.Redirect(w, r, \"/{noun}s/\"+made.ID, http.StatusSeeOther)\n"
     "\t}\n"
     "}\n"
     "\n"),
    ("type {Noun}Board{n} struct {\n"
     "\tItems []store.Row\n"
     "\tOpen  map[string]bool\n"
     "\tWidth [3]int\n"
     "}\n"
     "\n"
     "func (b *{Noun}Board{n}) Toggle(id string) *store.Row {\n"
     "\tb.Open[id] = !b.Open[id]\n"
     "\tfor i := range b.Items {\n"
     "\t\tif b.Items[i].ID == id {\n"
     "\t\t\treturn &b.Items[i]\n"
     "\t\t}\n"
     "\t}\n"
     "\treturn nil\n"
     "}\n"
     "\n"),
    NULL};

const struct sample samples[] = {
    {"javascript", "js", javascript_prelude, javascript_blocks, "status(", "const made",
     "next) => {", "`", "(", "/*"},
    {"typescript", "ts", typescript_prelude, typescript_blocks, "sendStatus(", "const patch",
     "Response) => {", "`", "(", "/*"},
    {"python", "py", python_prelude, python_blocks, "abort(", "    made", "methods=[\"POST\"])",
     "\"\"\"", "(", "#"},
    {"go", "go", go_prelude, go_blocks, "WriteHeader(", "\tmade", "r *http.Request) {", "`", "(",
     "/*"},
};
const size_t sample_count = sizeof samples / sizeof samples[0];

/** Writes what a placeholder stands for and returns where the template goes on; NULL when it is
 * none. */
static const char *write_placeholder(const char *at, size_t number, struct buffer *out)
{
    const char *noun = nouns[number % VARIANTS];
    /* The codes take another turn than the nouns. */
    size_t code = (number / VARIANTS + number) % VARIANTS;
    char text[32];

    if (strncmp(at, "{noun}", 6) == 0) {
        buffer_add_string(out, noun);
        return at + 6;
    }
    if (strncmp(at, "{Noun}", 6) == 0) {
        snprintf(text, sizeof text, "%c%s", noun[0] - 'a' + 'A', noun + 1);
        buffer_add_string(out, text);
        return at + 6;
    }
    if (strncmp(at, "{Const}", 7) == 0) {
        buffer_add_string(out, constants[code]);
        return at + 7;
    }
    if (strncmp(at, "{code}", 6) == 0) {
        snprintf(text, sizeof text, "%d", codes[code]);
        buffer_add_string(out, text);
        return at + 6;
    }
    if (strncmp(at, "{n}", 3) == 0) {
        snprintf(text, sizeof text, "%zu", number);
        buffer_add_string(out, text);
        return at + 3;
    }
    return NULL;
}

/** Returns the number of lines written. */
static size_t write_template(const char *template, size_t number, struct buffer *out)
{
    size_t lines = 0;

    while (*template) {
        const char *next = *template == '{' ? write_placeholder(template, number, out) : NULL;

        if (next) {
            template = next;
            continue;
        }
        lines += *template == '\n';
        buffer_add(out, template ++, 1);
    }
    return lines;
}

void sample_write(const struct sample *sample, size_t lines, struct buffer *out)
{
    size_t written = write_template(sample->prelude, 0, out);
    size_t block = 0;

    for (size_t number = 1; written < lines; number++) {
        written += write_template(sample->blocks[block++], number, out);
        if (!sample->blocks[block])
            block = 0;
    }
}
