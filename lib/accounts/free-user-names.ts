import { randomInt } from 'node:crypto'
import type { Transaction } from '../database/client.ts'
import { numbered, userNameFrom } from './user-name.ts'

/** After so many numbers that are taken, any number: common names and the fallback would take ever longer. */
const IN_ORDER = 20

/** A user name for each person that nobody has, and no two of them. Another transaction may still take one of them. */
export async function freeUserNames(tx: Transaction, names: string[]): Promise<string[]> {
  const bases = names.map(userNameFrom)
  const given: (string | null)[] = bases.map(() => null)
  const used = new Set<string>()
  for (let round = 1; given.includes(null); round += 1) {
    const wanted = bases.map((base, at) => (given[at] ? null : nextUnused(base, round, used)))
    const asked = wanted.filter((name) => name !== null)
    const rows = await tx.user.findMany({ where: { userName: { in: asked } }, select: { userName: true } })
    const taken = new Set(rows.map(({ userName }) => userName))
    for (const [at, name] of wanted.entries()) if (name && !taken.has(name)) given[at] = name
  }
  return given.filter((name) => name !== null)
}

function nextUnused(base: string, round: number, used: Set<string>): string {
  const anyNumber = () => randomInt(1000, 1_000_000)
  let number = round < IN_ORDER ? round : anyNumber()
  while (used.has(numbered(base, number))) number = number < IN_ORDER ? number + 1 : anyNumber()
  const name = numbered(base, number)
  used.add(name)
  return name
}
