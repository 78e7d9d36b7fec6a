// npm test: the checks, then the tests without a database, on PostgreSQL, and in a browser. All run, also after one
// has failed; what failed is named at the end. Files that tests make stand in a temporary folder.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { styleText } from 'node:util'
import { freePort } from './start/free-port.ts'

const folder = mkdtempSync(join(tmpdir(), 'quizwire-test-'))
const environment = {
  ...process.env,
  NEXT_TELEMETRY_DISABLED: '1',
  E2E_PORT: String(await freePort('127.0.0.1', 4810)),
  E2E_DATA_DIR: join(folder, 'data'),
}

const stages = [
  { name: 'Checks', command: ['node', 'scripts/check.ts'] },
  { name: 'Unit tests', command: ['vitest', 'run', '--project', 'unit'] },
  { name: 'Tests on PostgreSQL', command: ['vitest', 'run', '--project', 'database'] },
  { name: 'Browser tests', command: ['playwright', 'test'] },
]

async function run([program = '', ...args]: string[]): Promise<boolean> {
  const child = spawn(program, args, { stdio: ['ignore', 'inherit', 'inherit'], env: environment })
  const [code] = await once(child, 'close')
  return code === 0
}

const failed: string[] = []
for (const { name, command } of stages) {
  console.log(`\n${styleText('bold', name)}\n`)
  if (!(await run(command))) failed.push(name)
}
rmSync(folder, { recursive: true, force: true })
console.log(failed.length > 0 ? `\nFailed: ${failed.join(', ')}.` : '\nEverything passed.')
process.exit(failed.length > 0 ? 1 : 0)
