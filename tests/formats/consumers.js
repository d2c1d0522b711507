// For each format a function (text, findings) that throws unless the text is such a report of these findings, and returns how many
// it has. `findings` is what --format json says.
const { spawnSync } = require('node:child_process')
const { readFileSync } = require('node:fs')
const { join } = require('node:path')
const addFormats = require('ajv-formats')
const Ajv04 = require('ajv-draft-04')
const Ajv = require('ajv/dist/2020')

const docs = join(__dirname, '../../docs')

function demand(good, why) {
  if (!good) throw new Error(why)
}

const same = (found, wanted, what) => demand(found === wanted, `${what}: ${JSON.stringify(found)}, not ${JSON.stringify(wanted)}`)

function validator(Kind, schema) {
  const ajv = new Kind({ strict: false, unicodeRegExp: false })
  addFormats(ajv)
  const check = ajv.compile(schema)
  return (value) => demand(check(value), JSON.stringify(check.errors))
}

const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'))
const lines = (text) => text.split('\n').slice(0, -1)

function schemaOf(name) {
  const schema = readJson(join(docs, `${name}.schema.json`))
  // Tests are stricter than the promise: no member that the schema does not tell.
  const strict = JSON.parse(JSON.stringify(schema), (key, value) =>
    value && value.type === 'object' && value.properties ? { ...value, additionalProperties: false } : value)
  return { array: validator(Ajv, strict), one: validator(Ajv, { ...strict, type: undefined, items: undefined, $ref: `#/$defs/${name.slice(0, -1)}` }) }
}

// ---- for people ----

function concise(text, findings) {
  lines(text).forEach((line, i) => {
    const { line: at, column, severity, rule } = findings[i]
    demand(line.includes(`:${at}:${column}: ${severity}: `) && line.endsWith(` [${rule}]`), line)
  })
  return lines(text).length
}

const heads = (text) => text.split('\n').filter((line) => / \[[a-z-]+\]$/.test(line) && !line.startsWith('    '))
const full = (text, findings) => concise(heads(text).map((line) => `${line}\n`).join(''), findings)

function grouped(text, findings) {
  const groups = text ? text.replace(/\n$/, '').split('\n\n') : []
  same(groups.length, new Set(findings.map((one) => one.path)).size, 'groups')
  return groups.reduce((sum, group) => sum + group.split('\n').slice(1).filter((line) => /^ {2}\d+:\d+: /.test(line)).length, 0)
}

// ---- JSON ----

function json(text) {
  const value = JSON.parse(text)
  schemaOf('findings').array(value)
  return value.length
}

function jsonl(text, findings) {
  const { one } = schemaOf('findings')
  lines(text).forEach((line, i) => {
    one(JSON.parse(line))
    same(line, JSON.stringify(findings[i]), 'the object')
  })
  return lines(text).length
}

function occurrences(array, perLine) {
  const schema = schemaOf('occurrences')
  const value = JSON.parse(array)
  schema.array(value)
  demand(value.length > 0, 'nothing to validate')
  same(perLine, value.map((one) => `${JSON.stringify(one)}\n`).join(''), 'the lines')
  schema.one(value[0])
}

