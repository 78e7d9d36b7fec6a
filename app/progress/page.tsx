import type { Metadata, Route } from 'next'
import { HistoryList } from '#components/charts/history-list.tsx'
import { ProgressReport } from '#components/charts/progress-report.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { actorOrSignIn } from '#lib/accounts/current-actor.ts'
import { clock, dayIn } from '#lib/clock.ts'
import type { HistoryItem } from '#lib/progress/history-view.ts'
import { readHistory } from '#lib/progress/read-history.ts'
import { readProgress } from '#lib/progress/read-progress.ts'
import { listQuery } from '../list-query.ts'

export const metadata: Metadata = { title: 'Your progress' }

const LATEST = 5

type ProgressPageProps = { searchParams: Promise<Record<string, string | string[]>> }

export default async function ProgressPage({ searchParams }: ProgressPageProps) {
  const { topic } = listQuery.parse(await searchParams)
  const actor = await actorOrSignIn('/progress')
  const progress = await readProgress({ topic }, actor)
  const latest = (await readHistory({}, actor)).items.slice(0, LATEST)
  const { timeZone } = actor
  const today = dayIn(timeZone, clock.now())
  return (
    <>
      <PageHeader title="Your progress" />
      {progress.totals.attempts === 0 ? (
        <Nothing latest={latest} timeZone={timeZone} />
      ) : (
        <ProgressReport progress={progress} latest={latest} timeZone={timeZone} today={today} />
      )}
    </>
  )
}

/** Before the first attempt that counts; there may be some whose results open later. */
function Nothing({ latest, timeZone }: { latest: HistoryItem[]; timeZone: string }) {
  return (
    <>
      <EmptyState
        title="Nothing here yet"
        action={<LinkButton href={'/quizzes' as Route}>Choose a quiz</LinkButton>}
      >
        <p>
          After your first quiz this page shows your score over time, what you know by topic, which facts to
          look at again, and on which days you learned. You are compared with nobody but yourself.
        </p>
      </EmptyState>
      {latest.length > 0 ? (
        <section className="mt-section">
          <h2 className="headline mb-4 text-xl">Quizzes you took</h2>
          <HistoryList items={latest} timeZone={timeZone} />
        </section>
      ) : null}
    </>
  )
}
