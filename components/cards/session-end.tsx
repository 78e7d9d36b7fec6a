import type { Route } from 'next'
import { formatDay } from '#components/format/dates.ts'
import { formatCount } from '#components/format/numbers.ts'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import type { ReviewedCard, ReviewSession } from '#lib/cards/review-view.ts'
import { RATING_NAMES } from './rating-names.ts'

type SessionEndProps = { session: ReviewSession; start: () => Promise<void> }

/** What a session brought: each fact with its rating and the day on which it comes back. */
export function SessionEnd({ session, start }: SessionEndProps) {
  const { reviewed, waiting, mayGoOn } = session
  if (reviewed.length === 0) return <Nothing />
  const known = reviewed.filter(({ rating }) => rating > 1).length
  return (
    <div className="mx-auto max-w-reading">
      <PageHeader
        kicker="Review"
        title="Done for now"
        lead={`You knew ${known} of ${formatCount(reviewed.length, 'fact', 'facts')}.`}
        actions={
          <>
            {waiting > 0 && mayGoOn ? (
              <form action={start}>
                <SubmitButton pendingLabel="Opening…">Go on: {waiting} more</SubmitButton>
              </form>
            ) : null}
            <LinkButton variant="secondary" href={'/review' as Route}>
              Back to the overview
            </LinkButton>
          </>
        }
      />
      {waiting > 0 && !mayGoOn ? (
        <p className="mb-8">
          That was your daily limit. {formatCount(waiting, 'card waits', 'cards wait')} until tomorrow; in
          your deck you can raise the limit.
        </p>
      ) : null}
      <ul className="-mt-8 divide-y divide-hairline border-b border-hairline">
        {reviewed.map((card) => (
          <Reviewed key={card.reviewId} card={card} />
        ))}
      </ul>
    </div>
  )
}

function Reviewed({ card }: { card: ReviewedCard }) {
  return (
    <li className="py-4">
      <p className="font-serif text-lg">{card.statement}</p>
      <p className="mt-1 text-sm text-ink-soft">
        <span className="font-semibold text-ink">{RATING_NAMES[card.rating]}</span>
        {' · '}
        {card.nextOn ? `comes back on ${formatDay(card.nextOn)}` : 'has left your deck'}
      </p>
    </li>
  )
}

function Nothing() {
  return (
    <>
      <PageHeader title="Review" />
      <EmptyState
        title="Nothing is due"
        action={<LinkButton href={'/review' as Route}>Back to the overview</LinkButton>}
      >
        Facts come up here on the day on which you are about to forget them.
      </EmptyState>
    </>
  )
}
