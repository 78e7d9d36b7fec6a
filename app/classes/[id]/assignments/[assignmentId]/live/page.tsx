import type { Metadata, Route } from 'next'
import { LiveBoard } from '#components/results/live-board.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { actorOrSignIn } from '#lib/accounts/current-actor.ts'
import { readLive } from '#lib/results/read-live.ts'
import { orNotFound } from '../../../../../or-not-found.ts'

export const metadata: Metadata = { title: 'Live' }

type LivePageProps = {
  params: Promise<{ id: string; assignmentId: string }>
  searchParams: Promise<{ scores?: string | string[] }>
}

export default async function LivePage({ params, searchParams }: LivePageProps) {
  const { id, assignmentId } = await params
  const here = `/classes/${id}/assignments/${assignmentId}`
  const actor = await actorOrSignIn(`${here}/live`)
  const withScores = (await searchParams).scores === 'shown'
  const view = await orNotFound(readLive({ classId: id, assignmentId, withScores }, actor))
  return (
    <>
      <noscript>
        <meta httpEquiv="refresh" content="10" />
      </noscript>
      <PageHeader
        kicker="Live"
        title={view.title}
        lead={
          withScores
            ? 'Scores are shown: think of who sees this screen.'
            : 'Fit for a wall: no answers, no scores.'
        }
        actions={
          <>
            <LinkButton variant="secondary" href={here as Route}>
              Back to the assignment
            </LinkButton>
            <LinkButton
              variant="secondary"
              replace
              href={`${here}/live${withScores ? '' : '?scores=shown'}` as Route}
            >
              {withScores ? 'Hide scores' : 'Show scores'}
            </LinkButton>
          </>
        }
      />
      <noscript>
        <Notice className="mb-6">Without scripts this page loads itself again every ten seconds.</Notice>
      </noscript>
      <LiveBoard
        key={String(withScores)}
        address={`/api/assignments/${view.assignmentId}/live${withScores ? '?scores=shown' : ''}`}
        first={view.rows}
        withScores={withScores}
      />
    </>
  )
}
