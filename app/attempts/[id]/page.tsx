import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { parsePlace, placeToResume } from '#components/attempts/place.ts'
import { QuizPlayer } from '#components/attempts/quiz-player.tsx'
import { actorOrSignIn } from '#lib/accounts/current-actor.ts'
import { readAttempt } from '#lib/attempts/read-attempt.ts'
import { orNotFound } from '../../or-not-found.ts'
import { answer } from './actions.ts'

export const metadata: Metadata = { title: 'Quiz' }

type AttemptPageProps = {
  params: Promise<{ id: string }>
  searchParams: Promise<{ q?: string | string[]; changed?: string }>
}

export default async function AttemptPage({ params, searchParams }: AttemptPageProps) {
  const { id } = await params
  const { q, changed } = await searchParams
  const asked = typeof q === 'string' ? q : null
  const actor = await actorOrSignIn(`/attempts/${id}${asked ? `?q=${encodeURIComponent(asked)}` : ''}`)
  const view = await orNotFound(readAttempt({ attemptId: id }, actor))
  if (view.state === 'submitted') redirect(`/attempts/${id}/review`)
  const place = parsePlace(asked, view.questions.length) ?? placeToResume(view.questions)
  return (
    <QuizPlayer view={view} place={place} changed={changed !== undefined} answer={answer.bind(null, id)} />
  )
}
