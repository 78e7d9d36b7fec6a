/** Numbers as people type them: "1,200", "1 200", "1.2 million", "60 %", "$5m", "twelve". */
import { numberOfWord, SCALES } from '#lib/knowledge/number-words.ts'

const SHORT_SCALES: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, mn: 1e6, bn: 1e9, tn: 1e12 }
const SCALE_OF: Readonly<Record<string, number>> = { ...SCALES, ...SHORT_SCALES }

/** Units that are written in several ways, singular. */
const SAME_UNITS = [
  ['%', 'percent', 'per cent'],
  ['$', 'us$', 'us dollar', 'dollar', 'usd'],
  ['€', 'euro', 'eur'],
  ['£', 'pound', 'gbp'],
  ['km', 'kilometre', 'kilometer'],
  ['m', 'metre', 'meter'],
  ['m2', 'square metre', 'square meter', 'sq m'],
  ['kg', 'kilogram', 'kilogramme'],
  ['t', 'tonne', 'ton'],
  ['°c', 'degree celsius', 'celsius'],
]

const SCALE = Object.keys(SCALE_OF).join('|')
/** Digits in one row, or in groups of three with one kind of separator; then decimals; then a scale. */
const DIGITS = String.raw`[-+]?(?:\d{1,3}(?<gap>[ ,'])\d{3}(?:\k<gap>\d{3})*(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+)`
const IN_DIGITS = new RegExp(String.raw`^(?<digits>${DIGITS})\s*(?<scale>${SCALE})?$`, 'u')
const IN_WORDS = new RegExp(String.raw`^(?<word>[a-z]+(?:[- ][a-z]+)??)(?:\s+(?<scale>${SCALE}))?$`, 'u')
const FIRST_AMOUNT = new RegExp(String.raw`${DIGITS}(?:\s*(?:${Object.keys(SCALES).join('|')})\b)?`, 'u')

type NumberKey = { key: string[]; tolerance: number | null; unit: string | null }

/** How a key is stored: digits with a point before decimals, nothing else. */
export const isNumberKey = (text: string): boolean => /^-?\d{1,15}(\.\d{1,10})?$/.test(text)

/** Whether the typed text is the number, with or without its unit, within the tolerance. */
export function isRightNumber(content: NumberKey, typed: string): boolean {
  const tolerance = content.tolerance ?? 0
  // What binary fractions cannot hold is no difference.
  const slack = 4 * Number.EPSILON * Math.max(Math.abs(Number(content.key[0])), tolerance)
  return distanceFrom(content, typed) <= tolerance + slack
}

/** How far the typed text is from the key, in the key's unit; infinite when it cannot be read as an amount of it. */
export function distanceFrom({ key, unit }: Pick<NumberKey, 'key' | 'unit'>, typed: string): number {
  const { scale, forms } = unitOf(unit)
  const right = Number(key[0])
  const values = readings(withoutUnit(plain(typed), forms), scale)
  return Math.min(Number.POSITIVE_INFINITY, ...values.map((value) => Math.abs(value / scale - right)))
}

/** The first amount in a text, whatever else stands there. */
export const firstAmount = (typed: string): string | undefined => plain(typed).match(FIRST_AMOUNT)?.[0]

function plain(typed: string): string {
  return typed
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[−–]/gu, '-')
    .replace(/[’‘]/gu, "'")
    .replace(/\s+/gu, ' ')
    .replace(/^ |[ .,;!]+$/gu, '')
}

/** What an amount can mean. Where the unit counts in millions, "2.4" and "2,400,000" are both understood. */
function readings(amount: string, unitScale: number): number[] {
  const { digits, scale } = IN_DIGITS.exec(amount)?.groups ?? {}
  if (digits !== undefined) return scaled(Number(digits.replace(/[ ,']/gu, '')), scale, unitScale)
  const words = IN_WORDS.exec(amount)?.groups ?? {}
  const named = numberOfWord(words.word ?? '')
  return named === undefined ? [] : scaled(named, words.scale, unitScale)
}

function scaled(value: number, scale: string | undefined, unitScale: number): number[] {
  return scale === undefined ? [value, value * unitScale] : [value * (SCALE_OF[scale] ?? 1)]
}

/** "million euros" → a million, and the ways in which euros are written. */
function unitOf(unit: string | null): { scale: number; forms: string[] } {
  const words = plain(unit ?? '')
  const [first = '', ...rest] = words.split(' ')
  const scale = SCALES[first]
  const name = singular(scale === undefined ? words : rest.join(' '))
  const names = SAME_UNITS.find((same) => same.includes(name)) ?? [name]
  const forms = names.flatMap((form) => [form, `${form}s`]).filter((form) => form !== '' && form !== 's')
  return { scale: scale ?? 1, forms: forms.sort((a, b) => b.length - a.length) }
}

const singular = (name: string): string => (name.length > 2 ? name.replace(/s$/u, '') : name)

function withoutUnit(amount: string, forms: string[]): string {
  const after = forms.find((form) => amount.endsWith(form))
  if (after) return amount.slice(0, -after.length).trim()
  const before = forms.find((form) => amount.startsWith(form))
  return before ? amount.slice(before.length).trim() : amount
}
