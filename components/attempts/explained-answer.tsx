import type { ExplainedResponse } from '#lib/attempts/player-view.ts'
import { OtherOptions } from './other-options.tsx'
import { ResponseReview } from './responses/response-review.tsx'
import { verdictOf } from './verdict.ts'

export const EXPLAINED_HEADING = 'explained-heading'

/** While practising: the mark of an answer and why, below the question. */
export function ExplainedAnswer({ explained }: { explained: ExplainedResponse }) {
  return (
    <section aria-labelledby={EXPLAINED_HEADING} className="mt-8 border-t border-hairline pt-6">
      <h3 id={EXPLAINED_HEADING} tabIndex={-1} className="headline text-xl">
        {verdictOf(explained).word}
      </h3>
      <ResponseReview question={explained} />
      <Quotes quotes={explained.quotes} />
      <OtherOptions options={explained.options} />
    </section>
  )
}

/** What of the article proves it: the sentence alone, because its paragraph may tell other keys. */
function Quotes({ quotes }: { quotes: string[] }) {
  if (quotes.length === 0) return null
  return (
    <figure className="mt-6">
      <figcaption className="text-sm font-semibold">Where the article says so</figcaption>
      {quotes.map((quote) => (
        <blockquote key={quote} className="mt-2 border-l-2 border-mark-line pl-4 font-serif text-reading">
          <mark className="box-decoration-clone">{quote}</mark>
        </blockquote>
      ))}
    </figure>
  )
}
