import type { Metadata, Route } from 'next'
import { redirect } from 'next/navigation'
import { drawnFor } from '#components/attempts/drawn-for.tsx'
import { parsePlace, placeToResume } from '#components/attempts/place.ts'
import { PreviewBanner } from '#components/attempts/preview-banner.tsx'
import { PreviewPlayer } from '#components/attempts/preview-player.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { actorOrSignIn } from '#lib/accounts/current-actor.ts'
import { givenOf, previewPath, searchOf } from '#lib/attempts/preview-given.ts'
import { readPreview } from '#lib/attempts/read-preview.ts'
import { clock } from '#lib/clock.ts'
import { orNotFound } from '../../../or-not-found.ts'
import { orTask } from '../../../or-task.ts'
import { answer, check } from './actions.ts'
import { type PreviewParams, pageOf, previewOf, searchIn } from './preview-of.ts'

export const metadata: Metadata = { title: 'Preview' }

export default async function PreviewPage({ params, searchParams }: PreviewParams) {
  const of = previewOf(await params)
  const path = previewPath(of)
  const actor = await actorOrSignIn(path)
  const search = searchIn(await searchParams)
  const given = givenOf(search, clock.now())
  const view = await orTask(orNotFound(readPreview({ of, given }, actor)))
  if (view.isOver) redirect(`${path}/review?${searchOf({ ...given, isOver: true })}` as Route)
  return (
    <>
      <PreviewBanner end={pageOf(view)} />
      {view.questions.length > 0 ? (
        <PreviewPlayer
          view={view}
          place={parsePlace(search.get('q'), view.questions.length) ?? placeToResume(view.questions)}
          drawn={drawnFor(view)}
          answer={answer.bind(null, of, searchOf(given))}
          check={check.bind(null, of)}
          reviewPath={`${path}/review`}
        />
      ) : (
        <>
          <PageHeader kicker="Quiz" title={view.quizTitle} />
          <EmptyState title="Nothing is asked yet">Add questions to this quiz, then look again.</EmptyState>
        </>
      )}
    </>
  )
}
