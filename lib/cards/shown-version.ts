/** Which questions a review may ask: those whose key and explanation the person may see. */
import type { Actor } from '#lib/accounts/actor.ts'
import type { Prisma } from '#lib/database/generated/client.ts'

/** Attempts whose keys are shown to the one who made them; the same rule as that of the explanations. */
export function explainedTo(userId: string, now: Date): Prisma.AttemptWhereInput {
  const atOnce = { feedback: { in: ['each' as const, 'submitted' as const] } }
  const byNow = { feedback: 'due' as const, dueAt: { lte: now } }
  return { userId, state: 'submitted', OR: [atOnce, byNow] }
}

/**
 * Versions that are the person's own, were explained to them, or stand in a public quiz that explains to everybody.
 * A version that they have met, but that is not explained to them yet, is not among the last. None is about a fact that
 * a task holds back (`heldFacts`).
 */
export function shownTo(
  actor: Pick<Actor, 'id'>,
  now: Date,
  held: string[],
): Prisma.QuestionVersionWhereInput {
  const own = { question: { ownerId: actor.id, state: 'ready' as const } }
  const explained = { responses: { some: { attempt: explainedTo(actor.id, now) } } }
  const open = {
    responses: { none: { attempt: { userId: actor.id } } },
    items: { some: { quiz: { visibility: 'public' as const, feedback: { in: ['each', 'submitted'] } } } },
  } satisfies Prisma.QuestionVersionWhereInput
  return { OR: [own, explained, open], question: { state: { not: 'retired' }, factId: { notIn: held } } }
}
