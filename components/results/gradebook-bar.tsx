import { Download } from 'lucide-react'
import type { Route } from 'next'
import Link from 'next/link'
import { formatCount } from '#components/format/numbers.ts'
import { buttonStyle } from '#components/ui/button-style.ts'
import type { Gradebook } from '#lib/results/gradebook-view.ts'
import { type GradebookQuery, gradebookAddress } from './gradebook-address.ts'

/** How the gradebook is shown, and the way to export it. */
export function GradebookBar({ book, query }: { book: Gradebook; query: GradebookQuery }) {
  const to = (change: Partial<GradebookQuery>) => gradebookAddress(book.classId, query, change)
  return (
    <div className="mb-4 flex flex-wrap items-center gap-x-6 gap-y-2 text-sm">
      <p className="text-ink-soft">
        {formatCount(book.learners.length, 'learner', 'learners')},{' '}
        {formatCount(book.assignments.length, 'assignment', 'assignments')}
      </p>
      <nav aria-label="How scores are shown" className="flex gap-1">
        <Choice href={to({ show: 'percent' })} isChosen={query.show === 'percent'}>
          Percent
        </Choice>
        <Choice href={to({ show: 'points' })} isChosen={query.show === 'points'}>
          Points
        </Choice>
      </nav>
      <Link
        href={to({ gone: !query.gone, page: 1 })}
        replace
        scroll={false}
        prefetch={false}
        className="text-link inline-flex min-h-11 items-center"
      >
        {query.gone ? 'Hide those who left' : 'Show those who left, too'}
      </Link>
      <details className="relative ml-auto">
        <summary
          className={buttonStyle(
            { variant: 'secondary', size: 'sm' },
            'list-none [&::-webkit-details-marker]:hidden',
          )}
        >
          <Download aria-hidden /> Export as CSV
        </summary>
        <ul className="absolute right-0 z-30 mt-1 w-72 rounded-md border border-hairline bg-raised p-2 shadow-raised">
          <Export
            classId={book.classId}
            query="form=wide"
            name="Table for spreadsheets"
            hint="A row a learner, some columns an assignment."
          />
          <Export
            classId={book.classId}
            query="form=long"
            name="List for spreadsheets"
            hint="A row a learner and assignment, with all dates."
          />
          <Export
            classId={book.classId}
            query="form=long&numbers=point"
            name="List for programs"
            hint="The same with decimal points and commas between columns, wherever you are."
          />
        </ul>
      </details>
    </div>
  )
}

type ChoiceProps = { href: Route; isChosen: boolean; children: string }

function Choice({ href, isChosen, children }: ChoiceProps) {
  return (
    <Link
      href={href}
      replace
      scroll={false}
      prefetch={false}
      aria-current={isChosen ? 'true' : undefined}
      className="inline-flex min-h-11 items-center border-b-2 border-transparent px-2 text-ink-soft hover:text-ink aria-[current=true]:border-accent aria-[current=true]:font-medium aria-[current=true]:text-ink"
    >
      {children}
    </Link>
  )
}

type ExportProps = { classId: string; query: `form=${string}`; name: string; hint: string }

function Export({ classId, query, name, hint }: ExportProps) {
  return (
    <li>
      <a
        href={`/classes/${classId}/gradebook/export?${query}`}
        download
        className="block rounded-sm p-2 hover:bg-accent-soft"
      >
        <span className="font-medium text-accent">{name}</span>
        <span className="block text-ink-soft">{hint}</span>
      </a>
    </li>
  )
}
