import type { Route } from 'next'
import Link from 'next/link'
import { ArticleText } from '#components/articles/article-text.tsx'
import { Byline } from '#components/articles/byline.tsx'
import type { ArticleReference } from '#lib/articles/article.ts'
import type { EvidenceInParagraph } from '#lib/questions/evidence-in-paragraph.ts'

type EvidenceProps = { evidence: EvidenceInParagraph[]; article: ArticleReference | null }

/** The sentence that proves the answer, marked in its paragraph as with a pen on paper. */
export function Evidence({ evidence, article }: EvidenceProps) {
  if (evidence.length === 0) return null
  const paragraphs = Map.groupBy(evidence, ({ paragraph }) => paragraph)
  return (
    <figure className="mt-6 break-inside-avoid">
      <h3 className="text-sm font-semibold">Where the article says so</h3>
      {/* Screen readers pass over what is only marked. */}
      <p className="sr-only">{evidence.map(({ quote }) => `“${quote}”`).join(' … ')} In its paragraph:</p>
      <blockquote className="mt-2 grid gap-y-3 border-l-2 border-mark-line pl-4 print:[&_mark]:underline">
        {Array.from(paragraphs, ([paragraph, spans]) => (
          <ArticleText
            key={paragraph}
            text={paragraph}
            spans={spans.map(({ start, end }) => ({ id: `${start}`, start, end }))}
            current={null}
          />
        ))}
      </blockquote>
      {article ? (
        <figcaption className="mt-2 pl-4 text-sm text-ink-soft">
          <Link href={`/articles/${article.id}` as Route} className="text-link">
            {article.title}
          </Link>
          {' · '}
          <Byline article={article} />
        </figcaption>
      ) : null}
    </figure>
  )
}
