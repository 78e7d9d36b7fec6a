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

/** The sex that a first name tells, if it tells one: "Maria" → f, "Kim" → undefined. */
export function sexOfFirstName(word: string): Sex | undefined {
  const found = names().get(nameKey(word)) ?? names().get(nameKey(word.split('-')[0] ?? ''))
  return found === undefined || found.sex === 'u' ? undefined : found.sex
}
