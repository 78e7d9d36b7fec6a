// npm run bench [-- name …] [--json]   runs the modules of scripts/bench/ one after the other, all or those named.
// Ends with 1 when one could not be measured, or a figure is above its limit.
import { readdirSync } from 'node:fs'
import { availableParallelism, cpus, loadavg } from 'node:os'
import { parseArgs, styleText } from 'node:util'
import { type BenchModule, type BenchRow, isAbove } from './bench-row.ts'

/** `load` is how many processes wanted a core on average, in the minute before and the last minute of it. */
type Outcome = { name: string; rows: BenchRow[]; load: [before: number, after: number]; failure?: string }

const folder = new URL('bench/', import.meta.url)
const { values, positionals } = parseArgs({ options: { json: { type: 'boolean' } }, allowPositionals: true })

async function loadModules(): Promise<BenchModule[]> {
  const files = readdirSync(folder).filter((file) => file.endsWith('.ts'))
  const modules: BenchModule[] = []
  for (const file of files.sort()) modules.push(await import(new URL(file, folder).href))
  return modules
}

async function measure({ name, run }: BenchModule): Promise<Outcome> {
  const before = load()
  try {
    return { name, rows: await run(), load: [before, load()] }
  } catch (error) {
    const failure = error instanceof Error ? error.message : String(error)
    return { name, rows: [], load: [before, load()], failure }
  }
}

const load = () => Number((loadavg()[0] ?? 0).toFixed(1))

/** Whole numbers from 100 on, else three digits. */
function rounded(value: number): string {
  return Math.abs(value) >= 100
    ? Math.round(value).toLocaleString('en')
    : String(Number(value.toPrecision(3)))
}

const limitOf = ({ most, unit }: BenchRow) => `at most ${most} ${unit}`

/** What is above its limit is said in a line of its own, below the figures. */
function table({ name, rows, load: [before, after], failure }: Outcome): string {
  const title = `${styleText('bold', name)}  ${styleText('dim', `load ${before} before, ${after} after`)}`
  if (failure) return `${title}\n  could not be measured: ${failure}`
  const widest = (cell: (row: BenchRow) => string) => Math.max(...rows.map((row) => cell(row).length))
  const nameWidth = widest((row) => row.name)
  const valueWidth = widest((row) => rounded(row.value))
  const unitWidth = widest((row) => row.unit)
  const lines = rows.map((row) => {
    const notes = [row.note ?? '', row.most === undefined ? '' : limitOf(row)].filter(Boolean)
    const cells = [
      row.name.padEnd(nameWidth),
      rounded(row.value).padStart(valueWidth),
      row.unit.padEnd(unitWidth),
      styleText('dim', notes.join('; ')),
    ]
    return cells.join('  ').trimEnd()
  })
  const above = rows.filter(isAbove).map((row) => {
    const value = Number.isNaN(row.value) ? 'not measured' : `${rounded(row.value)} ${row.unit}`
    return styleText('red', `ABOVE THE LIMIT: ${row.name}, ${value}, ${limitOf(row)}`)
  })
  return [title, ...[...lines, ...above].map((line) => `  ${line}`)].join('\n')
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
process.exitCode = outcomes.some(({ rows, failure }) => failure || rows.some(isAbove)) ? 1 : 0
