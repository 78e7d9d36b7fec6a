// npm run bench [-- name …] [--json]   runs the modules of scripts/bench/ one after the other, all or those named
import { readdirSync } from 'node:fs'
import { availableParallelism, cpus } from 'node:os'
import { parseArgs, styleText } from 'node:util'
import type { BenchModule, BenchRow } from './bench-row.ts'

type Outcome = { name: string; rows: BenchRow[]; failure?: string }

const folder = new URL('bench/', import.meta.url)
const { values, positionals } = parseArgs({ options: { json: { type: 'boolean' } }, allowPositionals: true })

async function loadModules(): Promise<BenchModule[]> {
  const files = readdirSync(folder).filter((file) => file.endsWith('.ts'))
  const modules: BenchModule[] = []
  for (const file of files.sort()) modules.push(await import(new URL(file, folder).href))
  return modules
}

async function measure({ name, run }: BenchModule): Promise<Outcome> {
  try {
    return { name, rows: await run() }
  } catch (error) {
    return { name, rows: [], failure: error instanceof Error ? error.message : String(error) }
  }
}

/** Whole numbers from 100 on, else three digits. */
function rounded(value: number): string {
  return Math.abs(value) >= 100
    ? Math.round(value).toLocaleString('en')
    : String(Number(value.toPrecision(3)))
}

function table({ name, rows, failure }: Outcome): string {
  const title = styleText('bold', name)
  if (failure) return `${title}\n  could not be measured: ${failure}`
  const widest = (cell: (row: BenchRow) => string) => Math.max(...rows.map((row) => cell(row).length))
  const nameWidth = widest((row) => row.name)
  const valueWidth = widest((row) => rounded(row.value))
  const unitWidth = widest((row) => row.unit)
  const lines = rows.map(({ name, value, unit, note = '' }) =>
    [
      name.padEnd(nameWidth),
      rounded(value).padStart(valueWidth),
      unit.padEnd(unitWidth),
      styleText('dim', note),
    ]
      .join('  ')
      .trimEnd(),
  )
  return [title, ...lines.map((line) => `  ${line}`)].join('\n')
}

const modules = await loadModules()
const unknown = positionals.filter((name) => !modules.some((module) => module.name === name))
if (unknown.length > 0) {
  console.error(
    `There is no bench ${unknown.join(', ')}. There are: ${modules.map(({ name }) => name).join(', ')}.`,
  )
  process.exit(1)
}

const machine = {
  processor: cpus()[0]?.model ?? 'unknown',
  threads: availableParallelism(),
  node: process.version,
}
if (!values.json) console.log(`${machine.processor}, ${machine.threads} threads, Node ${machine.node}`)
const outcomes: Outcome[] = []
for (const module of modules) {
  if (positionals.length > 0 && !positionals.includes(module.name)) continue
  const outcome = await measure(module)
  outcomes.push(outcome)
  if (!values.json) console.log(`\n${table(outcome)}`)
}
if (values.json) console.log(JSON.stringify({ machine, results: outcomes }, null, 2))
process.exitCode = outcomes.some(({ failure }) => failure) ? 1 : 0
