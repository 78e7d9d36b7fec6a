'use client'

import { memo, useRef } from 'react'
import { ArticleText } from '#components/articles/article-text.tsx'
import { Button } from '#components/ui/button.tsx'
import { readSpan, type Span } from './move-edge.ts'
import { useMarkedSpan } from './use-marked-span.ts'

type ArticleBesideProps = {
  title: string
  text: string
  /** Evidence so far. */
  spans: string[]
  onAdd: (span: Span) => void
}

/** The article with the evidence marked; words that somebody marks in it can be added. */
export function ArticleBeside({ title, text, spans, onAdd }: ArticleBesideProps) {
  const panel = useRef<HTMLDivElement>(null)
  const marked = useMarkedSpan(panel, text)
  return (
    <section aria-label="The article" className="border-t border-hairline pt-6 lg:border-0 lg:pt-0">
      <h2 className="headline mb-4 text-xl">{title}</h2>
      <div
        // biome-ignore lint/a11y/noNoninteractiveTabindex: without a mouse it is scrolled while it has the focus
        tabIndex={0}
        className="lg:sticky lg:top-6 lg:max-h-[calc(100dvh-3rem)] lg:overflow-y-auto lg:pr-4"
      >
        <div className="sticky top-0 z-1 h-0 text-right" aria-live="polite">
          {marked ? (
            <Button
              size="sm"
              // Else the click would take the mark away before it is read.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => {
                onAdd(marked)
                document.getSelection()?.removeAllRanges()
              }}
              className="shadow-raised"
            >
              Add as evidence
            </Button>
          ) : null}
        </div>
        <div ref={panel}>
          <Marked text={text} spans={spans} />
        </div>
      </div>
    </section>
  )
}

/** Drawn anew only when the evidence changes, not with each letter typed in the form. */
const Marked = memo(
  ({ text, spans }: { text: string; spans: string[] }) => (
    <ArticleText text={text} spans={spans.map((name) => ({ id: name, ...readSpan(name) }))} current={null} />
  ),
  (a, b) => a.text === b.text && a.spans.join() === b.spans.join(),
)
