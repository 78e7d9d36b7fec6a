import type { Metadata, Route } from 'next'
import { z } from 'zod'
import { HistoryList } from '#components/charts/history-list.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { KickerLink } from '#components/ui/kicker-link.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { SearchForm } from '#components/ui/search-form.tsx'
import { Select } from '#components/ui/select.tsx'
import { Turns } from '#components/ui/turns.tsx'
import { actorOrSignIn } from '#lib/accounts/current-actor.ts'
import { readHistory } from '#lib/progress/read-history.ts'
import { listQuery } from '../../list-query.ts'

export const metadata: Metadata = { title: 'Quizzes you took' }

const place = z.string().max(60).catch('').default('')
const historyQuery = listQuery.omit({ page: true }).extend({ before: place, after: place })

type HistoryPageProps = { searchParams: Promise<Record<string, string | string[]>> }

export default async function HistoryPage({ searchParams }: HistoryPageProps) {
  const query = historyQuery.parse(await searchParams)
  const actor = await actorOrSignIn('/progress/history')
  const history = await readHistory(query, actor)
  const { search, topic } = query
  const isNarrowed = search !== '' || topic !== ''
  return (
    <>
      <PageHeader
        kicker={<KickerLink href="/progress">Your progress</KickerLink>}
        title="Quizzes you took"
        lead="Newest first, each with its explanations."
      />
      {history.topics.length > 0 || isNarrowed ? (
        <SearchForm label="Search in titles" value={search}>
          <Select name="topic" aria-label="Topic" defaultValue={topic}>
            <option value="">All topics</option>
            {history.topics.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </Select>
        </SearchForm>
      ) : null}
      {history.items.length > 0 ? (
        <HistoryList items={history.items} timeZone={actor.timeZone} />
      ) : (
        <NothingFound isNarrowed={isNarrowed} />
      )}
      <Turns
        newer={history.newer}
        older={history.older}
        path="/progress/history"
        search={{ search, topic }}
      />
    </>
  )
}

function NothingFound({ isNarrowed }: { isNarrowed: boolean }) {
  if (isNarrowed) {
    return (
      <EmptyState
        title="You took no such quiz"
        action={<LinkButton href={'/progress/history' as Route}>Show all</LinkButton>}
      >
        Try a single word of the title, or another topic.
      </EmptyState>
    )
  }
  return (
    <EmptyState
      title="No quizzes yet"
      action={<LinkButton href={'/quizzes' as Route}>Choose a quiz</LinkButton>}
    >
      Every quiz that you submit stays here, with your score, the time it took and its explanations.
    </EmptyState>
  )
}
