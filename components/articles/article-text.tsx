import { markText, type Span } from './marked-text.ts'

type ArticleTextProps = {
  text: string
  spans: Span[]
  /**
   * The span that is drawn stronger, as the one in view; null highlights all alike. Without it, the text is there to be
   * read, and what is marked is only underlined.
   */
  current?: string | null
}

/** An article set for reading, its evidence marked as with a highlighter. */
export function ArticleText({ text, spans, current }: ArticleTextProps) {
  return (
    <div className="font-serif text-reading">
      {markText(text, spans).map(({ start, parts }) => (
        <p key={start} className="not-first:mt-4">
          {parts.map((part) =>
            part.ids.length > 0 ? (
              <mark key={part.start} data-evidence={part.ids.join(' ')} className={lookOf(part.ids, current)}>
                {part.text}
              </mark>
            ) : (
              part.text
            ),
          )}
        </p>
      ))}
    </div>
  )
}

const UNDERLINED = 'bg-transparent text-ink underline decoration-mark-line decoration-2 underline-offset-4'

function lookOf(ids: string[], current: string | null | undefined): string {
  if (current === undefined) return UNDERLINED
  const isInView = current !== null && ids.includes(current)
  return isInView ? 'box-decoration-clone bg-mark-strong' : 'box-decoration-clone'
}
