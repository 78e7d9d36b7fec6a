import { formatPoints, formatShare, shareOf } from '#components/format/numbers.ts'
import { formatMomentIn } from '#components/format/zones.ts'
import type { ResultView } from '#lib/attempts/review-view.ts'

type ClosedReviewProps = {
  result: Pick<ResultView, 'score' | 'maxScore' | 'opensAt' | 'heldBy'>
  timeZone: string
}

/** What is told of a submitted attempt whose keys are not shown: the score, if it may be, and when more follows. */
export function ClosedReview({ result, timeZone }: ClosedReviewProps) {
  const { score, maxScore, opensAt } = result
  return (
    <section aria-labelledby="closed-heading" className="max-w-reading pb-10">
      {score === null ? null : (
        <p className="headline mb-6 text-4xl tabular-nums">
          {formatPoints(score)}
          <span className="text-ink-faint"> of {formatPoints(maxScore)}</span>
          <span className="block font-sans text-base font-normal tracking-normal text-ink-soft">
            points · {formatShare(shareOf(score, maxScore))}
          </span>
        </p>
      )}
      <h2 id="closed-heading" className="headline text-xl">
        {headingOf(result)}
      </h2>
      <p className="mt-2 text-ink-soft">
        {result.heldBy ? (
          'Your answers are kept; they are explained again when you have done the assignment.'
        ) : opensAt ? (
          <>
            They open on <time dateTime={opensAt}>{formatMomentIn(opensAt, timeZone)}</time>. Your answers are
            kept; you find your score, what is right and why on this page then.
          </>
        ) : (
          'Whoever made it chose to tell the score only. Your answers are kept and counted.'
        )}
      </p>
    </section>
  )
}

function headingOf({ heldBy, opensAt }: ClosedReviewProps['result']): string {
  if (heldBy) return 'The explanations wait for an assignment of yours'
  return opensAt ? 'The explanations are not open yet' : 'This quiz shows no explanations'
}
