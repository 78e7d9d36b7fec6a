import { isImplied } from './implied.ts'
import { partsOf } from './kinds/parts.ts'
import { keyForms, tellingPhrases, toldBy } from './telling.ts'
import type { Judged } from './verify/judged.ts'

/** A question; of several statements or events, each as a question of its own. */
type Asked = Judged & { parts?: Judged[] }

/** Why two questions cannot stand in one quiz, or undefined where they can: no part of one may tell or ask what one of the other does. */
export function clashOf(a: Asked, b: Asked): string | undefined {
  for (const first of partsOf<Judged>(a)) {
    for (const second of partsOf<Judged>(b)) {
      const clash = clashOfParts(first, second)
      if (clash) return clash
    }
  }
  return undefined
}

function clashOfParts(a: Judged, b: Judged): string | undefined {
  const first = a.candidate
  const second = b.candidate
  if (first.answer.toLowerCase() === second.answer.toLowerCase()) return 'same-answer'
  if (first.sentence === second.sentence && sameClause(a, b)) return 'same-clause'
  const verb = first.clause?.verb.lemma
  if (verb && verb === second.clause?.verb.lemma && sharedNames(a, b) >= 2) return 'same-event'
  if (givesAway(a, b) || givesAway(b, a)) return 'gives-away'
  if (isImplied(a, b)) return 'implied'
  return undefined
}

/** Two questions of one sentence must ask of different clauses. */
function sameClause(a: Judged, b: Judged): boolean {
  const first = a.candidate.clause
  const second = b.candidate.clause
  if (first && second) return first.verb === second.verb
  if (!first && !second) return true
  const wh = first ? a : b
  const report = first ? b : a
  const inside = wh.candidate.clause!
  const blank = report.candidate.answerWords.first
  const holds = inside.slots.some((slot) => slot.words.some((word) => word.index === blank))
  return (
    holds || overlap(a, b) > 0.45 || toldBy(report.candidate.stem, tellingPhrases(wh.candidate)) !== undefined
  )
}

function overlap(a: Judged, b: Judged): number {
  const words = (question: Judged) =>
    new Set(question.words.filter((word) => word.length > 3).map((word) => word.toLowerCase()))
  const first = words(a)
  const second = words(b)
  const common = [...first].filter((word) => second.has(word)).length
  return common / Math.max(1, Math.min(first.size, second.size))
}

function sharedNames(a: Judged, b: Judged): number {
  const all = (question: Judged) =>
    new Set([...question.named, ...(question.candidate.entity ? [question.candidate.entity] : [])])
  const second = all(b)
  return [...all(a)].filter((entity) => second.has(entity)).length
}

const QUANTITIES = new Set(['number', 'money', 'percent', 'duration'])

/** The stem of `other` holds the key of `asked`, or tells it in a matter that both are about. */
function givesAway(asked: Judged, other: Judged): boolean {
  const { candidate } = asked
  if (toldBy(other.candidate.stem, keyForms(candidate)) !== undefined) return true
  if (toldBy(other.candidate.stem, tellingPhrases(candidate)) === undefined) return false
  if (QUANTITIES.has(candidate.value.kind))
    return candidate.answer.length > 1 || sharedNames(asked, other) >= 1
  if (['day', 'month', 'year'].includes(candidate.value.kind)) return true
  const persons = [...asked.named].filter(
    (entity) => entity.kind !== 'place' && entity.kind !== 'nationality',
  )
  const common = persons.filter(
    (entity) => other.named.has(entity) || other.candidate.entity === entity,
  ).length
  if (candidate.value.kind === 'person') {
    // One person may stand in two matters; two who meet here and speak on the phone there are one matter.
    const pair = persons.some((entity) => entity.kind === 'person' && other.named.has(entity))
    return pair || common >= 2 || overlap(asked, other) > 0.4
  }
  // A place beside the same person is the same matter.
  return common >= 1 || overlap(asked, other) > 0.4
}
