'use server'

import type { Route } from 'next'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { sessionAddress } from '#components/cards/session-address.ts'
import { actorOrSignIn } from '#lib/accounts/current-actor.ts'
import { leaveDeck } from '#lib/cards/leave-deck.ts'
import { rateCard } from '#lib/cards/rate-card.ts'
import { undoReview } from '#lib/cards/undo-review.ts'
import { clock } from '#lib/clock.ts'
import { AppError } from '#lib/errors.ts'

/** Begins a session. */
export async function start(): Promise<void> {
  await actorOrSignIn('/review')
  redirect(sessionAddress(clock.now().getTime()) as Route)
}

const ratingForm = z.object({
  card: z.string(),
  version: z.string(),
  review: z.uuid(),
  reps: z.coerce.number().int(),
  rating: z.coerce.number().pipe(z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)])),
})

/** Keeps the rating of a card, and shows the next. */
export async function rate(from: number, form: FormData): Promise<void> {
  const session = sessionAddress(from)
  const actor = await actorOrSignIn(session)
  const { card, version, review, reps, rating } = ratingForm.parse(Object.fromEntries(form))
  const choice = z.array(z.string()).parse(form.getAll('choice'))
  const answer = { cardId: card, versionId: version, choice, rating, reviewId: review, reps }
  await next(rateCard(answer, actor), from, 'changed')
}

/** Takes back the last rating; its card is asked again. */
export async function undo(from: number, form: FormData): Promise<void> {
  const actor = await actorOrSignIn(sessionAddress(from))
  await next(undoReview({ reviewId: String(form.get('review')) }, actor), from, 'kept')
}

/** Takes a card out of the deck, and shows the next. */
export async function takeOut(from: number, cardId: string): Promise<void> {
  const actor = await actorOrSignIn(sessionAddress(from))
  await next(leaveDeck({ cardId }, actor), from, 'changed')
}

/** The next card, with a note where this one has changed meanwhile. */
async function next(done: Promise<unknown>, from: number, note: 'changed' | 'kept'): Promise<never> {
  const isDone = await done.then(() => true).catch(refused)
  revalidatePath('/', 'layout') // the header counts what is due
  redirect(sessionAddress(from, isDone ? {} : { note }) as Route)
}

function refused(error: unknown): false {
  if (error instanceof AppError && (error.code === 'conflict' || error.code === 'not-found')) return false
  throw error
}
