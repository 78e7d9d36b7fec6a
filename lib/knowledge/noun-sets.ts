import { nameKey } from './name-key.ts'
import { cellList, lazily, readTable } from './read-table.ts'

const sets = lazily(() => {
  const siblings = new Map<string, string[]>()
  for (const [cell] of readTable('noun-sets', 'members')) {
    const members = cellList(cell)
    for (const member of members) {
      siblings.set(
        nameKey(member),
        members.filter((other) => other !== member),
      )
    }
  }
  return siblings
})

/** The other members of the set that holds exactly this phrase. */
export function nounSiblings(phrase: string): string[] | undefined {
  return sets().get(nameKey(phrase))
}
