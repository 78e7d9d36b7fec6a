/** What was answered to a question, put together and named for those who look at it. Pure. */
import { ruleOf } from '#lib/questions/kinds.ts'
import { type Correction, type Markable, mark } from '#lib/questions/marking.ts'
import { plainAnswer } from '#lib/questions/short-answer.ts'
import type { Counts, ItemResponse, ItemStatistics } from './item-analysis.ts'
import type { ScoreGroup } from './score-groups.ts'

export type ItemAnswer = {
  /** An option's id, or what stands for all that was written like this. */
  what: string
  words: string
  isRight: boolean
  counts: Counts
  /** Who gave it, by name; null where it is not asked for. */
  givers: { name: string; group: ScoreGroup }[] | null
}

type Question = Omit<Markable, 'options'> & { options: readonly { id: string; text: string }[] }
/** A sitting with what it gave to the question. */
type Giver = { name: string; group: ScoreGroup; response: ItemResponse | undefined }

/** More different texts would be a list to read, not a distribution. */
const MOST_TEXTS = 12

/** What to count of a choice: each option, the whole order, or the text without what makes no difference. */
export function partsOf({ kind }: Pick<Markable, 'kind'>): (choice: string[]) => string[] {
  const rule = ruleOf(kind).key
  if (rule === 'option' || rule === 'options') return (choice) => choice
  if (rule === 'order') return (choice) => [choice.join(' ')]
  return (choice) => choice.map(rule === 'texts' ? plainAnswer : (typed) => typed.trim().toLowerCase())
}

/** The options in their own order, also those that nobody took; of what is typed or ordered what was given most often. */
export function itemAnswers(
  question: Question,
  correction: Correction,
  { given }: Pick<ItemStatistics, 'given'>,
  { givers, isNamed }: { givers: readonly Giver[]; isNamed: boolean },
): ItemAnswer[] {
  const parts = partsOf(question)
  const byWhat = giversByWhat(givers, parts)
  const counted = new Map(given.map(({ what, counts }) => [what, counts]))
  const isOption = ['option', 'options'].includes(ruleOf(question.kind).key)
  const shown = isOption ? question.options.map(({ id }) => id) : [...counted.keys()].slice(0, MOST_TEXTS)
  return shown.map((what) => {
    const of = byWhat.get(what) ?? []
    const choice = of[0]?.choice ?? [what]
    return {
      what,
      words: wordsOf(question, isOption ? [what] : choice),
      isRight: isOption
        ? isRightOption(question, correction, what)
        : mark(question, choice, 100, { accepted: correction.accepted }).correct,
      counts: counted.get(what) ?? { all: 0, upper: 0, middle: 0, lower: 0 },
      givers: isNamed ? of.map(({ name, group }) => ({ name, group })) : null,
    }
  })
}

const isRightOption = ({ key }: Question, { accepted = [] }: Correction, id: string): boolean =>
  key.includes(id) || accepted.includes(id)

function giversByWhat(givers: readonly Giver[], parts: (choice: string[]) => string[]) {
  const byWhat = new Map<string, { name: string; group: ScoreGroup; choice: string[] }[]>()
  for (const { name, group, response } of givers) {
    const choice = response?.choice
    if (!choice) continue
    for (const what of new Set(parts(choice))) {
      const known = byWhat.get(what)
      if (known) known.push({ name, group, choice })
      else byWhat.set(what, [{ name, group, choice }])
    }
  }
  return byWhat
}

/** "Katwa", "first A, then B", or what was typed, as the first one typed it. */
function wordsOf({ kind, options }: Question, choice: string[]): string {
  const texts = choice.map((id) => options.find((option) => option.id === id)?.text ?? id)
  return ruleOf(kind).key === 'order' ? `first ${texts.join(', then ')}` : texts.join(' and ')
}
