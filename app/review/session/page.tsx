import { randomUUID } from 'node:crypto'
import type { Metadata, Route } from 'next'
import { redirect } from 'next/navigation'
import { CardAnswer } from '#components/cards/card-answer.tsx'
import { CardQuestion } from '#components/cards/card-question.tsx'
import { parseSession, type SessionAddress, sessionAddress } from '#components/cards/session-address.ts'
import { SessionEnd } from '#components/cards/session-end.tsx'
import { SessionHead } from '#components/cards/session-head.tsx'
import { Notice } from '#components/ui/notice.tsx'
import type { Actor } from '#lib/accounts/actor.ts'
import { actorOrSignIn } from '#lib/accounts/current-actor.ts'
import { answerCard } from '#lib/cards/answer-card.ts'
import { readSession } from '#lib/cards/read-session.ts'
import { AppError } from '#lib/errors.ts'
import { rate, start, takeOut, undo } from '../actions.ts'

export const metadata: Metadata = { title: 'Review' }

const NOTES = {
  changed: 'That card has changed meanwhile, in another tab or by a quiz. Its next date stands.',
  kept: 'That card has changed since, so its review cannot be undone.',
}

export default async function SessionPage({ searchParams }: PageProps<'/review/session'>) {
  const address = parseSession(await searchParams)
  if (!address) redirect('/review' as Route)
  const { from, note } = address
  const actor = await actorOrSignIn(sessionAddress(from))
  const answer = await answered(address, actor)
  const session = await readSession({ since: new Date(from) }, actor)
  const { reviewed, next, size } = session
  const number = reviewed.length + 1
  if (!answer && !next) return <SessionEnd session={session} start={start} />
  return (
    <div className="mx-auto max-w-reading">
      <SessionHead done={reviewed.length} size={size} last={reviewed.at(-1)} undo={undo.bind(null, from)} />
      {note ? (
        <Notice tone="warning" role="status" className="mb-6">
          {NOTES[note]}
        </Notice>
      ) : null}
      {answer ? (
        <CardAnswer
          answer={answer}
          reviewId={randomUUID()}
          rate={rate.bind(null, from)}
          takeOut={takeOut.bind(null, from, answer.cardId)}
        />
      ) : null}
      {!answer && next ? (
        <CardQuestion key={next.cardId} question={next} number={number} count={size} from={from} />
      ) : null}
    </div>
  )
}

/** The answer that the address tells, explained; of a card that has changed meanwhile, back to the session. */
async function answered({ from, answer }: SessionAddress, actor: Actor) {
  if (!answer) return null
  try {
    return await answerCard(answer, actor)
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    redirect(sessionAddress(from, { note: 'changed' }) as Route)
  }
}
