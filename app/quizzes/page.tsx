import type { Metadata } from 'next'
import { QuizRow } from '#components/quizzes/quiz-row.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { Pagination } from '#components/ui/pagination.tsx'
import { SearchForm } from '#components/ui/search-form.tsx'
import { Select } from '#components/ui/select.tsx'
import { currentActor } from '#lib/accounts/current-actor.ts'
import { listQuizzes } from '#lib/quizzes/list-quizzes.ts'
import { listQuery } from '../list-query.ts'

export const metadata: Metadata = { title: 'Quizzes' }

type QuizzesPageProps = { searchParams: Promise<Record<string, string | string[]>> }

export default async function QuizzesPage({ searchParams }: QuizzesPageProps) {
  const { search, topic, whose, page } = listQuery.parse(await searchParams)
  const actor = await currentActor()
  const list = await listQuizzes({ search, topic, whose, page }, actor)
  return (
    <>
      <PageHeader
        title="Quizzes"
        lead="Yours, those shared with your classes, and those that everybody may take."
        actions={
          <>
            {actor ? (
              <LinkButton variant="quiet" href="/questions">
                Your questions
              </LinkButton>
            ) : null}
            <LinkButton variant="secondary" href="/quizzes/new">
              New quiz from kept questions
            </LinkButton>
            <LinkButton href="/articles/new">New quiz from an article</LinkButton>
          </>
        }
      />
      <SearchForm label="Search for quizzes" value={search}>
        {actor ? <WhoseSelect whose={whose} /> : null}
        <TopicSelect topics={list.topics} topic={topic} />
      </SearchForm>
      {list.quizzes.length > 0 ? (
        <ul className="divide-y divide-hairline border-y border-hairline">
          {list.quizzes.map((quiz) => (
            <QuizRow key={quiz.id} quiz={quiz} heading="h2" />
          ))}
        </ul>
      ) : (
        <NothingFound isNarrowed={search !== '' || topic !== '' || whose !== ''} />
      )}
      <Pagination page={list.page} pages={list.pages} path="/quizzes" search={{ search, topic, whose }} />
    </>
  )
}

function WhoseSelect({ whose }: { whose: string }) {
  return (
    <Select name="whose" aria-label="Whose quizzes" defaultValue={whose}>
      <option value="">All quizzes</option>
      <option value="mine">Mine</option>
      <option value="classes">Shared with my classes</option>
      <option value="public">Everybody’s</option>
    </Select>
  )
}

function TopicSelect({ topics, topic }: { topics: string[]; topic: string }) {
  return (
    <Select name="topic" aria-label="Topic" defaultValue={topic}>
      <option value="">All topics</option>
      {topics.map((name) => (
        <option key={name}>{name}</option>
      ))}
    </Select>
  )
}

function NothingFound({ isNarrowed }: { isNarrowed: boolean }) {
  if (isNarrowed) {
    return (
      <EmptyState title="No quiz fits" action={<LinkButton href="/quizzes">Show all</LinkButton>}>
        Try another word or topic.
      </EmptyState>
    )
  }
  return (
    <EmptyState
      title="No quizzes yet"
      action={<LinkButton href="/articles/new">New quiz from an article</LinkButton>}
    >
      Paste a news article, keep the questions that you like, and the quiz stands here.
    </EmptyState>
  )
}
