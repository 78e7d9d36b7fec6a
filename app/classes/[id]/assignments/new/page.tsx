import type { Metadata, Route } from 'next'
import Link from 'next/link'
import { formatCount } from '#components/format/numbers.ts'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { KickerLink } from '#components/ui/kicker-link.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { Pagination } from '#components/ui/pagination.tsx'
import { SearchForm } from '#components/ui/search-form.tsx'
import { actorOrSignIn } from '#lib/accounts/current-actor.ts'
import { readTaughtClass } from '#lib/classes/read-taught-class.ts'
import { listQuizzes } from '#lib/quizzes/list-quizzes.ts'
import { listQuery } from '../../../../list-query.ts'
import { orNotFound } from '../../../../or-not-found.ts'

export const metadata: Metadata = { title: 'Choose a quiz to assign' }

type NewAssignmentPageProps = {
  params: Promise<{ id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function NewAssignmentPage({ params, searchParams }: NewAssignmentPageProps) {
  const { id } = await params
  const path = `/classes/${id}/assignments/new`
  const actor = await actorOrSignIn(path)
  const taught = await orNotFound(readTaughtClass({ classId: id }, actor))
  const { search, page } = listQuery.parse(await searchParams)
  const list = await listQuizzes({ search, page }, actor)
  return (
    <>
      <PageHeader
        kicker={<KickerLink href={`/classes/${id}` as Route}>{taught.name}</KickerLink>}
        title="Which quiz?"
        lead="Yours, those shared with you, and public ones. The class is given it as it is now."
        actions={
          <LinkButton variant="secondary" href="/articles/new">
            New quiz from an article
          </LinkButton>
        }
      />
      <SearchForm label="Search quizzes" value={search} />
      {list.quizzes.length === 0 ? (
        <EmptyState title={search ? 'Nothing found' : 'No quizzes yet'}>
          {search
            ? 'No title, description or headline says that.'
            : 'Make one from an article, then assign it.'}
        </EmptyState>
      ) : (
        <ul className="divide-y divide-hairline border-y border-hairline">
          {list.quizzes.map((quiz) => (
            <li key={quiz.id} className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 py-3">
              <Link
                href={`/quizzes/${quiz.id}/assign?class=${id}` as Route}
                className="text-link inline-flex min-h-11 items-center"
              >
                {quiz.title}
              </Link>
              <span className="text-sm text-ink-soft">
                {formatCount(quiz.questions, 'question', 'questions')}
                {quiz.isOwner ? ' · yours' : quiz.visibility === 'public' ? ' · public' : ' · shared'}
              </span>
            </li>
          ))}
        </ul>
      )}
      <Pagination page={list.page} pages={list.pages} path={path} search={{ search }} />
    </>
  )
}
