import { nameKey } from './name-key.ts'
import { cellList, lazily, readTable } from './read-table.ts'

const sets = lazily(() => {
  const siblings = new Map<string, string[]>()
  for (const [cell] of readTable('noun-sets', 'members')) {
    const members = cellList(cell)
    for (const member of members) {
      const key = nameKey(member)
      const others = members.filter((other) => other !== member)
      siblings.set(key, [...new Set([...(siblings.get(key) ?? []), ...others])])
    }
  }
  return siblings
})

/** The other members of the sets that hold exactly this phrase. */
export function nounSiblings(phrase: string): string[] | undefined {
  return sets().get(nameKey(phrase))
}
