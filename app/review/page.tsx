import type { Metadata, Route } from 'next'
import { ForecastChart } from '#components/cards/forecast-chart.tsx'
import { formatCount, formatNumber } from '#components/format/numbers.ts'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { actorOrSignIn } from '#lib/accounts/current-actor.ts'
import { readReviewDay } from '#lib/cards/read-review-day.ts'
import type { ReviewDay } from '#lib/cards/review-view.ts'
import { start } from './actions.ts'

export const metadata: Metadata = { title: 'Review' }

export default async function ReviewPage() {
  const day = await readReviewDay(await actorOrSignIn('/review'))
  return (
    <>
      <PageHeader
        title="Review"
        lead="Facts that you missed come back, each just before you would forget it."
        actions={
          <LinkButton variant="secondary" href={'/review/deck' as Route}>
            Your deck
          </LinkButton>
        }
      />
      <Left left={day.left} />
      {day.inDeck === 0 && day.done === 0 ? <NoCards /> : <Today day={day} />}
    </>
  )
}

function Today({ day }: { day: ReviewDay }) {
  const { due, done, forecast } = day
  return (
    <div className="grid gap-x-16 gap-y-10 lg:grid-cols-2">
      <section aria-labelledby="today">
        <h2 id="today" className="headline text-xl">
          Today
        </h2>
        <p className="mt-4 flex items-baseline gap-3">
          <span className="headline text-4xl tabular-nums">{formatNumber(due)}</span>
          <span>{due === 1 ? 'card is due' : 'cards are due'}</span>
        </p>
        <p className="mt-2 text-ink-soft">{soFar(day)}</p>
        {due > 0 ? (
          <form action={start} className="mt-6">
            <SubmitButton pendingLabel="Opening…">{done > 0 ? 'Go on' : 'Start'}</SubmitButton>
          </form>
        ) : null}
      </section>
      <section aria-labelledby="days">
        <h2 id="days" className="headline mb-4 text-xl">
          The next days
        </h2>
        <ForecastChart forecast={forecast} />
      </section>
    </div>
  )
}

function soFar({ due, done, waiting, limit, inDeck }: ReviewDay): string {
  const sentences = [
    done > 0 ? `${formatCount(done, 'review', 'reviews')} done today.` : null,
    waiting > 0
      ? `${formatCount(waiting, 'card waits', 'cards wait')}: your daily limit is ${formatNumber(limit)}.`
      : null,
    due === 0 && waiting === 0 ? 'Come back when the next ones are due.' : null,
    `${formatCount(inDeck, 'fact', 'facts')} in your deck.`,
  ]
  return sentences.filter(Boolean).join(' ')
}

function NoCards() {
  return (
    <EmptyState title="Your deck is empty" action={<LinkButton href="/quizzes">Choose a quiz</LinkButton>}>
      <p>
        What you miss in a quiz, or flag, becomes a card. It comes up the next day, then after longer and
        longer pauses. In the explanations of a quiz you can add any other fact with “Review this again”.
      </p>
    </EmptyState>
  )
}

/** What grew too old today. */
function Left({ left }: { left: ReviewDay['left'] }) {
  if (left.length === 0) return null
  return (
    <Notice className="mb-8" title={`${formatCount(left.length, 'fact has', 'facts have')} left your deck`}>
      <ul className="mt-1 grid gap-2">
        {left.map(({ cardId, statement, because }) => (
          <li key={cardId}>
            <span className="font-serif">{statement}</span>
            <span className="block text-sm text-ink-soft">{because}</span>
          </li>
        ))}
      </ul>
    </Notice>
  )
}
