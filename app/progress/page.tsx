import type { Metadata, Route } from 'next'
import { ProgressReport } from '#components/charts/progress-report.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { actorOrSignIn } from '#lib/accounts/current-actor.ts'
import { clock, dayIn } from '#lib/clock.ts'
import { readProgress } from '#lib/progress/read-progress.ts'

export const metadata: Metadata = { title: 'Your progress' }

export default async function ProgressPage() {
  const actor = await actorOrSignIn('/progress')
  const progress = await readProgress({}, actor)
  const { timeZone } = actor
  return (
    <>
      <PageHeader title="Your progress" />
      {progress.totals.attempts === 0 ? (
        <EmptyState
          title="Nothing here yet"
          action={<LinkButton href={'/quizzes' as Route}>Choose a quiz</LinkButton>}
        >
          <p>
            After your first quiz this page shows your score over time, what you know by topic, and on which
            days you learned. Every quiz you took stays here with its explanations.
          </p>
        </EmptyState>
      ) : (
        <ProgressReport progress={progress} timeZone={timeZone} today={dayIn(timeZone, clock.now())} />
      )}
    </>
  )
}
