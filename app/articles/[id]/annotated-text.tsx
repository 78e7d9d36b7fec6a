import { ArticleParagraph } from '#components/articles/article-paragraph.tsx'
import { markText } from '#components/articles/marked-text.ts'
import { Stem } from '#components/attempts/stem.tsx'
import type { ArticleView } from '#lib/articles/article.ts'

const underlined = () =>
  'bg-transparent text-ink underline decoration-mark-line decoration-1 underline-offset-4'

const BESIDE = 'grid gap-x-12 gap-y-2 lg:grid-cols-[var(--container-reading)_minmax(0,1fr)]'

/**
 * The text to be read; what is asked about is underlined, and the questions stand beside their paragraph, or below it
 * where there is no room.
 */
export function AnnotatedText({ text, evidence }: Pick<ArticleView, 'text' | 'evidence'>) {
  return (
    <div className="grid gap-y-4">
      {markText(text, evidence).map(({ start, parts }) => {
        const ids = new Set(parts.flatMap((part) => part.ids))
        return (
          <div key={start} className={evidence.length > 0 ? BESIDE : undefined}>
            <div className="font-serif text-reading">
              <ArticleParagraph parts={parts} lookOf={underlined} />
            </div>
            <Asked evidence={evidence.filter(({ id }) => ids.has(id))} />
          </div>
        )
      })}
    </div>
  )
}

function Asked({ evidence }: Pick<ArticleView, 'evidence'>) {
  const stems = new Map(evidence.map(({ id, stem }) => [id, stem]))
  if (stems.size === 0) return null
  return (
    <ul
      aria-label="Asked about it"
      className="grid content-start gap-1.5 border-l-2 border-hairline pl-3 text-sm text-ink-soft print:hidden"
    >
      {Array.from(stems, ([id, stem]) => (
        <li key={id}>
          <Stem text={stem} />
        </li>
      ))}
    </ul>
  )
}
