/** A list of learners as it is pasted or comes in a file → names, each with what is wrong with it. Pure. */
import Papa from 'papaparse'
import { cleanLine } from '#lib/articles/article-text.ts'
import { AppError } from '#lib/errors.ts'

export const MOST_LEARNERS = 500
/** Bytes that a file may have: 500 lines of many columns. */
export const LARGEST_ROSTER = 500_000
const LONGEST_NAME = 80

export type RosterLine = {
  /** In the list, from 1. */
  line: number
  name: string
  /** Why nobody is added for this line; null where somebody is. */
  problem: string | null
}

const GIVEN = /^(first|given|fore)[ _-]?names?$|^(vorname|prénom|prenom|nombre|nome|imię|имя)$/
const FAMILY = /^(last|family|sur)[ _-]?names?$|^(nachname|nom|apellidos?|cognome|nazwisko|фамилия)$/
const FULL = /^(full[ _-]?)?name$|^(learner|student|pupil|schüler|élève|alumno)([ _-]?name)?$/

type Columns = { full: number; given: number; family: number }

/** The lines of a list with their names. Empty lines are left out. Throws `invalid` for what is no list of learners. */
export function readRoster(text: string, familyFirst: boolean): RosterLine[] {
  if (text.length > LARGEST_ROSTER) throw refused('This is too long for a list of learners.')
  const { data } = Papa.parse<string[]>(text.replace(/\0/g, ''), { header: false, skipEmptyLines: false })
  const rows = data
    .map((cells, at) => ({ line: at + 1, cells: cells.map(cleanLine) }))
    .filter(({ cells }) => cells.some(Boolean))
  const columns = columnsOf(rows[0]?.cells ?? [])
  const lines = columns ? rows.slice(1) : rows
  if (lines.length === 0) throw refused('There are no names yet. Paste one name a line, or choose a file.')
  if (lines.length > MOST_LEARNERS) {
    const count = lines.length.toLocaleString('en')
    throw refused(`This list has ${count} lines. Add at most ${MOST_LEARNERS} learners at once.`)
  }
  return markDoubles(lines.map(({ line, cells }) => lineOf(line, nameIn(cells, columns, familyFirst))))
}

/** Where the names stand, if this is a line of headings. */
function columnsOf(cells: string[]): Columns | null {
  const find = (form: RegExp) => cells.findIndex((cell) => form.test(cell.toLowerCase()))
  const columns = { full: find(FULL), given: find(GIVEN), family: find(FAMILY) }
  return columns.full >= 0 || columns.given >= 0 || columns.family >= 0 ? columns : null
}

function nameIn(cells: string[], columns: Columns | null, familyFirst: boolean): string {
  const at = (index: number) => cells[index] ?? ''
  if (columns) {
    const { full, given, family } = columns
    return given >= 0 || family >= 0 ? cleanLine(`${at(given)} ${at(family)}`) : at(full)
  }
  // Lists are often numbered; what comes after the names is not asked for.
  const [first = '', second = ''] = cells.filter((cell) => cell && !/^\d+[.)]?$/.test(cell))
  const bare = first.replace(/^(\d+[.)]|[-–•*])\s+/, '')
  if (!isName(second)) return bare
  return familyFirst ? `${second} ${bare}` : `${bare} ${second}`
}

/** Letters first, then what stands in names; no formula, address or link. */
const NAME = /^[\p{L}\p{M}][\p{L}\p{M}\p{N}\p{Extended_Pictographic} .,'’ʼ`´·()/-]*$/u

const isName = (text: string): boolean => NAME.test(text)

function lineOf(line: number, name: string): RosterLine {
  return { line, name, problem: problemOf(name) }
}

function problemOf(name: string): string | null {
  if (name === '') return 'There is no name in this line.'
  if (name.includes('@')) return 'This is an e-mail address. Whoever has an account joins with the code.'
  if (name.length > LONGEST_NAME) return `A name has at most ${LONGEST_NAME} characters.`
  return isName(name) ? null : 'This does not look like a name.'
}

/** What makes two names the same. */
export const nameKey = (name: string): string =>
  name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()

function markDoubles(lines: RosterLine[]): RosterLine[] {
  const first = new Map<string, number>()
  return lines.map((row) => {
    const key = nameKey(row.name)
    const before = first.get(key)
    if (row.problem) return row
    if (before !== undefined) return { ...row, problem: `The same name as in line ${before}.` }
    first.set(key, row.line)
    return row
  })
}

const refused = (sentence: string) => new AppError('invalid', sentence, { fields: { list: [sentence] } })
