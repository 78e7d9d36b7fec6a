import { Undo2 } from 'lucide-react'
import type { Route } from 'next'
import Link from 'next/link'
import { ProgressBar } from '#components/ui/progress-bar.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import type { ReviewedCard } from '#lib/cards/review-view.ts'
import { RATING_NAMES } from './rating-names.ts'

type SessionHeadProps = {
  done: number
  size: number
  last: ReviewedCard | undefined
  undo: (form: FormData) => Promise<void>
}

/** How far the session is, the way out of it, and a way back from a rating pressed by mistake. */
export function SessionHead({ done, size, last, undo }: SessionHeadProps) {
  const words = `${done} of ${size} reviewed`
  return (
    <header className="mb-6 sm:mb-8">
      <div className="flex min-h-9 flex-wrap items-center justify-between gap-x-6 gap-y-1">
        <h1 className="font-semibold">
          <Link href={'/review' as Route} className="text-link">
            Review
          </Link>
        </h1>
        {last ? (
          <form action={undo}>
            <input type="hidden" name="review" value={last.reviewId} />
            <SubmitButton variant="quiet" size="sm" className="-mr-3">
              <Undo2 aria-hidden /> Undo “{RATING_NAMES[last.rating]}”
            </SubmitButton>
          </form>
        ) : null}
        <p className="text-sm text-ink-soft tabular-nums">{words}</p>
      </div>
      <ProgressBar label="This session" value={done} max={size} valueText={words} className="mt-2" />
    </header>
  )
}
