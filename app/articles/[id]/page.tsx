import type { Metadata, Route } from 'next'
import { cache } from 'react'
import { Byline } from '#components/articles/byline.tsx'
import { formatCount } from '#components/format/numbers.ts'
import { LinkButton } from '#components/ui/link-button.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { currentActor } from '#lib/accounts/current-actor.ts'
import type { ArticleView } from '#lib/articles/article.ts'
import { readArticle } from '#lib/articles/read-article.ts'
import { orNotFound } from '../../or-not-found.ts'
import { AnnotatedText } from './annotated-text.tsx'

type ArticlePageProps = { params: Promise<{ id: string }> }

// The head and the body of the page ask for the same article: it is read once.
const articleOf = cache(async (articleId: string) =>
  orNotFound(readArticle({ articleId }, await currentActor())),
)

export async function generateMetadata({ params }: ArticlePageProps): Promise<Metadata> {
  return { title: (await articleOf((await params).id)).title }
}

export default async function ArticlePage({ params }: ArticlePageProps) {
  const article = await articleOf((await params).id)
  const isAnnotated = article.evidence.length > 0
  return (
    <article className={isAnnotated ? undefined : 'mx-auto max-w-reading'}>
      <PageHeader kicker="Article" title={article.title} lead={<Byline article={article} />} />
      {isAnnotated ? (
        <p className="mb-6 text-sm text-ink-soft">
          Underlined is what its questions ask about. Only you see that, and the questions.
        </p>
      ) : null}
      <AnnotatedText text={article.text} evidence={article.evidence} />
      <Next article={article} />
    </article>
  )
}

/** What can be done with it: take a quiz about it, look at its questions. */
function Next({ article }: { article: ArticleView }) {
  return (
    <nav aria-label="About this article" className="mt-10 flex flex-wrap gap-3 border-t border-hairline pt-6">
      {article.quizzes.map((quiz) => (
        <LinkButton key={quiz.id} href={`/quizzes/${quiz.id}` as Route}>
          Take the quiz ({formatCount(quiz.questions, 'question', 'questions')})
        </LinkButton>
      ))}
      {article.isOwner ? (
        <LinkButton variant="secondary" href={`/articles/${article.id}/questions` as Route}>
          Questions about it
        </LinkButton>
      ) : null}
    </nav>
  )
}
