import { ArticleParagraph } from './article-paragraph.tsx'
import { markText, type Span } from './marked-text.ts'

type ArticleTextProps = {
  text: string
  spans: Span[]
  /** The span that is drawn stronger, as the one in view; null highlights all alike. */
  current: string | null
}

/** An article set for reading, its evidence marked as with a highlighter. */
export function ArticleText({ text, spans, current }: ArticleTextProps) {
  const lookOf = (ids: string[]) => {
    const isInView = current !== null && ids.includes(current)
    return isInView ? 'box-decoration-clone bg-mark-strong' : 'box-decoration-clone'
  }
  return (
    <div className="grid gap-y-4 font-serif text-reading">
      {markText(text, spans).map(({ start, parts }) => (
        <ArticleParagraph key={start} parts={parts} lookOf={lookOf} />
      ))}
    </div>
  )
}
