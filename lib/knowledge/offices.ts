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

/** One way to write an office; one with a name in it ("FBI director") says by itself whose it is. */
type Form = { office: Office; text: string; saysWhere: boolean }

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

/** "minister", "u.s": what is looked up in a phrase. */
const WORD = /[^\s.,;:()"'’]+(?:\.[^\s.,;:()"'’]+)*/u
const WORDS = new RegExp(WORD, 'gu')

const tables = lazily(() => {
  const all = readTable('offices', 'office group country aliases').map(
    (cells): Office => ({
      name: cells[0]!,
      group: cells[1]!,
      country: cells[2]!,
      aliases: cellList(cells[3]),
    }),
  )
  const byFirstWord = new Map<string, Form[]>()
  for (const office of all) {
    for (const name of [office.name, ...office.aliases]) {
      const text = spaced(name)
      addTo(byFirstWord, WORD.exec(text)![0], { office, text, saysWhere: name !== name.toLowerCase() })
    }
  }
  const byGroup = new Map<string, Office[]>()
  for (const office of all) addTo(byGroup, office.group, office)
  return { all, byGroup, byFirstWord }
})

/** In small letters, with a space for each hyphen: of the same length, so that places in it are places in the phrase. */
function spaced(text: string): string {
  return text.toLowerCase().replace(/-/gu, ' ')
}

/** All offices of the table. */
export function allOffices(): readonly Office[] {
  return tables().all
}

/**
 * The office in a phrase and the country it belongs to: "Russian Deputy Prime Minister", "foreign minister of
 * France", "the UK's Home Secretary". The longest known form wins. An office of one country alone is found only
 * where the phrase tells that country, or else `elsewhere` does: what is told before it.
 */
export function officeOf(phrase: string, elsewhere?: Country): OfficePhrase | undefined {
  const text = spaced(phrase)
  const country = countryIn(phrase) ?? elsewhere
  let best: OfficePhrase | undefined
  for (const { index: start, 0: first } of text.matchAll(WORDS)) {
    for (const { office, text: form, saysWhere } of tables().byFirstWord.get(first) ?? []) {
      const end = start + form.length
      if (form.length <= (best?.form.length ?? 0) || !text.startsWith(form, start)) continue
      if (/\p{L}/u.test(text[end] ?? ' ') || !isHad(office, saysWhere, country)) continue
      best = { office, form, start, end, ...(country ? { country } : {}) }
    }
  }
  return best
}

/** Can the country, or one that is not told, have this office? */
function isHad(office: Office, saysWhere: boolean, country: Country | undefined): boolean {
  return office.country === '' || (country === undefined ? saysWhere : office.country === country.name)
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
