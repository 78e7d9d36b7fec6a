/** A filled-in form → what its version says, or what is wrong with it, in sentences by field. */
import { ruleOf } from './kinds.ts'
import { isNumberKey } from './number-answer.ts'
import { type Evidence, type Option, type QuestionContent, questionContentSchema } from './question.ts'
import { filledOptions, kindOf, type OptionForm, type QuestionForm } from './question-form.ts'
import { plainAnswer } from './short-answer.ts'

type Mistakes = Record<string, string[]>
type Keyed = { options: Option[]; key: string[]; mistakes: Mistakes }

type Given = {
  /** Options of the version that is edited: those that stay keep their ids, so that old responses fit the new version. */
  known: Option[]
  evidence: Evidence[]
  asOf: string | null
  newId: () => string
}

type Outcome = { content: QuestionContent; mistakes?: never } | { content?: never; mistakes: Mistakes }

export function contentOf(form: QuestionForm, given: Given): Outcome {
  const kind = kindOf(form)
  const keyed = KEYS[ruleOf(kind).key](form, given)
  const isNumber = ruleOf(kind).key === 'number'
  const tolerance = isNumber && form.tolerance.trim() !== '' ? Number(form.tolerance) : null
  const content = {
    kind,
    contextLine: form.contextLine.trim(),
    stem: form.stem.trim().replace(/_{3,}/g, '_____'),
    options: keyed.options,
    key: keyed.key,
    explanation: form.explanation.trim(),
    tolerance,
    unit: (isNumber && form.unit.trim()) || null,
    evidence: given.evidence,
    asOf: given.asOf,
    quality: null,
    rule: null,
  }
  const mistakes = { ...keyed.mistakes, ...commonMistakes(form, content) }
  if (Object.keys(mistakes).length > 0) return { mistakes }
  const parsed = questionContentSchema.safeParse(content)
  if (parsed.success) return { content: parsed.data }
  return { mistakes: sentencesOf(parsed.error.issues) }
}

const KEYS: Record<
  ReturnType<typeof ruleOf>['key'],
  (form: QuestionForm, given: Pick<Given, 'known' | 'newId'>) => Keyed
> = {
  option: (form, given) => {
    if (ruleOf(kindOf(form)).texts) return truthKey(form, given)
    return optionKey(form, given, (right) =>
      right.length === 1 ? [] : ['Choose the one option that is right.'],
    )
  },
  options: (form, given) =>
    optionKey(form, given, (right, all) =>
      right.length > 0 && right.length < all.length
        ? []
        : ['Mark the options that are right: at least one, and not all.'],
    ),
  order: orderKey,
  number: (form) => {
    const number = plainNumber(form.number)
    const wrong = isNumberKey(number) ? [] : ['Write one number in digits, with a point before decimals.']
    const off = Number(form.tolerance)
    const tolerance = Number.isFinite(off) && off >= 0 ? [] : ['Write a number from 0 up, or nothing.']
    return { options: [], key: [number], mistakes: named({ number: wrong, tolerance }) }
  },
  texts: ({ accepted }) => {
    const key = [...new Set(accepted.split('\n').map((line) => line.trim()))].filter((line) => line !== '')
    const isFit = key.length > 0 && key.length <= 20 && key.every((line) => plainAnswer(line) !== '')
    const wrong = isFit ? [] : ['Write the accepted answers, one on each line: at least one, at most 20.']
    const long = key.some((line) => line.length > 200) ? ['At most 200 characters for each answer.'] : []
    return { options: [], key, mistakes: named({ accepted: [...wrong, ...long] }) }
  },
}

function optionKey(
  form: QuestionForm,
  given: Pick<Given, 'known' | 'newId'>,
  check: (right: OptionForm[], all: OptionForm[]) => string[],
): Keyed {
  const rows = filledOptions(form.options)
  const options = withKnownIds(rows, given)
  const key = options.filter((_, index) => rows[index]?.right).map(({ id }) => id)
  const right = rows.filter((row) => row.right)
  return { options, key, mistakes: named({ options: optionMistakes(rows), key: check(right, rows) }) }
}

