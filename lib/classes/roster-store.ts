/** Queries about the names in a class that several use cases share. */
import type { Transaction } from '#lib/database/client.ts'
import { nameKey, type RosterLine } from './roster-list.ts'

/** Marks the lines whose names the class knows already. */
export async function markKnown(
  tx: Pick<Transaction, 'member'>,
  classId: string,
  lines: RosterLine[],
): Promise<RosterLine[]> {
  const members = await tx.member.findMany({ where: { classId }, select: { name: true, state: true } })
  const states = new Map(members.map(({ name, state }) => [nameKey(name), state]))
  return lines.map((row) => {
    const state = states.get(nameKey(row.name))
    if (row.problem || !state) return row
    const isHere = state === 'active'
    return {
      ...row,
      problem: isHere
        ? 'Is in the class already.'
        : 'Was in the class before: let them in again in the list of members.',
    }
  })
}
