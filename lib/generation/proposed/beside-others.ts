import type { GeneratedQuestion } from '../generated-question.ts'
import { contentWords } from '../lint/words.ts'
import { tellingPhrases, toldBy } from '../telling.ts'
import { holdsName } from '../verify/holds-name.ts'
import type { Judged } from '../verify/judged.ts'

export const keyOf = ({ options, key }: GeneratedQuestion): string => options[key]?.text ?? ''

/** What lines above other questions must not tell. "True" tells nothing. */
export const keysOf = (questions: GeneratedQuestion[]): string[] =>
  questions.filter(({ kind }) => kind === 'wh' || kind === 'complete').map(keyOf)

const FIGURES = new Set(['day', 'month', 'year', 'number', 'money', 'percent', 'duration'])
const ALIKE = 0.4

/** Why a question cannot stand in one quiz with those that are there, or nothing: what clash.ts asks, of finished questions. */
export function besideOthers(
  { candidate, story, stem }: Judged,
  others: GeneratedQuestion[],
): string | undefined {
  const { start, end } = story.reading.sentences[candidate.sentence]!
  const phrases = tellingPhrases(candidate)
  for (const other of others) {
    const key = keyOf(other)
    if (key.toLowerCase() === candidate.answer.toLowerCase()) return 'same-answer'
    const isSameSentence = other.evidence.some((span) => span.start < end && start < span.end)
    const isSameMatter = isSameSentence || overlap(stem, other.stem) > ALIKE
    if (overlap(stem, other.stem) > 0.8) return 'same-event'
    const isTold = toldBy(other.stem, phrases) !== undefined
    if (isTold && (isSameMatter || FIGURES.has(candidate.value.kind))) return 'gives-away'
    if (isSameMatter && holdsName(stem, key)) return 'gives-away'
    if (toldBy(other.context.split(' · ').slice(1).join(' · '), phrases) !== undefined) return 'context'
  }
  return undefined
}

function overlap(a: string, b: string): number {
  const [first, second] = [contentWords(a), contentWords(b)]
  const common = [...first].filter((word) => second.has(word)).length
  return common / Math.max(1, Math.min(first.size, second.size))
}
