import type { Metadata } from 'next'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { actorOrSignIn } from '#lib/accounts/current-actor.ts'
import { MOST_QUESTIONS } from '#lib/quizzes/composition.ts'
import { keptByIds, listKept } from '#lib/quizzes/list-kept.ts'
import { keptQuery } from '../../list-query.ts'
import { create } from './create.ts'
import { NewQuizForm } from './new-quiz-form.tsx'

export const metadata: Metadata = { title: 'New quiz' }

type NewQuizPageProps = { searchParams: Promise<Record<string, string | string[]>> }

export default async function NewQuizPage({ searchParams }: NewQuizPageProps) {
  const actor = await actorOrSignIn('/quizzes/new')
  const { question = [], title, ...query } = await searchParams
  const { search, article, page } = keptQuery.parse(query)
  const chosen = await keptByIds([question].flat().slice(0, MOST_QUESTIONS), actor)
  const kept = await listKept({ search, article, page }, actor)
  const isNarrowed = search !== '' || article !== ''
  return (
    <>
      <PageHeader
        title="New quiz"
        lead="From questions that you have kept, of any of your articles. Order, points and headings come next."
        actions={
          <LinkButton variant="secondary" href="/articles/new">
            From a new article
          </LinkButton>
        }
      />
      {kept.total === 0 && !isNarrowed ? (
        <EmptyState
          title="No questions are kept yet"
          action={<LinkButton href="/articles">Your articles</LinkButton>}
        >
          Bring an article, and keep the questions about it that you like. They stand here then.
        </EmptyState>
      ) : (
        <NewQuizForm
          chosen={chosen}
          kept={kept}
          title={typeof title === 'string' ? title.slice(0, 300) : ''}
          search={search}
          article={article}
          create={create}
        />
      )}
    </>
  )
}
