import { formatDay } from '#components/format/dates.ts'
import type { ArticleReference } from '#lib/articles/article.ts'

/** When an article was published and where, with a link to the original where there is one. */
export function Byline({ article }: { article: Omit<ArticleReference, 'id' | 'title'> }) {
  const { publishedOn, sourceName, sourceUrl } = article
  return (
    <span className="text-sm text-ink-soft">
      <time dateTime={publishedOn}>{formatDay(publishedOn)}</time>
      {sourceUrl ? (
        <>
          {' · '}
          <a href={sourceUrl} rel="noreferrer" className="text-link">
            {sourceName ? `Source: ${sourceName}` : 'Source'}
          </a>
        </>
      ) : sourceName ? (
        ` · ${sourceName}`
      ) : null}
    </span>
  )
}
