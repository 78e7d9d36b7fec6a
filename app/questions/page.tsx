import type { Metadata } from 'next'
import { formatCount } from '#components/format/numbers.ts'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { Pagination } from '#components/ui/pagination.tsx'
import { actorOrSignIn } from '#lib/accounts/current-actor.ts'
import { listQuestions } from '#lib/desk/list-questions.ts'
import { BankFilters } from './bank-filters.tsx'
import { bankQuery } from './bank-query.ts'
import { BankRow } from './bank-row.tsx'

export const metadata: Metadata = { title: 'Your questions' }

type BankPageProps = { searchParams: Promise<Record<string, string | string[]>> }

export default async function BankPage({ searchParams }: BankPageProps) {
  const query = bankQuery.parse(await searchParams)
  const actor = await actorOrSignIn('/questions')
  const bank = await listQuestions(query, actor)
  const { page: _, ...filter } = query
  const { sort, ...narrowing } = filter
  const isNarrowed = Object.values(narrowing).some((value) => value)
  return (
    <>
      <PageHeader
        title="Your questions"
        lead="Everything that was asked about your articles, by Quizwire and by you."
        actions={
          <LinkButton variant="secondary" href="/articles">
            Articles
          </LinkButton>
        }
      />
      {bank.all > 0 ? <BankFilters bank={bank} filter={filter} /> : null}
      {isNarrowed && bank.total > 0 ? (
        <p className="mb-3 text-sm text-ink-soft">{formatCount(bank.total, 'question', 'questions')} found</p>
      ) : null}
      {bank.questions.length > 0 ? (
        <ul className="divide-y divide-hairline border-y border-hairline">
          {bank.questions.map((question) => (
            <BankRow key={question.id} question={question} />
          ))}
        </ul>
      ) : (
        <NothingFound isNarrowed={isNarrowed} did={filter.did} />
      )}
      <Pagination page={bank.page} pages={bank.pages} path="/questions" search={filter} />
    </>
  )
}

const WAITS_FOR_ANSWERS = ['answered', 'half', 'hard', 'flagged']

function NothingFound({ isNarrowed, did = '' }: { isNarrowed: boolean; did?: string | undefined }) {
  if (WAITS_FOR_ANSWERS.includes(did)) {
    return (
      <EmptyState title="No question did so" action={<LinkButton href="/questions">Show all</LinkButton>}>
        How questions do is counted a minute after somebody else hands in a quiz that asks them, from the
        first attempt of each person. Give a quiz to a class, or make it public.
      </EmptyState>
    )
  }
  if (isNarrowed) {
    return (
      <EmptyState title="No question fits" action={<LinkButton href="/questions">Show all</LinkButton>}>
        Try another word, or fewer filters.
      </EmptyState>
    )
  }
  return (
    <EmptyState
      title="No questions yet"
      action={<LinkButton href="/articles/new">New quiz from an article</LinkButton>}
    >
      Paste a news article. What is asked about it stands here, and so do the questions that you write
      yourself.
    </EmptyState>
  )
}
