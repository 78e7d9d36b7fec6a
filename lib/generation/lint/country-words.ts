import { allCountries } from '#lib/knowledge/countries.ts'
import { lazily } from '#lib/knowledge/read-table.ts'
import { wordsThatTell } from '../entities/places.ts'
import type { CountryWords } from './draft.ts'

const table = lazily(() =>
  allCountries().map(
    ({ name, usual, aliases }): CountryWords => ({
      names: [...new Set([name, usual, ...aliases])],
      words: wordsThatTell(name),
    }),
  ),
)

/** The countries that texts speak of, with the words that tell them. On the server: it reads the table of countries. */
export function countryWords(texts: string[]): CountryWords[] {
  const text = texts.join('\n')
  return table().filter(({ names, words }) => [...names, ...words].some((word) => text.includes(word)))
}
