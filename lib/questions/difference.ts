/** The difference between two versions of a question, in words that were added or taken away. */
import { diffWordsWithSpace } from 'diff'
import { KIND_NAMES } from './kind-names.ts'
import { ruleOf } from './kinds.ts'
import { filledOptions, kindOf, type OptionForm, type QuestionForm } from './question-form.ts'

export type Piece = { text: string; change: 'same' | 'added' | 'removed' }
export type Difference = { name: string; pieces: Piece[] }

/** A form with the quotes of its evidence. */
type Said = { form: QuestionForm; quotes: string[] }

/** Only what differs, in the order of the form. */
export function differences(before: Said, after: Said): Difference[] {
  const [a, b] = [linesOf(before), linesOf(after)]
  const plain = a.map(([name, text], index) => differenceOf(name, text, b[index]?.[1] ?? ''))
  const options = optionDifferences(before.form, after.form)
  const all = [...plain.slice(0, OPTIONS_AT), ...options, ...plain.slice(OPTIONS_AT)]
  return all.filter(({ pieces }) => pieces.some(({ change }) => change !== 'same'))
}

/** Options stand behind kind, topic, context line and question. */
const OPTIONS_AT = 4

function linesOf({ form, quotes }: Said): [name: string, text: string][] {
  return [
    ['Kind', KIND_NAMES[kindOf(form)]],
    ['Topic', form.topic],
    ['Context line', form.contextLine],
    ['Question', form.stem],
    ['Right answer', rightAnswer(form)],
    ['Explanation', form.explanation],
    ['Evidence', quotes.join('\n')],
  ]
}

function rightAnswer(form: QuestionForm): string {
  const options = filledOptions(form.options)
  const rule = ruleOf(kindOf(form))
  if (rule.texts) return form.truth
  if (rule.key === 'texts') return form.accepted.trim()
  if (rule.key === 'number') {
    const tolerance = form.tolerance ? ` (± ${form.tolerance})` : ''
    return `${form.number} ${form.unit}`.trim() + tolerance
  }
  if (rule.key === 'order') {
    const inOrder = [...options].sort((a, b) => Number(a.place) - Number(b.place))
    return inOrder.map(({ text }, index) => `${index + 1}. ${text}`).join('\n')
  }
  const right = options.filter((option) => option.right)
  return right.map(({ text }) => text).join('\n')
}

/** Options that are the same by id, or say the same, are compared; the rest was added or taken away. */
function optionDifferences(before: QuestionForm, after: QuestionForm): Difference[] {
  const [old, now] = [shownOptions(before), shownOptions(after)]
  const partner = (option: OptionForm) =>
    old.find(({ id }) => id !== '' && id === option.id) ?? old.find(({ text }) => text === option.text)
  const partners = now.map(partner)
  const gone = old.filter((option) => !partners.includes(option))
  return [
    ...now.map((option, index) => {
      const known = partners[index]
      return differenceOf(`Option ${index + 1}`, known ? optionLine(known) : '', optionLine(option))
    }),
    ...gone.map((option) => differenceOf('Option taken away', optionLine(option), '')),
  ]
}

function shownOptions(form: QuestionForm): OptionForm[] {
  const rule = ruleOf(kindOf(form))
  if (!rule.texts) return rule.options[1] > 0 ? filledOptions(form.options) : []
  const plain = { id: '', right: false, place: '' }
  return [
    { ...plain, text: 'True', why: form.whyTrue },
    { ...plain, text: 'False', why: form.whyFalse },
  ]
}

const optionLine = ({ text, why }: OptionForm): string => (why.trim() ? `${text} — ${why}` : text)

function differenceOf(name: string, before: string, after: string): Difference {
  const pieces = diffWordsWithSpace(before, after).map(({ value, added, removed }) => ({
    text: value,
    change: added ? ('added' as const) : removed ? ('removed' as const) : ('same' as const),
  }))
  return {
    name,
    pieces: isRewritten(pieces) ? [...whole(before, 'removed'), ...whole(after, 'added')] : pieces,
  }
}

/** Of a text that was written anew the words that happen to stay only confuse. */
function isRewritten(pieces: Piece[]): boolean {
  const letters = (change: Piece['change']) =>
    pieces.filter((piece) => piece.change === change).reduce((sum, { text }) => sum + text.trim().length, 0)
  return letters('same') < Math.min(letters('added'), letters('removed')) / 2
}

const whole = (text: string, change: Piece['change']): Piece[] =>
  text === '' ? [] : [{ text: `${text}${change === 'removed' ? ' ' : ''}`, change }]
