import { acceptanceOf } from './acceptance/chance.ts'
import { askClause, askDoubtfully } from './ask/ask.ts'
import type { Candidate } from './ask/candidate.ts'
import type { Ready } from './choose.ts'
import { asQuestion } from './complete/as-question.ts'
import { completeDoubtfully, completeReports } from './complete/complete.ts'
import { completeHeadline } from './complete/headline.ts'
import { type ContextLine, contextFor, showsHeadline } from './context-line.ts'
import { optionsFor } from './distractors/options-for.ts'
import type { OptionOutcome } from './distractors/request.ts'
import { findClauses } from './facts/clauses.ts'
import type { FactList } from './facts/fact-list.ts'
import { stateClause } from './facts/telling.ts'
import { chanceOfOffice } from './kinds/kind-chance.ts'
import { officeCandidates } from './kinds/offices.ts'
import { orderOfEvents } from './kinds/order.ts'
import { slotStatements } from './kinds/slot-statement.ts'
import { trueOrFalse } from './kinds/true-false.ts'
import { whichStatements } from './kinds/which-statement.ts'
import { optionRequest } from './option-request.ts'
import { count, type Rejects } from './refusal.ts'
import type { Story } from './story.ts'
import { type Judged, judge } from './verify/judged.ts'
import { refusedOptions } from './verify/option-rules.ts'
import { survivesRoundTrip } from './verify/round-trip.ts'
import { doubtedStem } from './verify/stem-rules.ts'

/** What the article can be asked without a doubt of any stage before the options. */
export function sureCandidates(story: Story, facts: FactList, rejects: Rejects): Candidate[] {
  const asked = findClauses(story, rejects).flatMap((clause) => {
    const statement = stateClause(story, clause, rejects)
    if (!statement) return []
    facts.addClause(clause, statement)
    return askClause(story, clause, statement, rejects)
  })
  return [...asked, ...completeReports(story, rejects)]
}

/** What it can be asked with doubts noted: many more, of which judges accept some (docs/quality.md). */
export function doubtfulCandidates(story: Story): Candidate[] {
  const asked = findClauses(story, new Map()).flatMap((clause) => askDoubtfully(story, clause))
  const doubtful = completeDoubtfully(story)
  const reports = [...completeReports(story, new Map()), ...doubtful]
  return [
    ...asked,
    ...doubtful,
    ...completeHeadline(story),
    ...officeCandidates(story),
    ...reports.flatMap((report) => asQuestion(report) ?? []),
  ]
}

/** Everything the article can be asked, with options and scores: candidate by candidate, then what is put together from them. */
export function considered(
  story: Story,
  candidates: Candidate[],
  lines: ContextLine[],
  rejects: Rejects,
): Ready[] {
  const ready = candidates.flatMap((candidate) => verify(story, candidate, lines, rejects))
  const statements = slotStatements(ready)
  return [
    ...ready,
    ...trueOrFalse(statements),
    ...whichStatements(statements, lines),
    ...orderOfEvents(story, lines),
  ]
}

/** The candidate with its context line, options and score, its doubts noted, if no rule forbids it. */
function verify(story: Story, candidate: Candidate, lines: ContextLine[], rejects: Rejects): Ready[] {
  const refuse = (code: string) => {
    count(rejects, code, candidate.sentence)
    return []
  }
  const { doubts } = candidate
  const context = contextFor(story, lines, candidate)
  if (!context) return refuse('context/tells')
  if (candidate.needsHeadline && !showsHeadline(context)) doubts.add('needs-headline')
  const judged = judge(story, candidate, context)
  const stem = doubtedStem(judged)
  if ('refused' in stem) return refuse(`stem/${stem.refused}`)
  for (const code of stem.doubts) doubts.add(code)
  if (!survivesRoundTrip(candidate)) doubts.add('round-trip')
  const outcome = findOptions(judged)
  if ('reject' in outcome) return refuse(`options/${outcome.reject}`)
  const texts = [candidate.answer, ...outcome.distractors.map((option) => option.text)]
  const badOptions = refusedOptions({ candidate, context: context.text, options: texts })
  if (badOptions) return refuse(`options/${badOptions}`)
  const ready = { ...judged, distractors: outcome.distractors }
  const score = acceptanceOf(ready)
  return [{ ...ready, score: candidate.rule === 'office-held' ? chanceOfOffice(score) : score }]
}

/** Holders of the same office first; other people of the article only where those are too few. */
function findOptions(judged: Judged): OptionOutcome {
  const request = optionRequest(judged)
  const { hint } = request
  if (!hint?.office || !hint.country || !hint.acting?.length) return optionsFor(request)
  const peers = optionsFor({ ...request, hint: { ...hint, acting: [] } })
  return 'reject' in peers ? optionsFor(request) : peers
}
