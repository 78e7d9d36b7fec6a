import { type Country, countryByDemonym, countryByName } from './countries.ts'
import { addTo, cellList, lazily, readTable } from './read-table.ts'

export type Office = {
  /** "foreign minister" */
  name: string
  /** Offices of one group are siblings. */
  group: string
  /** The only country that has it, or ''. */
  country: string
  aliases: string[]
}

/** An office as a phrase names it. */
export type OfficePhrase = {
  office: Office
  /** The form that stands in the phrase: "minister of foreign affairs". */
  form: string
  /** Where the form stands in the phrase. */
  start: number
  end: number
  country?: Country
}

const tables = lazily(() => {
  const all = readTable('offices').map(
    (row): Office => ({
      name: row.office ?? '',
      group: row.group ?? '',
      country: row.country ?? '',
      aliases: cellList(row.aliases),
    }),
  )
  const forms = all.flatMap((office) =>
    [office.name, ...office.aliases].map((form) => ({ office, form: form.toLowerCase() })),
  )
  const byGroup = new Map<string, Office[]>()
  for (const office of all) addTo(byGroup, office.group, office)
  return { all, byGroup, forms: forms.sort((a, b) => b.form.length - a.form.length) }
})

/** All offices of the table. */
export function allOffices(): readonly Office[] {
  return tables().all
}

/**
 * The office in a phrase and the country it belongs to: "Russian Deputy Prime Minister", "foreign minister of
 * France", "the UK's Home Secretary". The longest known form wins; a form that belongs to another country does not.
 */
export function officeOf(phrase: string): OfficePhrase | undefined {
  const text = phrase.toLowerCase().replace(/-/gu, ' ')
  const country = countryIn(phrase)
  for (const { office, form } of tables().forms) {
    const start = wordsAt(text, form)
    if (start === -1 || (office.country !== '' && country !== undefined && office.country !== country.name))
      continue
    return { office, form, start, end: start + form.length, ...(country ? { country } : {}) }
  }
  return undefined
}

/** Where the words stand in the text, not as part of longer words; -1 for nowhere. */
function wordsAt(text: string, words: string): number {
  for (let start = text.indexOf(words); start !== -1; start = text.indexOf(words, start + 1)) {
    const around = `${text[start - 1] ?? ' '}${text[start + words.length] ?? ' '}`
    if (!/\p{L}/u.test(around)) return start
  }
  return -1
}

/** The other offices of the group that the country has. */
export function siblingOffices(office: Office, country?: Country): Office[] {
  return (tables().byGroup.get(office.group) ?? []).filter(
    (other) =>
      other !== office && (other.country === '' || country === undefined || other.country === country.name),
  )
}

/** The first country that the words of a phrase name, as demonym, name or possessive. */
function countryIn(phrase: string): Country | undefined {
  const words = phrase.replace(/[’']s\b/gu, '').split(/[\s,]+/u)
  for (let length = 3; length >= 1; length -= 1) {
    for (let start = 0; start + length <= words.length; start += 1) {
      const part = words.slice(start, start + length).join(' ')
      const found = /^\p{Lu}/u.test(part) ? (countryByDemonym(part) ?? countryByName(part)) : undefined
      if (found !== undefined) return found
    }
  }
  return undefined
}
