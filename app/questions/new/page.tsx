import type { Metadata, Route } from 'next'
import { Byline } from '#components/articles/byline.tsx'
import { QuestionEditor } from '#components/questions/question-editor.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { actorOrSignIn } from '#lib/accounts/current-actor.ts'
import { readNewQuestion } from '#lib/desk/read-new-question.ts'
import { orNotFound } from '../../or-not-found.ts'
import { lookAlike } from '../actions.ts'
import { saveNew } from './actions.ts'

export const metadata: Metadata = { title: 'Write a question' }

type NewQuestionPageProps = { searchParams: Promise<Record<string, string | string[]>> }

export default async function NewQuestionPage({ searchParams }: NewQuestionPageProps) {
  const { article: articleId, span } = await searchParams
  if (typeof articleId !== 'string') {
    await actorOrSignIn('/questions/new')
    return <NoArticle />
  }
  const path = `/questions/new?article=${encodeURIComponent(articleId)}`
  const actor = await actorOrSignIn(path)
  const asked = { articleId, ...(typeof span === 'string' && { span }) }
  const { article, form, topics, countries } = await orNotFound(readNewQuestion(asked, actor))
  return (
    <>
      <PageHeader
        kicker="Write a question"
        title={article.title}
        lead={<Byline article={article} />}
        actions={
          <LinkButton variant="secondary" href={`/articles/${article.id}/questions` as Route}>
            All questions about it
          </LinkButton>
        }
      />
      <QuestionEditor
        path={path}
        start={form}
        base={null}
        article={article}
        countries={countries}
        topics={topics}
        alike={[]}
        findAlike={lookAlike.bind(null, null)}
        save={saveNew.bind(null, articleId)}
        saveLabel="Keep the question"
      />
    </>
  )
}

function NoArticle() {
  return (
    <>
      <PageHeader title="Write a question" />
      <EmptyState
        title="About which article?"
        action={<LinkButton href="/articles">Choose an article</LinkButton>}
      >
        A question stands beside the article that proves it. Open the questions of one of your articles, and
        choose “Write a question” there.
      </EmptyState>
    </>
  )
}
