import type { Route } from 'next'
import Link from 'next/link'
import { Byline } from '#components/articles/byline.tsx'
import { formatCount } from '#components/format/numbers.ts'
import { Badge } from '#components/ui/badge.tsx'
import type { ArticleListItem } from '#lib/articles/article.ts'

/** One article in a list: title, day, first words, and what it waits for. */
export function ArticleRow({ article }: { article: ArticleListItem }) {
  const path = article.isOwner ? `/articles/${article.id}/questions` : `/articles/${article.id}`
  return (
    <li className="py-5">
      <h2 className="headline text-xl">
        <Link href={path as Route} className="hover:underline hover:underline-offset-4">
          {article.title}
        </Link>
      </h2>
      <div className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1">
        <Byline article={article} />
        <ArticleState article={article} />
      </div>
      <p className="mt-2 line-clamp-2 max-w-reading text-ink-soft">{article.lead}</p>
    </li>
  )
}

function ArticleState({ article }: { article: ArticleListItem }) {
  if (!article.isOwner) return <Badge>Sample</Badge>
  const { draft, ready } = article.questions
  if (article.generation === 'queued' || article.generation === 'running') {
    return <Badge tone="accent">Questions are being made</Badge>
  }
  if (article.generation === 'failed') return <Badge tone="wrong">No questions: it failed</Badge>
  return (
    <>
      {draft > 0 ? (
        <Badge tone="caution">{formatCount(draft, 'question', 'questions')} to check</Badge>
      ) : null}
      {ready > 0 ? <Badge tone="right">{formatCount(ready, 'question', 'questions')} kept</Badge> : null}
    </>
  )
}
