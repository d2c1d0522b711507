// The schema and the program have to agree on what a configuration is.
// Usage: node schema.js PROGRAM SCHEMA FOLDER; the folder holds valid/, invalid/ and semantic/ (which only the program can refuse).
const { execFileSync, spawnSync } = require('node:child_process')
const { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } = require('node:fs')
const { tmpdir } = require('node:os')
const { join } = require('node:path')

const [program, schemaPath, folder] = process.argv.slice(2)
const schema = JSON.parse(readFileSync(schemaPath, 'utf8'))
const scratch = mkdtempSync(join(tmpdir(), 'schema-'))
let passed = 0
let failed = 0

function check(name, good, why = '') {
  if (good) passed++
  else {
    failed++
    console.log(`FAILED: ${name} ${why}`)
  }
}

// The part of JSON Schema that the schema uses. A keyword that is not here is a mistake in the test, not in the schema.
const keywords = {
  $schema: () => true,
  $defs: () => true,
  title: () => true,
  description: () => true,
  default: () => true,
  $ref: (value, ref) => accepts(schema.$defs[ref.replace('#/$defs/', '')], value),
  anyOf: (value, list) => list.some((one) => accepts(one, value)),
  enum: (value, list) => list.includes(value),
  type: (value, type) => (Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value) === type,
  minLength: (value, least) => typeof value !== 'string' || value.length >= least,
  maxLength: (value, most) => typeof value !== 'string' || value.length <= most,
  pattern: (value, pattern) => typeof value !== 'string' || new RegExp(pattern, 'u').test(value),
  items: (value, one) => !Array.isArray(value) || value.every((item) => accepts(one, item)),
  minItems: (value, least) => !Array.isArray(value) || value.length >= least,
  required: (value, names) => !isObject(value) || names.every((name) => name in value),
  propertyNames: (value, names) => !isObject(value) || Object.keys(value).every((name) => accepts(names, name)),
  properties: (value, properties) =>
    !isObject(value) || Object.keys(value).every((name) => !(name in properties) || accepts(properties[name], value[name])),
  additionalProperties: (value, more, where) =>
    !isObject(value) ||
    Object.keys(value).every((name) => name in (where.properties ?? {}) || (more !== false && accepts(more, value[name]))),
}

function isObject(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function accepts(where, value) {
  return Object.entries(where).every(([keyword, argument]) => {
    if (!(keyword in keywords)) throw new Error(`no such keyword in this test: ${keyword}`)
    return keywords[keyword](value, argument, where)
  })
}

for (const [kind, bySchema, byProgram] of [['valid', true, true], ['invalid', false, false], ['semantic', true, false]])
  for (const name of readdirSync(join(folder, kind)).sort()) {
    const path = join(folder, kind, name)
    const run = spawnSync(program, ['--print-config', '--config', path], { encoding: 'utf8' })
    check(`${kind}/${name} by the schema`, accepts(schema, JSON.parse(readFileSync(path, 'utf8'))) === bySchema)
    check(`${kind}/${name} by the program`, run.status === (byProgram ? 0 : 2), run.stderr)
    if (!byProgram) check(`${kind}/${name} is told in one line`, /^statusls: \S+\.json:1:\d+: .+\n$/.test(run.stderr), run.stderr)
  }

// Every name of the schema is one of the program's, and the other way round.
const rules = JSON.parse(execFileSync(program, ['--list-rules', '--format', 'json'], { encoding: 'utf8' })).map((rule) => rule.rule)
check('the rules', rules.sort().join() === [...schema.$defs.rule.enum].sort().join(), '(make schema writes them)')
for (const language of schema.$defs.language.enum) {
  const path = join(scratch, `${language}.json`)
  writeFileSync(path, JSON.stringify({ shapes: { [language]: [] } }))
  check(`the language ${language}`, spawnSync(program, ['--print-config', '--config', path]).status === 0)
}
rmSync(scratch, { recursive: true })

console.log(`${passed} passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)
