import type { Metadata, Route } from 'next'
import { formatCount } from '#components/format/numbers.ts'
import { formatMomentIn } from '#components/format/zones.ts'
import { givenWords } from '#components/results/given-words.ts'
import { LearnerTable } from '#components/results/learner-table.tsx'
import { Badge } from '#components/ui/badge.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { KickerLink } from '#components/ui/kicker-link.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { actorOrSignIn } from '#lib/accounts/current-actor.ts'
import type { LearnerView } from '#lib/results/learner-view.ts'
import { readLearner } from '#lib/results/read-learner.ts'
import { orNotFound } from '../../../../or-not-found.ts'

export const metadata: Metadata = { title: 'Results of a learner' }

type LearnerPageProps = { params: Promise<{ id: string; memberId: string }> }

export default async function LearnerPage({ params }: LearnerPageProps) {
  const { id, memberId } = await params
  const actor = await actorOrSignIn(`/classes/${id}/members/${memberId}`)
  const view = await orNotFound(readLearner({ classId: id, memberId }, actor))
  return (
    <>
      <PageHeader
        kicker={
          view.isOwn ? (
            'Your results'
          ) : (
            <KickerLink href={`/classes/${id}/gradebook` as Route}>Gradebook</KickerLink>
          )
        }
        title={view.isOwn ? view.className : view.name}
        lead={view.isOwn ? 'What you were assigned, and what came of it.' : aboutWords(view)}
      />
      {view.isActive ? null : (
        <p className="mb-6">
          <Badge tone="caution">Not in the class any more</Badge> What was submitted stays, out of the
          averages.
        </p>
      )}
      {view.given ? (
        <p className="mb-6">
          {view.isOwn ? 'You are' : `${view.name} is`} given more everywhere: {givenWords(view.given)}.
        </p>
      ) : null}
      {view.rows.length === 0 ? (
        <EmptyState title="Nothing assigned yet">
          Each assignment stands here, with what came of it.
        </EmptyState>
      ) : (
        <LearnerTable view={view} />
      )}
    </>
  )
}

function aboutWords({ userName, isGuest, joinedAt, timeZone, rows }: LearnerView): string {
  const who = userName ? `Signs in as ${userName}. ` : isGuest ? 'A guest. ' : ''
  const count = formatCount(rows.length, 'assignment', 'assignments')
  return `${who}Joined ${formatMomentIn(joinedAt, timeZone)}. ${count}.`
}
