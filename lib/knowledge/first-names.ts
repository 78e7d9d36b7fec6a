import { nameKey } from './name-key.ts'
import { lazily, readRows } from './read-table.ts'

export type Sex = 'm' | 'f'

/** By name: the sex (m, f, or u for both), and behind a tab what else it is (nothing, "word" or "place"). */
const names = lazily(() => {
  const found = new Map<string, string>()
  for (const row of readRows('first-names', 'name sex also')) {
    const end = row.indexOf('\t')
    found.set(nameKey(row.slice(0, end)), row.slice(end + 1))
  }
  return found
})

function sexIn(told: string | undefined): Sex | undefined {
  const sex = told?.charAt(0)
  return sex === 'm' || sex === 'f' ? sex : undefined
}

/** Is this a known first name? With `certain`, names that are also a word, a title or a place ("May", "Jordan") are not. */
export function isFirstName(word: string, certain = false): boolean {
  const found = names().get(nameKey(word))
  return found !== undefined && !(certain && !found.endsWith('\t'))
}

/** The sex that a first name tells, if it tells one: "Maria" → f, "Kim" → nothing; parts of a double name must agree. */
export function sexOfFirstName(word: string): Sex | undefined {
  const whole = names().get(nameKey(word))
  if (whole !== undefined) return sexIn(whole)
  const told = word.split('-').map((part) => sexIn(names().get(nameKey(part))))
  const sexes = new Set(told.filter((sex) => sex !== undefined))
  return sexes.size === 1 ? [...sexes][0] : undefined
}
