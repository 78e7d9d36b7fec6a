import { nameKey } from './name-key.ts'
import { type Cells, lazily, readTable } from './read-table.ts'

export type Sex = 'm' | 'f'

/** Name, sex (m, f, or u for both) and what else it is ('', "word" or "place"). */
const names = lazily(() => {
  const found = new Map<string, Cells>()
  for (const cells of readTable('first-names', 'name sex also')) found.set(nameKey(cells[0]!), cells)
  return found
})

function sexIn(cells: Cells | undefined): Sex | undefined {
  return cells?.[1] === 'm' || cells?.[1] === 'f' ? cells[1] : undefined
}

/** Is this a known first name? With `certain`, names that are also a word, a title or a place ("May", "Jordan") are not. */
export function isFirstName(word: string, certain = false): boolean {
  const found = names().get(nameKey(word))
  return found !== undefined && !(certain && found[2] !== '')
}

/** The sex that a first name tells, if it tells one: "Maria" → f, "Kim" → nothing; parts of a double name must agree. */
export function sexOfFirstName(word: string): Sex | undefined {
  const whole = names().get(nameKey(word))
  if (whole !== undefined) return sexIn(whole)
  const told = word.split('-').map((part) => sexIn(names().get(nameKey(part))))
  const sexes = new Set(told.filter((sex) => sex !== undefined))
  return sexes.size === 1 ? [...sexes][0] : undefined
}
