import { nameKey } from './name-key.ts'
import { lazily, readTable } from './read-table.ts'

export type Sex = 'm' | 'f'

type FirstName = { sex: Sex | 'u'; also: '' | 'word' | 'place' }

const names = lazily(
  () =>
    new Map(
      readTable('first-names').map((row): [string, FirstName] => [
        nameKey(row.name ?? ''),
        { sex: row.sex as FirstName['sex'], also: row.also as FirstName['also'] },
      ]),
    ),
)

/** Is this a known first name? With `certain`, names that are also a word, a title or a place ("May", "Jordan") are not. */
export function isFirstName(word: string, certain = false): boolean {
  const found = names().get(nameKey(word))
  return found !== undefined && !(certain && found.also !== '')
}

/** The sex that a first name tells, if it tells one: "Maria" → f, "Kim" → nothing; parts of a double name must agree. */
export function sexOfFirstName(word: string): Sex | undefined {
  const whole = names().get(nameKey(word))
  if (whole !== undefined) return whole.sex === 'u' ? undefined : whole.sex
  const told = word.split('-').map((part) => names().get(nameKey(part))?.sex ?? 'u')
  const sexes = new Set(told.filter((sex) => sex !== 'u'))
  return sexes.size === 1 ? [...sexes][0] : undefined
}
