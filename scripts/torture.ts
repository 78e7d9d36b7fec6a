// npm run torture [-- --cycles 100 --seed 1]   kills parts of the running program and looks whether anything is lost
import { parseArgs } from 'node:util'
import { mulberry32 } from '../lib/questions/option-order.ts'
import { torture } from './torture/torture.ts'

const { values } = parseArgs({
  options: { cycles: { type: 'string', default: '100' }, seed: { type: 'string', default: '1' } },
})
const cycles = Number(values.cycles)
const seed = Number(values.seed)
if (!Number.isInteger(cycles) || cycles < 1 || !Number.isInteger(seed)) {
  console.error('Give whole numbers: npm run torture -- --cycles 100 --seed 1')
  process.exit(2)
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130))
const report = await torture({ cycles, random: mulberry32(seed), say: console.log })
const { killed, saves, submits, differences } = report
const kills = Object.entries(killed).map(([victim, count]) => `${victim} ${count}`)
console.log(`\n${cycles} cycles; killed: ${kills.join(', ')}`)
console.log(
  `${saves} responses and ${submits} submissions were acknowledged; ${differences.length} differences.`,
)
process.exit(differences.length === 0 ? 0 : 1)
