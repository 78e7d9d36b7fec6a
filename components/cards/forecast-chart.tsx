import { DataTable } from '#components/charts/data-table.tsx'
import { formatDay } from '#components/format/dates.ts'
import { formatCount, formatNumber } from '#components/format/numbers.ts'
import type { ReviewDay } from '#lib/cards/review-view.ts'

const weekday = new Intl.DateTimeFormat('en', { weekday: 'short', timeZone: 'UTC' })

/** How many cards come up on each of the next days: a column a day, and a table behind it. */
export function ForecastChart({ forecast }: { forecast: ReviewDay['forecast'] }) {
  const most = Math.max(1, ...forecast.map(({ cards }) => cards))
  const sum = forecast.reduce((total, { cards }) => total + cards, 0)
  return (
    <figure>
      <ol
        className="grid grid-cols-7 gap-1.5 sm:gap-3"
        aria-label={`${formatCount(sum, 'card', 'cards')} in the next ${forecast.length} days`}
      >
        {forecast.map(({ day, cards }, index) => (
          <li key={day} className="text-center text-sm">
            <span className="block tabular-nums">
              {formatNumber(cards)}
              <span className="sr-only"> on </span>
            </span>
            <svg
              aria-hidden
              viewBox="0 0 10 60"
              preserveAspectRatio="none"
              className="mt-1 block h-24 w-full"
            >
              <rect width="10" height="60" className="fill-sunken" />
              <rect
                y={60 - (60 * cards) / most}
                width="10"
                height={(60 * cards) / most}
                data-today={index === 0}
                className="fill-accent opacity-45 data-[today=true]:opacity-100"
              />
            </svg>
            <span className="mt-1 block text-ink-soft">
              {index === 0 ? 'Today' : weekday.format(new Date(day))}
            </span>
          </li>
        ))}
      </ol>
      <figcaption>
        <DataTable
          name="The next days as a table"
          head={['Day', 'Cards']}
          rows={forecast.map(({ day, cards }) => ({
            key: day,
            cells: [formatDay(day), formatNumber(cards)],
          }))}
        />
      </figcaption>
    </figure>
  )
}
