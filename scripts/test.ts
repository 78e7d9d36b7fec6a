// npm test: the checks, then all tests. `npm test -- unit database` runs some of the parts.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { parseArgs, styleText } from 'node:util'
import { freePort } from './start/free-port.ts'

process.chdir(join(import.meta.dirname, '..'))

const dataDir = mkdtempSync(join(tmpdir(), 'quizwire-e2e-'))
chmodSync(dataDir, 0o755) // root's PostgreSQL runs under another account, which must be able to enter
process.on('exit', () => rmSync(dataDir, { recursive: true, force: true }))

// Asked for only when it is needed: minutes earlier, it could be taken in between.
const browser = async () => ({
  E2E_DATA_DIR: dataDir,
  E2E_PORT: String(await freePort('127.0.0.1', 4810)),
  DATA_DIR: dataDir,
  DATABASE_URL: '', // empty counts as unset, whatever a .env file says
})

/** What failed is named once more at the very end, far below its messages. */
const reportOf = (project: string) => join(dataDir, `${project}.json`)
const vitest = (project: string) => [
  ...['vitest', 'run', '--project', project, '--reporter', 'default'],
  ...['--reporter', 'json', '--outputFile.json', reportOf(project)],
]

type Environment = Record<string, string>
type Suite = { name: string; title: string; commands: string[][]; environment?: () => Promise<Environment> }

const suites: Suite[] = [
  { name: 'check', title: 'Checks', commands: [['node', 'scripts/check.ts']] },
  { name: 'unit', title: 'Unit tests', commands: [vitest('unit')] },
  {
    name: 'database',
    title: 'Integration tests, on a real PostgreSQL',
    commands: [vitest('database')],
  },
  {
    name: 'browser',
    title: 'Browser tests, of the built program',
    commands: [
      ['node', 'scripts/setup.mjs', '--build', '--browser'],
      ['playwright', 'test'],
      ['node', 'scripts/audit.ts'], // of the database that the tests leave: no score may differ from its responses
    ],
    environment: browser,
  },
]

async function run([command = '', ...args]: string[], environment: Environment = {}): Promise<boolean> {
  const child = spawn(command, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...environment },
  })
  const [code] = await once(child, 'close')
  return code === 0
}

/** Names of the tests that failed, with the first line of why. */
function failuresIn(report: string): string[] {
  if (!existsSync(report)) return []
  type Test = { status: string; fullName: string; failureMessages?: string[] }
  const { testResults }: { testResults: { name: string; message: string; assertionResults: Test[] }[] } =
    JSON.parse(readFileSync(report, 'utf8'))
  return testResults.flatMap(({ name, message, assertionResults }) => {
    const failed = assertionResults.filter(({ status }) => status === 'failed')
    const file = relative(process.cwd(), name)
    if (failed.length === 0 && message) return [`${file}: ${firstLine(message)}`]
    return failed.map(
      ({ fullName, failureMessages }) => `${file} > ${fullName}: ${firstLine(failureMessages?.[0] ?? '')}`,
    )
  })
}

const firstLine = (text: string) => text.split('\n')[0] ?? ''

const { positionals } = parseArgs({ allowPositionals: true })
const unknown = positionals.filter((name) => !suites.some((suite) => suite.name === name))
if (unknown.length > 0) {
  console.error(`There are ${suites.map((suite) => suite.name).join(', ')}, but no ${unknown.join(', ')}.`)
  process.exit(2)
}

const chosen = suites.filter((suite) => positionals.length === 0 || positionals.includes(suite.name))
const results: { title: string; passed: boolean; seconds: string; failures: string[] }[] = []
for (const { name, title, commands, environment } of chosen) {
  console.log(`\n${styleText('bold', `━━ ${title} ━━`)}`)
  const start = performance.now()
  let passed = true
  for (const command of commands) passed = passed && (await run(command, await environment?.()))
  results.push({
    title,
    passed,
    seconds: ((performance.now() - start) / 1000).toFixed(0),
    failures: failuresIn(reportOf(name)),
  })
}

console.log()
for (const { title, passed, seconds, failures } of results) {
  console.log(`${passed ? styleText('green', '✓') : styleText('red', '✗')} ${title} (${seconds} s)`)
  for (const failure of failures) console.log(`    ${failure}`)
}
process.exit(results.every((result) => result.passed) ? 0 : 1)
