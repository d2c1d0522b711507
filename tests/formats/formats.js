// Runs every format over an awkward project and over a clean one, compares with tests/formats/expected, and asks the
// format's consumer, or a strict reading of its rules, whether it is one.
// Usage: node formats.js PROGRAM [--update]
const { spawnSync } = require('node:child_process')
const { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } = require('node:fs')
const { tmpdir } = require('node:os')
const { join, resolve } = require('node:path')
const tree = require('./tree.js')
const consumers = require('./consumers.js')

const program = resolve(process.argv[2])
const update = process.argv[3] === '--update'
const expected = join(__dirname, 'expected')
const scratch = mkdtempSync(join(tmpdir(), 'formats-'))
let passed = 0
let failed = 0

function test(name, run) {
  try {
    run()
    passed++
  } catch (error) {
    failed++
    console.log(`FAILED: ${name}: ${error.message}`)
  }
}

let env = { ...process.env, NO_COLOR: '1' }

function statusls(folder, ...args) {
  const run = spawnSync(program, args, { cwd: folder, encoding: 'utf8', env })
  return { status: run.status, out: run.stdout, err: run.stderr }
}

const equal = (found, wanted, what) => {
  if (found !== wanted) throw new Error(`${what}: ${JSON.stringify(found)} where ${JSON.stringify(wanted)} was expected`)
}

// The pages of the rules have tests of their own; here they would only make every change of one a change of this.
function shortened(format, text) {
  if (format !== 'sarif') return text
  return text.replace(/"semanticVersion":".*?","rules":\[.*?\]\}\},"columnKind"/s, '"rules":[]}},"columnKind"')
}

function same(name, text) {
  const file = join(expected, name)
  if (update) writeFileSync(file, text)
  const wanted = existsSync(file) ? readFileSync(file, 'utf8') : ''
  if (text === wanted) return
  const lines = text.split('\n')
  const at = lines.findIndex((line, i) => line !== wanted.split('\n')[i])
  throw new Error(`differs from ${name} in line ${at + 1}: ${lines[at]}`)
}

function testFormat(format, folder, kind, findings) {
  const run = statusls(folder, '--check', '--strict', '--no-config', '--format', format)
  test(`${format}, ${kind}: the exit status`, () => equal(run.status, findings.length ? 1 : 0, 'status'))
  test(`${format}, ${kind}: as expected`, () => same(`${format}.${kind}`, shortened(format, run.out)))
  test(`${format}, ${kind}: its consumer takes it, whole`, () => {
    const count = consumers[format](run.out, findings)
    equal(count, findings.length, 'findings in the report')
  })
  test(`${format}, ${kind}: the same in a file, and on one thread`, () => {
    const file = join(scratch, `${format}.${kind}`)
    env = { ...env, UV_THREADPOOL_SIZE: '1' }
    const again = statusls(folder, '--check', '--strict', '--no-config', '--quiet', '--output', `${format}:${file}`)
    delete env.UV_THREADPOOL_SIZE
    equal(again.out + again.err, '', 'stdout and stderr')
    equal(readFileSync(file, 'utf8'), run.out, 'the file')
  })
}

function testAllAtOnce(folder, formats) {
  const outputs = formats.flatMap((format) => ['--output', `${format}:${join(scratch, `all.${format}`)}`])
  statusls(folder, '--check', '--strict', '--no-config', ...outputs)
  for (const format of formats)
    test(`${format}: the same beside all others`, () =>
      equal(readFileSync(join(scratch, `all.${format}`), 'utf8'), readFileSync(join(scratch, `${format}.findings`), 'utf8'), 'the file'))
}

function testOccurrences(folder, kind) {
  const array = statusls(folder, '--list', '--no-config', '--format', 'json').out
  const lines = statusls(folder, '--list', '--no-config', '--format', 'jsonl').out
  test(`occurrences, ${kind}: as the schema has them`, () => consumers.occurrences(array, lines))
}

const names = statusls('.', '--help').out.match(/Formats:\n((?: {2}.*\n)+)/)[1].trim().split(/\s+/)
const awkward = join(scratch, 'awkward')
const clean = join(scratch, 'clean')
mkdirSync(awkward)
if (update) mkdirSync(expected, { recursive: true })
tree.put(awkward)
tree.putClean(clean)
const findings = JSON.parse(statusls(awkward, '--check', '--strict', '--no-config', '--format', 'json').out)
test('there are findings of three levels', () => equal(new Set(findings.map((one) => one.severity)).size >= 3, true, 'enough'))
const manual = readFileSync(join(__dirname, '../../docs/check.md'), 'utf8')
test('the manual shows every format', () => equal(names.filter((name) => !manual.includes(`**${name}**`)).join(' '), '', 'missing'))
test('every format has a consumer', () => equal(names.filter((name) => !consumers[name]).join(' '), '', 'without'))
for (const name of names) {
  testFormat(name, awkward, 'findings', findings)
  testFormat(name, clean, 'empty', [])
}
testAllAtOnce(awkward, names)
testOccurrences(awkward, 'some')
testOccurrences(clean, 'few')

rmSync(scratch, { recursive: true })
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed ? 1 : 0