const sarifSchema = validator(Ajv04.default ?? Ajv04, readJson(require.resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json')))
const levels = { error: 'error', warning: 'warning', info: 'note', hint: 'note' }

function sarif(text, findings) {
  const log = JSON.parse(text)
  sarifSchema(log)
  const [run] = log.runs
  const { rules } = run.tool.driver
  same(run.columnKind, 'utf16CodeUnits', 'columnKind')
  same(run.invocations[0].executionSuccessful, true, 'executionSuccessful')
  for (const rule of rules) demand(rule.help.markdown.startsWith(`# ${rule.id}`) && rule.help.text, `help of ${rule.id}`)
  run.results.forEach((result, i) => {
    const finding = findings[i]
    const place = result.locations[0].physicalLocation
    same(rules[result.ruleIndex].id, finding.rule, 'ruleIndex')
    same(result.level, levels[finding.severity], 'level')
    same(place.artifactLocation.uriBaseId in run.originalUriBaseIds, true, 'uriBaseId')
    if (!finding.uri) same(decodeURIComponent(place.artifactLocation.uri), finding.path, 'uri')
    demand(new URL(place.artifactLocation.uri, 'file:///x/').pathname, 'a relative reference')
    same(Object.values(result.partialFingerprints)[0], finding.fingerprint, 'fingerprint')
    same(result.fixes.length, finding.fixes.filter((fix) => fix.safety !== 'manual').length, 'fixes')
  })
  same(new Set(run.results.map((one) => JSON.stringify(one.partialFingerprints))).size, run.results.length, 'fingerprints')
  return run.results.length
}

// GitLab's documentation: these members, severities of this list, fingerprints unique, a path without "./".
function gitlab(text, findings) {
  const issues = JSON.parse(text)
  issues.forEach((issue, i) => {
    same(Object.keys(issue).join(), 'description,check_name,fingerprint,severity,location', 'members')
    demand(['info', 'minor', 'major', 'critical', 'blocker'].includes(issue.severity), issue.severity)
    demand(!/^(\.\/|\/)/.test(issue.location.path), issue.location.path)
    same(issue.location.lines.begin, findings[i].line, 'begin')
    same(issue.description, findings[i].message, 'description')
  })
  same(new Set(issues.map((issue) => issue.fingerprint)).size, issues.length, 'fingerprints')
  return issues.length
}

// The members and types of reviewdog's rdf.Diagnostic.
const position = { type: 'object', required: ['line', 'column'], additionalProperties: false, properties: { line: { type: 'integer', minimum: 1 }, column: { type: 'integer', minimum: 1 } } }
const range = { type: 'object', required: ['start', 'end'], additionalProperties: false, properties: { start: position, end: position } }
const location = { type: 'object', required: ['path', 'range'], additionalProperties: false, properties: { path: { type: 'string' }, range } }
const diagnostic = validator(Ajv, {
  type: 'object',
  required: ['message', 'location', 'severity', 'source', 'code'],
  additionalProperties: false,
  properties: {
    message: { type: 'string' },
    location,
    severity: { enum: ['UNKNOWN_SEVERITY', 'ERROR', 'WARNING', 'INFO'] },
    source: { type: 'object', required: ['name'], additionalProperties: false, properties: { name: { type: 'string' }, url: { type: 'string' } } },
    code: { type: 'object', required: ['value'], additionalProperties: false, properties: { value: { type: 'string' }, url: { type: 'string' } } },
    suggestions: { type: 'array', items: { type: 'object', required: ['range', 'text'], additionalProperties: false, properties: { range, text: { type: 'string' } } } },
    related_locations: { type: 'array', items: { type: 'object', required: ['location'], additionalProperties: false, properties: { message: { type: 'string' }, location } } },
  },
})

function diagnostics(list, findings) {
  list.forEach((one, i) => {
    diagnostic(one)
    same(one.message, findings[i].message, 'message')
    same(one.location.range.start.column, findings[i].column, 'column, in bytes')
  })
  return list.length
}

function rdjson(text, findings) {
  const result = JSON.parse(text)
  same(Object.keys(result).join(), 'source,diagnostics', 'members')
  return diagnostics(result.diagnostics, findings)
}

const rdjsonl = (text, findings) => diagnostics(lines(text).map((line) => JSON.parse(line)), findings)

// ---- commands between lines of a log ----

const unescape = (text, table) => text.replace(new RegExp(Object.keys(table).map((key) => key.replace(/[|[\]]/g, '\\$&')).join('|'), 'g'), (found) => table[found])

// As the runner reads them: the properties end at the next "::", each ends at a comma; what was escaped comes back last, "%25" too.
const github = (text, findings) => commands(text, findings, /^::(error|warning|notice) (.*?)::(.*)$/, {
  separator: ',',
  inMessage: { '%0D': '\r', '%0A': '\n', '%25': '%' },
  inProperty: { '%0D': '\r', '%0A': '\n', '%3A': ':', '%2C': ',', '%25': '%' },
  read: ({ file, line, endLine }) => ({ file, line, endLine }),
  kinds: { error: 'error', warning: 'warning', info: 'notice', hint: 'notice' },
})

const azure = (text, findings) => commands(text, findings, /^##vso\[task\.logissue type=(error|warning);(.*?)\](.*)$/, {
  separator: ';',
  inMessage: { '%0D': '\r', '%0A': '\n', '%AZP25': '%' },
  inProperty: { '%0D': '\r', '%0A': '\n', '%3B': ';', '%5D': ']', '%AZP25': '%' },
  read: ({ sourcepath, linenumber }) => ({ file: sourcepath, line: linenumber }),
  kinds: { error: 'error', warning: 'warning', info: 'warning', hint: 'warning' },
})

function commands(text, findings, pattern, rules) {
  lines(text).forEach((line, i) => {
    const [, kind, list, message] = line.match(pattern) ?? []
    demand(kind, `no command: ${line}`)
    const properties = Object.fromEntries(list.split(rules.separator).filter(Boolean).map((pair) => {
      const at = pair.indexOf('=')
      return [pair.slice(0, at), unescape(pair.slice(at + 1), rules.inProperty)]
    }))
    const found = rules.read(properties)
    same(kind, rules.kinds[findings[i].severity], 'kind')
    same(found.file, findings[i].path, 'path')
    same(found.line, String(findings[i].line), 'line')
    if (found.endLine) same(found.endLine, String(findings[i].end_line), 'end line')
    same(unescape(message, rules.inMessage), findings[i].message, 'message')
  })
  return lines(text).length
}

function readTeamcity(line) {
  const [, name, list] = line.match(/^##teamcity\[(\w+) (.*)\]$/) ?? []
  demand(name, `no message: ${line}`)
  const values = {}
  const rest = list.replace(/(\w+)='((?:\|0x[0-9A-F]{4}|\|[|'[\]nr]|[^|'[\]\n\x80-\uFFFF])*)' ?/g, (whole, key, value) => {
    values[key] = value
      .replace(/\|0x([0-9A-F]{4})|\|(.)/g, (found, unit, one) => (unit ? String.fromCharCode(parseInt(unit, 16)) : { n: '\n', r: '\r' }[one] ?? one))
    return ''
  })
  same(rest, '', 'what is left of the values')
  return { name, values }
}

function teamcity(text, findings) {
  const types = new Set()
  let count = 0
  for (const { name, values } of lines(text).map(readTeamcity)) {
    if (name === 'inspectionType') {
      demand(!types.has(values.id), `${values.id} is told twice`)
      types.add(values.id)
      continue
    }
    same(name, 'inspection', 'message')
    demand(types.has(values.typeId), `${values.typeId} is not told`)
    same(values.file, findings[count].path, 'file')
    same(values.message, findings[count].message, 'message')
    same(values.line, String(findings[count++].line), 'line')
  }
  return count
}

// ---- XML ----

function xmllint(text, ...args) {
  const run = spawnSync('xmllint', ['--nonet', ...args, '-'], { input: text, encoding: 'utf8' })
  demand(!run.error, 'xmllint is not there: make test installs it')
  demand(run.status === 0, run.stderr)
  return run.stdout.trim()
}

// A reader sees control characters in paths; what JSON has as they are is U+FFFD in XML, but for line ends and tabs.
const inXml = (text) => text.replace(/[\x00-\x08\x0b\x0c\x0e-\x1f]/g, '\uFFFD')

function xml(schema, element, text, findings) {
  xmllint(text, '--noout', '--schema', join(__dirname, `${schema}.xsd`))
  findings.forEach((finding, i) => {
    same(xmllint(text, '--xpath', `string((//${element}/@message)[${i + 1}])`), inXml(finding.message), 'message')
  })
  return Number(xmllint(text, '--xpath', `count(//${element})`))
}

const checkstyle = (text, findings) => xml('checkstyle', 'error', text, findings)

function junit(text, findings) {
  const tests = Number(xmllint(text, '--xpath', 'sum(//testsuite/@tests)'))
  same(tests, Number(xmllint(text, '--xpath', 'count(//testcase)')), 'tests')
  demand(tests > 0, 'a report without a test')
  return xml('junit', 'failure', text, findings)
}

module.exports = { text: full, full, concise, grouped, json, jsonl, occurrences, sarif, github, gitlab, junit, checkstyle, rdjson, rdjsonl, azure, teamcity }
