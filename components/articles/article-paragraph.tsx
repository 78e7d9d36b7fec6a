import type { Paragraph } from './marked-text.ts'

type ArticleParagraphProps = {
  parts: Paragraph['parts']
  /** How a part that these spans mark looks. */
  lookOf: (ids: string[]) => string
}

/** One paragraph with its evidence marked. */
export function ArticleParagraph({ parts, lookOf }: ArticleParagraphProps) {
  return (
    <p>
      {parts.map((part) =>
        part.ids.length > 0 ? (
          <mark key={part.start} data-evidence={part.ids.join(' ')} className={lookOf(part.ids)}>
            {part.text}
          </mark>
        ) : (
          part.text
        ),
      )}
    </p>
  )
}
