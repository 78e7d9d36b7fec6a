import { Check, Repeat } from 'lucide-react'
import type { Route } from 'next'
import Link from 'next/link'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import type { DeckState } from '#lib/cards/deck-state.ts'

type ReviewAgainProps = { number: number; deck: DeckState; add: () => Promise<void> }

/** Puts what a question asks into the deck of facts that come back; says when it is there, or too old for it. */
export function ReviewAgain({ number, deck: { isIn, tooOld }, add }: ReviewAgainProps) {
  const about = <span className="sr-only"> (question {number})</span>
  if (tooOld) return <p className="basis-full text-sm text-ink-soft">Not for review any more. {tooOld}</p>
  return (
    <div className="flex min-h-9 items-center">
      {isIn ? null : (
        <form action={add}>
          <SubmitButton variant="secondary" size="sm" pendingLabel="Adding…">
            <Repeat aria-hidden /> Review this again{about}
          </SubmitButton>
        </form>
      )}
      <p role="status" className="text-sm text-ink-soft">
        {isIn ? (
          <span className="inline-flex items-center gap-1.5">
            <Check aria-hidden className="size-4 text-right" strokeWidth={2.5} />
            <span>
              In your{' '}
              <Link href={'/review' as Route} className="text-link">
                review deck
              </Link>
              {about}
            </span>
          </span>
        ) : null}
      </p>
    </div>
  )
}
