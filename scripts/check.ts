// npm run check: types, style, import rules, unused code. Each is a tool of its own; all run, and all that they
// find is shown.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { availableParallelism } from 'node:os'
import { styleText } from 'node:util'

type Check = { name: string; command: string; args: string[]; before?: string[]; hide?: RegExp }

const checks: Check[] = [
  // Pages' types are made from the folders of app/; without them a fresh clone would not know its routes.
  {
    name: 'Types (TypeScript)',
    command: 'tsc',
    args: ['-p', '.', '--incremental', 'false'],
    before: ['next', 'typegen'],
  },
  {
    name: 'Style (Biome)',
    command: 'biome',
    args: ['check', '.', '--diagnostic-level=warn', '--error-on-warnings'],
  },
  {
    name: 'Import rules (dependency-cruiser)',
    command: 'depcruise',
    args: ['app', 'components', 'lib', 'scripts', 'tests', '--config', '.dependency-cruiser.mjs'],
    // It says at length that it does without TypeScript's own parser; the configuration says why.
    hide: /‼ missing-tsc-transpiler[\s\S]*$/,
  },
  { name: 'Unused code (knip)', command: 'knip', args: ['--no-progress'] },
]

async function run(command: string, args: string[]): Promise<{ code: number; output: string }> {
  const child = spawn(command, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, FORCE_COLOR: '0' },
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk))
  const [code] = await once(child, 'close')
  return { code: typeof code === 'number' ? code : 1, output }
}

async function check({ name, command, args, before, hide }: Check): Promise<boolean> {
  const start = performance.now()
  const prepared = before ? await run(before[0] ?? '', before.slice(1)) : { code: 0, output: '' }
  const { code, output } = prepared.code === 0 ? await run(command, args) : prepared
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  const passed = code === 0
  console.log(
    `${passed ? styleText('green', '✓') : styleText('red', '✗')} ${name} ${styleText('dim', `${seconds} s`)}`,
  )
  const shown = output.replace(hide ?? /$^/, '').trim()
  if (!passed) console.log(`\n${shown}\n`)
  return passed
}

const waiting = [...checks]
const results: boolean[] = []
const lane = async () => {
  for (let next = waiting.shift(); next; next = waiting.shift()) results.push(await check(next))
}
await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, lane))
const failed = results.filter((passed) => !passed).length
if (failed > 0) console.log(`${failed} of ${results.length} checks failed.`)
process.exit(failed > 0 ? 1 : 0)
