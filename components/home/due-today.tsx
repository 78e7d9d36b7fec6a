import type { Route } from 'next'
import Link from 'next/link'
import { formatCount } from '#components/format/numbers.ts'
import { LinkButton } from '#components/ui/link-button.tsx'

/** A fact takes about so long: the question, the answer, a look at the reason. */
const SECONDS_A_FACT = 20

type DueTodayProps = { due: number; inDeck: number }

/** The facts that come up for review today. Without a deck nothing: the first missed question makes one. */
export function DueToday({ due, inDeck }: DueTodayProps) {
  if (inDeck === 0) return null
  if (due === 0) return <NothingDue inDeck={inDeck} />
  const minutes = Math.ceil((due * SECONDS_A_FACT) / 60)
  return (
    <section
      aria-labelledby="due"
      className="mb-10 flex flex-wrap items-center justify-between gap-x-8 gap-y-4 border-l-3 border-mark-line bg-sunken px-5 py-4"
    >
      <div className="min-w-0">
        <h2 id="due" className="headline text-xl">
          {formatCount(due, 'fact', 'facts')} to review
        </h2>
        <p className="text-ink-soft">About {formatCount(minutes, 'minute', 'minutes')}</p>
      </div>
      <LinkButton href={'/review' as Route}>Review now</LinkButton>
    </section>
  )
}

function NothingDue({ inDeck }: { inDeck: number }) {
  return (
    <p className="mb-10 max-w-reading border-l-3 border-hairline py-1 pl-4 text-ink-soft">
      Nothing to review today. You are learning{' '}
      <Link href={'/review' as Route} className="text-link">
        {formatCount(inDeck, 'fact', 'facts')}
      </Link>
      ; each comes back just before you would forget it.
    </p>
  )
}
