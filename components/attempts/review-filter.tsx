import type { Route } from 'next'
import Link from 'next/link'

type ReviewFilterProps = { address: string; onlyWrong: boolean; all: number; wrong: number }

/** All questions or only those that went wrong; a link each, so that the choice has an address. */
export function ReviewFilter({ address, onlyWrong, all, wrong }: ReviewFilterProps) {
  const choices = [
    { name: `All (${all})`, href: address, here: !onlyWrong },
    { name: `Wrong only (${wrong})`, href: `${address}?show=wrong`, here: onlyWrong },
  ]
  return (
    <nav aria-label="Which questions" className="print:hidden">
      <ul className="flex gap-6">
        {choices.map(({ name, href, here }) => (
          <li key={name}>
            <Link
              href={href as Route}
              scroll={false}
              aria-current={here ? 'page' : undefined}
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
