import type { Metadata, Route } from 'next'
import Link from 'next/link'
import { z } from 'zod'
import { DeckRow } from '#components/cards/deck-row.tsx'
import { ImportForm } from '#components/cards/import-form.tsx'
import { LimitForm } from '#components/cards/limit-form.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { Pagination } from '#components/ui/pagination.tsx'
import { SearchForm } from '#components/ui/search-form.tsx'
import { actorOrSignIn } from '#lib/accounts/current-actor.ts'
import { MOST_REVIEWS } from '#lib/cards/change-daily-limit.ts'
import { LONGEST_FILE } from '#lib/cards/deck-file.ts'
import { readDeck } from '#lib/cards/read-deck.ts'
import type { Deck } from '#lib/cards/review-view.ts'
import { listQuery } from '../../list-query.ts'
import { bringCardBack, setDailyLimit, takeCardOut, takeDeck } from './actions.ts'

export const metadata: Metadata = { title: 'Your deck' }

const query = listQuery.extend({ show: z.enum(['in', 'left']).catch('in').default('in') })

export default async function DeckPage({ searchParams }: PageProps<'/review/deck'>) {
  const { search, page, show } = query.parse(await searchParams)
  const actor = await actorOrSignIn('/review/deck')
  const deck = await readDeck({ search, page, show }, actor)
  return (
    <>
      <PageHeader
        kicker="Review"
        title="Your deck"
        lead="The facts that you learn, as questions."
        actions={
          <LinkButton variant="secondary" href={'/review' as Route}>
            Back to review
          </LinkButton>
        }
      />
      <SearchForm label="Search in your deck" value={search}>
        {show === 'left' ? <input type="hidden" name="show" value="left" /> : null}
      </SearchForm>
      <Shelves deck={deck} show={show} />
      {deck.cards.length > 0 ? (
        <ul className="divide-y divide-hairline border-y border-hairline">
          {deck.cards.map((card) => (
            <DeckRow
              key={card.cardId}
              card={card}
              timeZone={actor.timeZone}
              takeOut={takeCardOut}
              bringBack={bringCardBack}
            />
          ))}
        </ul>
      ) : (
        <NothingHere search={search} show={show} />
      )}
      <Pagination
        page={deck.page}
        pages={deck.pages}
        path="/review/deck"
        search={{ search, show: show === 'left' ? show : undefined }}
      />
      <div className="mt-12 grid gap-x-16 gap-y-10 border-t border-hairline pt-8 md:grid-cols-2">
        <section aria-labelledby="limit">
          <h2 id="limit" className="headline mb-4 text-xl">
            Daily limit
          </h2>
          <div className="max-w-form">
            <LimitForm limit={deck.limit} most={MOST_REVIEWS} change={setDailyLimit} />
          </div>
        </section>
        <section aria-labelledby="files">
          <h2 id="files" className="headline mb-4 text-xl">
            Export and import
          </h2>
          <p className="text-ink-soft">
            The JSON file holds your deck with its dates and can be imported again. The table is for a
            spreadsheet.
          </p>
          <p className="my-4 flex flex-wrap gap-x-6 gap-y-2">
            <a href="/review/deck/export" className="text-link" download>
              Export as JSON
            </a>
            <a href="/review/deck/export?as=csv" className="text-link" download>
              Export as a table (CSV)
            </a>
          </p>
          <div className="max-w-form">
            <ImportForm take={takeDeck} largest={LONGEST_FILE} />
          </div>
        </section>
      </div>
    </>
  )
}

type Show = 'in' | 'left'

/** What is in the deck, and what has left it. */
function Shelves({ deck, show }: { deck: Deck; show: Show }) {
  const shelves = [
    { name: `In the deck (${deck.inDeck})`, href: '/review/deck', is: 'in' },
    { name: `Left (${deck.left})`, href: '/review/deck?show=left', is: 'left' },
  ]
  return (
    <nav aria-label="Which facts" className="mb-4">
      <ul className="flex gap-x-6">
        {shelves.map(({ name, href, is }) => (
          <li key={is}>
            <Link
              href={href as Route}
              aria-current={is === show ? 'page' : undefined}
              className="inline-flex min-h-11 items-center border-b-2 border-transparent font-medium text-ink-soft hover:text-ink aria-[current=page]:border-accent aria-[current=page]:text-ink"
            >
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function NothingHere({ search, show }: { search: string; show: Show }) {
  if (search) {
    return (
      <EmptyState
        title={`Nothing found for “${search}”`}
        action={<LinkButton href={'/review/deck' as Route}>Show all</LinkButton>}
      >
        Try a single word of the question or of its answer.
      </EmptyState>
    )
  }
  if (show === 'left') {
    return (
      <EmptyState title="Nothing has left your deck">
        Facts that may no longer be true leave it, with the reason. So does what you take out.
      </EmptyState>
    )
  }
  return (
    <EmptyState title="Your deck is empty" action={<LinkButton href="/quizzes">Choose a quiz</LinkButton>}>
      What you miss in a quiz, or flag, stands here from then on. In the explanations of a quiz you can add
      any other fact with “Review this again”.
    </EmptyState>
  )
}
