import type { Route } from 'next'
import Link from 'next/link'
import { formatDay } from '#components/format/dates.ts'
import type { ArticleReference } from '#lib/articles/article.ts'
import type { ReviewEvidence } from '#lib/attempts/review-view.ts'
import { markedParagraphs } from './marked-paragraphs.ts'

type EvidenceProps = { evidence: ReviewEvidence[]; article: ArticleReference | null }

/** The sentence that proves the answer, marked in its paragraph as with a pen on paper. */
export function Evidence({ evidence, article }: EvidenceProps) {
  if (evidence.length === 0) return null
  return (
    <figure className="mt-6">
      <h3 className="text-sm font-semibold">Where the article says so</h3>
      <blockquote className="mt-2 border-l-2 border-mark-line pl-4 font-serif text-reading">
        {markedParagraphs(evidence).map((parts) => (
          <p key={parts.map((part) => part.text).join('')} className="not-first:mt-3">
            {parts.map((part, index) =>
              part.marked ? (
                // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a paragraph stand still
                <mark key={index} className="box-decoration-clone">
                  <span className="sr-only">Evidence: </span>
                  {part.text}
                  <span className="sr-only"> (end of the evidence)</span>
                </mark>
              ) : (
                part.text
              ),
            )}
          </p>
        ))}
      </blockquote>
      {article ? <Source article={article} /> : null}
    </figure>
  )
}

function Source({ article }: { article: ArticleReference }) {
  return (
    <figcaption className="mt-2 pl-4 text-sm text-ink-soft">
      <Link href={`/articles/${article.id}` as Route} className="text-link">
        {article.title}
      </Link>{' '}
      · {formatDay(article.publishedOn)}
      {article.sourceUrl ? (
        <>
          {' '}
          ·{' '}
          <a href={article.sourceUrl} rel="noreferrer" className="text-link">
            {article.sourceName ? `Original at ${article.sourceName}` : 'Original'}
          </a>
        </>
      ) : (
        (article.sourceName && ` · ${article.sourceName}`) || null
      )}
    </figcaption>
  )
}
