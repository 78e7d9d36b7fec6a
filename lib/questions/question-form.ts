/** A question as its form holds it while somebody writes it: texts, as typed. Runs in the browser as well. */
import { KINDS, type QuestionKind, ruleOf } from './kinds.ts'

export type OptionForm = {
  /** The option's id in the version that is edited; empty for a new one. */
  id: string
  text: string
  why: string
  right: boolean
  /** Its place in the right order, counted from 1, as typed. */
  place: string
}

const LINES = [
  'kind',
  'topic',
  'contextLine',
  'stem',
  'explanation',
  'truth',
  'whyTrue',
  'whyFalse',
  'number',
  'tolerance',
  'unit',
  'accepted',
] as const

export type QuestionForm = Record<(typeof LINES)[number], string> & {
  options: OptionForm[]
  /** Evidence as "start-end", UTF-16 offsets into the article's text, end exclusive. */
  spans: string[]
}

type Filled = {
  kind: QuestionKind
  contextLine: string
  stem: string
  options: { id: string; text: string; why: string }[]
  key: string[]
  tolerance: number | null
  unit: string | null
  explanation: string
  evidence: { start: number; end: number }[]
}

export const MOST_OPTIONS = 10

export const emptyForm: QuestionForm = {
  kind: 'wh',
  topic: '',
  contextLine: '',
  stem: '',
  explanation: '',
  truth: '',
  whyTrue: '',
  whyFalse: '',
  number: '',
  tolerance: '',
  unit: '',
  accepted: '',
  options: [],
  spans: [],
}

export const spanName = ({ start, end }: { start: number; end: number }): string => `${start}-${end}`

/** The kind that the form names; a question with one right option for anything else. */
export const kindOf = ({ kind }: Pick<QuestionForm, 'kind'>): QuestionKind =>
  Object.hasOwn(KINDS, kind) ? (kind as QuestionKind) : 'wh'

/** What a version says, as its form. */
export function formOf(content: Filled, topic: string): QuestionForm {
  const { kind, contextLine, stem, explanation, key, tolerance, unit } = content
  const rule = ruleOf(kind).key
  const [first = ''] = key
  const why = (text: string) => content.options.find((option) => option.text === text)?.why ?? ''
  const isFixed = ruleOf(kind).texts !== undefined
  return {
    ...emptyForm,
    ...{ kind, topic, contextLine, stem, explanation },
    spans: content.evidence.map(spanName),
    options: isFixed ? [] : content.options.map((option) => optionForm(option, key)),
    ...(isFixed && {
      truth: content.options.find(({ id }) => id === first)?.text ?? '',
      whyTrue: why('True'),
      whyFalse: why('False'),
    }),
    ...(rule === 'number' && { number: first, tolerance: String(tolerance ?? ''), unit: unit ?? '' }),
    ...(rule === 'texts' && { accepted: key.join('\n') }),
  }
}

const optionForm = (option: { id: string; text: string; why: string }, key: string[]): OptionForm => ({
  ...option,
  right: key.includes(option.id),
  place: key.length > 1 && key.includes(option.id) ? String(key.indexOf(option.id) + 1) : '',
})

/** Reads a form as it was sent. Whatever is missing keeps what `known` says: fields of another kind are not in it. */
export function readForm(sent: FormData, known: QuestionForm = emptyForm): QuestionForm {
  const lines = LINES.map((name) => [name, sent.has(name) ? lineOf(sent.get(name)) : known[name]])
  return {
    ...known,
    ...Object.fromEntries(lines),
    options: sent.has('optionText') ? readOptions(sent, known.options) : known.options,
    spans: [...new Set(sent.getAll('span').map(lineOf))].filter((span) => span !== ''),
  }
}

function readOptions(sent: FormData, known: OptionForm[]): OptionForm[] {
  const all = (name: string) => sent.getAll(name).map(lineOf)
  const [ids, whys, places, right] = [all('optionId'), all('optionWhy'), all('place'), all('right')]
  const isOrder = sent.has('place')
  return all('optionText')
    .slice(0, 2 * MOST_OPTIONS)
    .map((text, index) => ({
      id: ids[index] ?? '',
      text,
      why: whys[index] ?? '',
      right: isOrder ? known[index]?.right === true : right.includes(String(index)),
      place: isOrder ? (places[index] ?? '') : (known[index]?.place ?? ''),
    }))
}

/** Browsers send line ends as two characters. */
const lineOf = (value: FormDataEntryValue | null): string =>
  typeof value === 'string' ? value.replace(/\r\n?/g, '\n') : ''

/** The rows in which something is written. */
export const filledOptions = (options: OptionForm[]): OptionForm[] =>
  options.filter(({ text, why }) => text.trim() !== '' || why.trim() !== '')

/** The texts that may be right, as typed. */
export const answersOf = ({ options, accepted }: QuestionForm): string[] => [
  ...options.map(({ text }) => text),
  accepted,
]
