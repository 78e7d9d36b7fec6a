/** The question that a card asks next: of what may be shown, that which was seen longest ago. */
import type { Actor } from '#lib/accounts/actor.ts'
import { database } from '#lib/database/client.ts'
import { heldFacts } from '#lib/quizzes/held-facts.ts'
import { explainedTo, shownTo } from './shown-version.ts'

type Candidate = { versionId: string; questionId: string; number: number; seenAt: number }

/** The version to ask, or null when none may be shown (any more, or not yet). */
export async function questionOfCard(
  card: { id: string; factId: string },
  actor: Actor,
  now: Date,
): Promise<string | null> {
  const held = await heldFacts(database, actor)
  const rows = await database.questionVersion.findMany({
    where: { AND: [{ question: { factId: card.factId } }, shownTo(actor, now, held)] },
    select: {
      id: true,
      questionId: true,
      number: true,
      reviews: {
        where: { cardId: card.id },
        orderBy: { reviewedAt: 'desc' },
        take: 1,
        select: { reviewedAt: true },
      },
      responses: {
        where: { attempt: explainedTo(actor.id, now) },
        orderBy: { attempt: { submittedAt: 'desc' } },
        take: 1,
        select: { attempt: { select: { submittedAt: true } } },
      },
    },
  })
  const candidates = rows.map(({ id, questionId, number, reviews, responses }) => {
    const times = [
      ...reviews.map((one) => one.reviewedAt),
      ...responses.map((one) => one.attempt.submittedAt),
    ]
    return {
      versionId: id,
      questionId,
      number,
      seenAt: Math.max(0, ...times.map((time) => time?.getTime() ?? 0)),
    }
  })
  return seenLongestAgo(candidates)?.versionId ?? null
}

/** Of each question the newest wording; of the questions the one whose wordings were seen longest ago. */
function seenLongestAgo(candidates: Candidate[]): Candidate | undefined {
  const questions = [...Map.groupBy(candidates, ({ questionId }) => questionId).values()].map((versions) => ({
    newest: versions.reduce((a, b) => (b.number > a.number ? b : a)),
    seenAt: Math.max(...versions.map(({ seenAt }) => seenAt)),
  }))
  const order = questions.sort(
    (a, b) => a.seenAt - b.seenAt || (a.newest.versionId < b.newest.versionId ? -1 : 1),
  )
  return order[0]?.newest
}
