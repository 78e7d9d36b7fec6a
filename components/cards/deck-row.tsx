import { Stem } from '#components/attempts/stem.tsx'
import { formatMoment, formatShortDay } from '#components/format/dates.ts'
import { formatCount } from '#components/format/numbers.ts'
import { Badge } from '#components/ui/badge.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import type { DeckCard } from '#lib/cards/review-view.ts'
import { dayIn } from '#lib/clock.ts'

type DeckRowProps = {
  card: DeckCard
  timeZone: string
  takeOut: (form: FormData) => Promise<void>
  bringBack: (form: FormData) => Promise<void>
}

/** One fact of the deck as a question, so that nothing is given away: when it comes up, or why it has left. */
export function DeckRow({ card, timeZone, takeOut, bringBack }: DeckRowProps) {
  const { cardId, stem, contextLine, left } = card
  const name = stem ?? 'A fact whose question is not there any more'
  return (
    <li
      id={`card-${cardId}`}
      className="flex scroll-mt-6 flex-wrap items-start justify-between gap-x-8 gap-y-2 py-4"
    >
      <div className="min-w-0 max-w-reading grow basis-80">
        {contextLine ? <p className="text-sm text-ink-soft">{contextLine}</p> : null}
        <h2 className="font-serif text-lg">
          <Stem text={name} />
        </h2>
        {left ? (
          <p className="mt-1 text-sm text-ink-soft">
            Left on {formatMoment(left.at, timeZone)}. {left.because}
          </p>
        ) : (
          <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink-soft">
            <State card={card} timeZone={timeZone} />
          </p>
        )}
      </div>
      <form action={left ? bringBack : takeOut}>
        <input type="hidden" name="card" value={cardId} />
        <SubmitButton
          variant="secondary"
          size="sm"
          aria-label={`${left ? 'Bring back' : 'Take out'}: ${name}`}
        >
          {left ? 'Bring back' : 'Take out'}
        </SubmitButton>
      </form>
    </li>
  )
}

function State({ card: { isDue, due, reps, lapses }, timeZone }: Pick<DeckRowProps, 'card' | 'timeZone'>) {
  return (
    <>
      {isDue ? (
        <Badge tone="accent">Due</Badge>
      ) : (
        <span>Comes up on {formatShortDay(dayIn(timeZone, new Date(due)))}</span>
      )}
      <span>{reps === 0 ? 'New' : formatCount(reps, 'review', 'reviews')}</span>
      {lapses > 0 ? <span>forgotten {formatCount(lapses, 'time', 'times')}</span> : null}
    </>
  )
}
