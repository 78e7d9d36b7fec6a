import { askClause, askDoubtfully } from '#lib/generation/ask/ask.ts'
import type { Candidate } from '#lib/generation/ask/candidate.ts'
import { asQuestion } from '#lib/generation/complete/as-question.ts'
import { completeDoubtfully, completeReports } from '#lib/generation/complete/complete.ts'
import { contextLines } from '#lib/generation/context-line.ts'
import { findClauses } from '#lib/generation/facts/clauses.ts'
import { stateClause } from '#lib/generation/facts/telling.ts'
import { readStory, type Story } from '#lib/generation/story.ts'
import { type Judged, judge } from '#lib/generation/verify/judged.ts'

const PUBLISHED = '2024-06-04'

export function storyOf(text: string, headline = 'Report', publishedOn = PUBLISHED): Story {
  return readStory(text, headline, publishedOn)
}

export function statementsOf(story: Story): string[] {
  return findClauses(story, new Map()).flatMap((clause) => stateClause(story, clause, new Map()) ?? [])
}

export function asked(story: Story): Candidate[] {
  return findClauses(story, new Map()).flatMap((clause) => {
    const statement = stateClause(story, clause, new Map())
    return statement ? askClause(story, clause, statement, new Map()) : []
  })
}

/** "rule | stem | answer" of every candidate of one rule. */
export function askedAs(text: string, rule: string, headline?: string): string[] {
  return asked(storyOf(text, headline))
    .filter((candidate) => candidate.rule === rule)
    .map(({ stem, answer }) => `${stem} | ${answer}`)
}

export function completed(text: string, headline?: string): string[] {
  return completeReports(storyOf(text, headline), new Map()).map(({ stem, answer }) => `${stem} | ${answer}`)
}

/** What can be asked only with doubts: "stem | answer" and the codes. */
export function doubted(text: string, headline?: string): { asked: string; doubts: string[] }[] {
  const story = storyOf(text, headline)
  const asked = findClauses(story, new Map()).flatMap((clause) => askDoubtfully(story, clause))
  const reports = completeDoubtfully(story)
  return [...asked, ...reports, ...reports.flatMap((report) => asQuestion(report) ?? [])].map(
    ({ stem, answer, doubts }) => ({ asked: `${stem} | ${answer}`, doubts: [...doubts] }),
  )
}

/** A candidate as the rules see it, under the headline, with what a case changes. */
export function judgedWith(change: Partial<Candidate>, story = storyOf(SHORT, SHORT_HEADLINE)): Judged {
  const base = asked(story).find((candidate) => candidate.rule === 'when')
  if (!base) throw new Error('the short text gives no question')
  return judge(story, { ...base, ...change }, contextLines(story)[0]!)
}

export const SHORT_HEADLINE = 'Norwegian minister opens bridge in Bergen'
export const SHORT =
  'Norwegian Transport Minister Kari Lund opened a bridge in Bergen on May 20, 2024. Lund praised the engineers of the bridge. Kari Lund joined the cabinet in 2021.'
