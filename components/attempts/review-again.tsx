import { Check, Repeat } from 'lucide-react'
import type { Route } from 'next'
import Link from 'next/link'
import { SubmitButton } from '#components/ui/submit-button.tsx'

type ReviewAgainProps = { number: number; isInDeck: boolean; add: () => Promise<void> }

/** Puts what a question asks into the deck of facts that come back; says so when it is there. */
export function ReviewAgain({ number, isInDeck, add }: ReviewAgainProps) {
  const about = <span className="sr-only"> (question {number})</span>
  return (
    <div className="flex min-h-9 items-center">
      {isInDeck ? null : (
        <form action={add}>
          <SubmitButton variant="secondary" size="sm" pendingLabel="Adding…">
            <Repeat aria-hidden /> Review this again{about}
          </SubmitButton>
        </form>
      )}
      <p role="status" className="text-sm text-ink-soft">
        {isInDeck ? (
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
