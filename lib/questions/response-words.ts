/** Responses and keys in words, for notices, reviews and cards. */
import { isSign, type QuestionKind, ruleOf } from './kinds.ts'

type Shown = {
  kind: QuestionKind
  options: readonly { id: string; text: string }[]
  unit: string | null
}

const numbers = new Intl.NumberFormat('en', { useGrouping: 'min2', maximumFractionDigits: 10 })

/** What a person answered: "Beni and Katwa", "first A, then B", "“60 %”"; "no answer" while there is none. */
export function responseWords({ kind, options }: Omit<Shown, 'unit'>, choice: string[] | null): string {
  const [typed] = choice ?? []
  if (!choice || typed === undefined) return 'no answer'
  const { key } = ruleOf(kind)
  if (key === 'number' || key === 'texts') return `“${typed}”`
  return listed(key, textsOf(options, choice))
}

/** What is right: the options, the order, the number with its unit, or the first accepted text. */
export function keyWords({ kind, options, unit }: Shown, key: string[]): string {
  const rule = ruleOf(kind).key
  const [first = ''] = key
  if (rule === 'number') return amountWords(Number(first), unit)
  return rule === 'texts' ? first : listed(rule, textsOf(options, key))
}

/** "1,200 people", "60%", "€5". */
export function amountWords(value: number, unit: string | null): string {
  const amount = numbers.format(value)
  if (unit === null) return amount
  if (unit === '%') return `${amount}%`
  return isSign(unit) ? `${unit}${amount}` : `${amount} ${unit}`
}

const textsOf = (options: Shown['options'], ids: string[]): string[] =>
  ids.flatMap((id) => options.find((option) => option.id === id)?.text ?? [])

function listed(rule: 'option' | 'options' | 'order', texts: string[]): string {
  return rule === 'order' ? `first ${texts.join(', then ')}` : texts.join(' and ')
}
