import { markText, type Span } from './marked-text.ts'

type ArticleTextProps = {
  text: string
  spans: Span[]
  /** The span that is drawn stronger, as the one in view. */
  current?: string | null
}

/** An article set for reading, its evidence marked as with a highlighter. */
export function ArticleText({ text, spans, current = null }: ArticleTextProps) {
  return (
    <div className="font-serif text-reading">
      {markText(text, spans).map(({ start, parts }) => (
        <p key={start} className="not-first:mt-4">
          {parts.map((part) =>
            part.ids.length > 0 ? (
              <mark
                key={part.start}
                data-evidence={part.ids.join(' ')}
                className={
                  current && part.ids.includes(current)
                    ? 'box-decoration-clone bg-mark-strong'
                    : 'box-decoration-clone'
                }
              >
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
