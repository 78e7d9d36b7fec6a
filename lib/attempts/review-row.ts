/** One response with its question, as stored, and as the explanations show it. */
import type { Actor } from '#lib/accounts/actor.ts'
import { readableReference, readableSelect } from '#lib/articles/article-store.ts'
import { deckSelect, deckState } from '#lib/cards/deck-state.ts'
import type { Prisma } from '#lib/database/generated/client.ts'
import { inParagraph } from '#lib/questions/evidence-in-paragraph.ts'
import { shownOptions } from '#lib/questions/option-order.ts'
import { versionContent, versionSelect } from '#lib/questions/question-store.ts'
import { choiceOf, correctionOf, countsAsRight } from './attempt-store.ts'
import type { OwnReport, ReviewQuestion } from './review-view.ts'

/** Selects what `reviewQuestion` needs: the response, and what this person did with the question since. */
export const reviewSelect = (actor: Actor) =>
  ({
    position: true,
    versionId: true,
    points: true,
    choice: true,
    accepted: true,
    dropped: true,
    score: true,
    correct: true,
    flagged: true,
    version: {
      select: {
        ...versionSelect,
        problems: {
          where: { reporterId: actor.id },
          select: { reason: true, text: true, closedAt: true },
        },
        question: {
          select: { article: { select: { ...readableSelect, text: true } }, fact: deckSelect(actor) },
        },
      },
    },
  }) satisfies Prisma.ResponseSelect

type ReviewRow = Prisma.ResponseGetPayload<{ select: ReturnType<typeof reviewSelect> }>

type Around = {
  actor: Actor
  seed: number
  /** The person's day. */
  today: string
  /** The headings of the attempt's edition, by version. */
  sections: Map<string, string>
}

export function reviewQuestion(row: ReviewRow, { actor, seed, today, sections }: Around): ReviewQuestion {
  const { position, points, score, correct, flagged, version } = row
  const { kind, contextLine, stem, key, tolerance, unit, explanation, evidence, ...content } =
    versionContent(version)
  const choice = choiceOf(row.choice)
  const { accepted, dropped } = correctionOf(row)
  const text = version.question.article?.text
  return {
    position,
    kind,
    contextLine,
    stem,
    points,
    score: score ?? 0,
    correct: correct ?? false,
    flagged,
    explanation,
    tolerance,
    unit,
    key,
    accepted,
    dropped,
    choice,
    options: shownOptions({ kind, options: content.options }, seed, position).map((option) => ({
      ...option,
      isKey: countsAsRight(option.id, { kind, key, accepted, choice }),
      isChosen: choice?.includes(option.id) ?? false,
    })),
    evidence: evidence.map((span) => inParagraph(text, span)),
    article: readableReference(version.question.article, actor),
    section: sections.get(row.versionId) ?? null,
    deck: deckState(version.question.fact, today),
    report: ownReport(version.problems),
  }
}

function ownReport([report]: ReviewRow['version']['problems']): OwnReport | null {
  if (!report) return null
  const { reason, text, closedAt } = report
  return { reason, text, isClosed: closedAt !== null }
}
