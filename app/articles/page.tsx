import type { Metadata } from 'next'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { Pagination } from '#components/ui/pagination.tsx'
import { SearchForm } from '#components/ui/search-form.tsx'
import { actorOrSignIn } from '#lib/accounts/current-actor.ts'
import { listArticles } from '#lib/articles/list-articles.ts'
import { listQuery } from '../list-query.ts'
import { ArticleRow } from './article-row.tsx'

export const metadata: Metadata = { title: 'Articles' }

type ArticlesPageProps = { searchParams: Promise<Record<string, string | string[]>> }

export default async function ArticlesPage({ searchParams }: ArticlesPageProps) {
  const { search, page } = listQuery.parse(await searchParams)
  const actor = await actorOrSignIn('/articles')
  const list = await listArticles({ search, page }, actor)
  return (
    <>
      <PageHeader
        title="Articles"
        lead="What your quizzes are made from."
        actions={
          <>
            <LinkButton variant="quiet" href="/questions">
              Your questions
            </LinkButton>
            <LinkButton href="/articles/new">New quiz from an article</LinkButton>
          </>
        }
      />
      {list.total > 0 || search ? <SearchForm label="Search in titles and texts" value={search} /> : null}
      {list.articles.length > 0 ? (
        <ul className="divide-y divide-hairline border-y border-hairline">
          {list.articles.map((article) => (
            <ArticleRow key={article.id} article={article} />
          ))}
        </ul>
      ) : (
        <NothingFound search={search} />
      )}
      <Pagination page={list.page} pages={list.pages} path="/articles" search={{ search }} />
    </>
  )
}

function NothingFound({ search }: { search: string }) {
  if (search) {
    return (
      <EmptyState
        title={`Nothing found for “${search}”`}
        action={<LinkButton href="/articles">Show all</LinkButton>}
      >
        Try a single word, or a part of the title.
      </EmptyState>
    )
  }
  return (
    <EmptyState
      title="No articles yet"
      action={<LinkButton href="/articles/new">New quiz from an article</LinkButton>}
    >
      Paste a news article. Quizwire asks about its facts and shows you the sentence that proves each answer.
    </EmptyState>
  )
}
