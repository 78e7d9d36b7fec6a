import { type ContextLine, contextWithout } from './context-line.ts'
import { count, type Rejects } from './refusal.ts'
import { hintingPhrases, tellingPhrases, toldBy } from './telling.ts'
import type { Judged } from './verify/judged.ts'

/** A verified question with its options and score, before the quiz is put together. */
export type Ready = Judged & { score: number; distractors: { text: string; why?: string }[] }

const MOST_OF_ONE_RULE = 5

/**
 * The questions of a quiz: the best first, one a clause, none that gives another's answer away in stem or options, and
 * under context lines that hold no key of the quiz. In the article's order.
 */
export function chooseQuestions(ready: Ready[], lines: ContextLine[], wanted: number, rejects: Rejects): Ready[] {
  const sorted = [...ready].sort((a, b) => b.score - a.score || a.candidate.sentence - b.candidate.sentence)
  const chosen: Ready[] = []
  const ofRule = new Map<string, number>()
  for (const question of sorted) {
    if (chosen.length >= wanted) break
    const { rule } = question.candidate
    const clash = chosen.map((other) => clashOf(question, other)).find((code) => code !== undefined)
    if (clash) count(rejects, `choose/${clash}`)
    else if ((ofRule.get(rule) ?? 0) >= MOST_OF_ONE_RULE) count(rejects, 'choose/rule-limit')
    else {
      chosen.push(question)
      ofRule.set(rule, (ofRule.get(rule) ?? 0) + 1)
    }
  }
  return setContexts(chosen, lines, rejects).sort(
    (a, b) =>
      a.candidate.sentence - b.candidate.sentence || a.candidate.answerWords.first - b.candidate.answerWords.first,
  )
}

/** No line above one question may hold the key of another. */
function setContexts(chosen: Ready[], lines: ContextLine[], rejects: Rejects): Ready[] {
  const keys = chosen.flatMap(({ candidate }) => tellingPhrases(candidate))
  return chosen.flatMap((question) => {
    const context = contextWithout(lines, [...keys, ...hintingPhrases(question.candidate)])
    const lost = !context || (question.candidate.needsHeadline && context.strength !== 'headline')
    if (!lost) return [{ ...question, context }]
    count(rejects, 'choose/context')
    return []
  })
}

function clashOf(a: Ready, b: Ready): string | undefined {
  const first = a.candidate
  const second = b.candidate
  if (first.answer.toLowerCase() === second.answer.toLowerCase()) return 'same-answer'
  if (first.sentence === second.sentence && sameClause(a, b)) return 'same-clause'
  const verb = first.clause?.verb.lemma
  if (verb && verb === second.clause?.verb.lemma && sharedNames(a, b) >= 2) return 'same-event'
  if (givesAway(a, b) || givesAway(b, a)) return 'gives-away'
  return undefined
}

/** Two questions of one sentence must ask of different clauses. */
function sameClause(a: Ready, b: Ready): boolean {
  const first = a.candidate.clause
  const second = b.candidate.clause
  if (first && second) return first.verb === second.verb
  if (!first && !second) return true
  const wh = first ? a : b
  const report = first ? b : a
  const inside = wh.candidate.clause!
  const blank = report.candidate.answerWords.first
  const holds = inside.slots.some((slot) => slot.words.some((word) => word.index === blank))
  return holds || overlap(a, b) > 0.45 || toldBy(report.candidate.stem, tellingPhrases(wh.candidate)) !== undefined
}

function overlap(a: Ready, b: Ready): number {
  const words = (question: Ready) => new Set(question.words.filter((word) => word.length > 3).map((word) => word.toLowerCase()))
  const first = words(a)
  const second = words(b)
  const common = [...first].filter((word) => second.has(word)).length
  return common / Math.max(1, Math.min(first.size, second.size))
}

function sharedNames(a: Ready, b: Ready): number {
  const all = (question: Ready) => new Set([...question.named, ...(question.candidate.entity ? [question.candidate.entity] : [])])
  const second = all(b)
  return [...all(a)].filter((entity) => second.has(entity)).length
}

const QUANTITIES = new Set(['number', 'money', 'percent', 'duration'])

/** The stem of `other` tells the key of `asked`, in a matter that both are about. */
function givesAway(asked: Ready, other: Ready): boolean {
  const { candidate } = asked
  if (toldBy(other.candidate.stem, tellingPhrases(candidate)) === undefined) return false
  if (QUANTITIES.has(candidate.value.kind)) return candidate.answer.length > 1 || sharedNames(asked, other) >= 1
  if (['day', 'month', 'year'].includes(candidate.value.kind)) return true
  const persons = [...asked.named].filter((entity) => entity.kind !== 'place' && entity.kind !== 'nationality')
  return persons.some((entity) => other.named.has(entity) || other.candidate.entity === entity) || overlap(asked, other) > 0.4
}