function orderKey(form: QuestionForm, given: Pick<Given, 'known' | 'newId'>): Keyed {
  const rows = filledOptions(form.options)
  const options = withKnownIds(rows, given)
  const places = rows.map(({ place }) => Number(place))
  const isOrder = rows.every((_, index) => places.includes(index + 1))
  const key = isOrder ? rows.map((_, index) => options[places.indexOf(index + 1)]?.id ?? '') : []
  const wrong = isOrder
    ? []
    : [`Give each event its place in the right order: 1 to ${rows.length}, each once.`]
  return { options, key, mistakes: named({ options: optionMistakes(rows), key: wrong }) }
}

function truthKey(form: QuestionForm, given: Pick<Given, 'known' | 'newId'>): Keyed {
  const rows = [
    { id: '', text: 'True', why: form.whyTrue },
    { id: '', text: 'False', why: form.whyFalse },
  ]
  const options = withKnownIds(rows, given)
  const key = options.filter(({ text }) => text === form.truth).map(({ id }) => id)
  const wrong = key.length === 1 ? [] : ['Say whether the statement is true or false.']
  return { options, key, mistakes: named({ key: wrong }) }
}

/** An option keeps its id when it is sent back with it, or says what an option of the known version says. */
function withKnownIds(
  rows: Pick<OptionForm, 'id' | 'text' | 'why'>[],
  { known, newId }: Pick<Given, 'known' | 'newId'>,
): Option[] {
  const free = new Set(known.map(({ id }) => id))
  const take = (id: string | undefined) => (id !== undefined && free.delete(id) ? id : undefined)
  const sent = rows.map(({ id }) => take(id))
  return rows.map(({ text, why }, index) => {
    const same = () => known.find((option) => free.has(option.id) && option.text === text.trim())?.id
    return { id: sent[index] ?? take(same()) ?? newId(), text: text.trim(), why: why.trim() }
  })
}

function optionMistakes(rows: OptionForm[]): string[] {
  const texts = rows.map(({ text }) => text.trim())
  const checks: [boolean, string][] = [
    [rows.length < 2, 'Write at least two options.'],
    [rows.length > 10, 'Ten options are the most.'],
    [texts.includes(''), 'An option has an explanation, but no text.'],
    [new Set(texts).size < texts.length, 'Two options say the same.'],
  ]
  return checks.filter(([isWrong]) => isWrong).map(([, sentence]) => sentence)
}

function commonMistakes(form: QuestionForm, content: Pick<QuestionContent, 'kind' | 'stem'>): Mistakes {
  const lacksBlank = ruleOf(content.kind).blank === true && !content.stem.includes('_____')
  return named({
    kind: kindOf(form) === form.kind ? [] : ['Choose a kind of question.'],
    stem: [
      ...(content.stem === '' ? ['Write the question.'] : []),
      ...(content.stem !== '' && lacksBlank ? ['Write five underscores where the gap is: _____'] : []),
    ],
    topic: form.topic.trim() === '' ? ['Say in a word or two what it is about.'] : [],
  })
}

const named = (mistakes: Mistakes): Mistakes =>
  Object.fromEntries(Object.entries(mistakes).filter(([, sentences]) => sentences.length > 0))

/** "1,200" and "1 200" → "1200"; anything else stays as it is. */
function plainNumber(typed: string): string {
  const text = typed.trim().replace('−', '-')
  return /^-?\d{1,3}(?:([, ])\d{3})(?:\1\d{3})*(?:\.\d+)?$/.test(text) ? text.replace(/[, ]/g, '') : text
}

type Issue = { code?: string; path: PropertyKey[]; message: string; maximum?: unknown }

function sentencesOf(issues: Issue[]): Mistakes {
  const mistakes: Mistakes = {}
  for (const { code, path, message, maximum } of issues) {
    const field = String(path[0] ?? 'form')
    const tooLong = `Shorten this: ${maximum} characters are the most.`
    const sentence =
      code === 'too_big' ? tooLong : path.length > 0 ? 'This holds broken characters.' : message
    mistakes[field] = [...new Set([...(mistakes[field] ?? []), sentence])]
  }
  return mistakes
}
