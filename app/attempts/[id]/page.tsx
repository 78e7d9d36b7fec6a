import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import { ChangedNotice } from '#components/attempts/changed-notice.tsx'
import { drawnFor } from '#components/attempts/drawn-for.tsx'
import { parsePlace, placeToResume } from '#components/attempts/place.ts'
import { QuizPlayer } from '#components/attempts/quiz-player.tsx'
import { actorOrSignIn, currentActor } from '#lib/accounts/current-actor.ts'
import { signInPath } from '#lib/accounts/local-path.ts'
import { readAttempt } from '#lib/attempts/read-attempt.ts'
import { readResult } from '#lib/attempts/read-result.ts'
import { orNotFound } from '../../or-not-found.ts'
import { orTask } from '../../or-task.ts'
import { answer } from './actions.ts'
import { SetAside } from './set-aside.tsx'

type AttemptPageProps = {
  params: Promise<{ id: string }>
  searchParams: Promise<{ q?: string | string[]; changed?: string }>
}

const attempt = cache(async (id: string) => {
  const actor = await currentActor()
  return actor && readAttempt({ attemptId: id }, actor)
})

const resultOf = async (id: string) => readResult({ attemptId: id }, await actorOrSignIn(`/attempts/${id}`))

export async function generateMetadata({ params }: AttemptPageProps): Promise<Metadata> {
  const { id } = await params
  const view = await attempt(id).catch(() => null)
  return { title: view?.quizTitle ?? 'Quiz' }
}

export default async function AttemptPage({ params, searchParams }: AttemptPageProps) {
  const { id } = await params
  const { q, changed } = await searchParams
  const asked = typeof q === 'string' ? q : null
  const page = `/attempts/${id}${asked ? `?q=${encodeURIComponent(asked)}` : ''}`
  const view = await orTask(orNotFound(attempt(id)))
  if (!view) redirect(signInPath(page))
  if (view.state === 'submitted') redirect(`/attempts/${id}/review`)
  if (view.state === 'discarded') return <SetAside result={await resultOf(id)} />
  const place = parsePlace(asked, view.questions.length) ?? placeToResume(view.questions)
  const drawn = { ...drawnFor(view), changed: changed === undefined ? null : <ChangedNotice /> }
  return <QuizPlayer view={view} place={place} drawn={drawn} answer={answer.bind(null, id)} />
}
