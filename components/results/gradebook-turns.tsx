import Link from 'next/link'
import type { Gradebook } from '#lib/results/gradebook-view.ts'
import { type GradebookQuery, gradebookAddress } from './gradebook-address.ts'

type GradebookTurnsProps = { book: Gradebook; query: GradebookQuery; rows: number; columns: number }

/** To the other parts of the plain table. */
export function GradebookTurns({ book, query, rows, columns }: GradebookTurnsProps) {
  const turns = [
    {
      name: 'Learners',
      at: query.page,
      of: Math.ceil(book.learners.length / rows),
      to: (page: number) => ({ page }),
    },
    {
      name: 'Assignments',
      at: query.columns,
      of: Math.ceil(book.assignments.length / columns),
      to: (part: number) => ({ columns: part }),
    },
  ].filter(({ of }) => of > 1)
  if (turns.length === 0) return null
  return (
    <nav aria-label="Parts of the gradebook" className="mt-3 flex flex-wrap gap-x-8 gap-y-1 text-sm">
      {turns.map(({ name, at, of, to }) => (
        <p key={name} className="flex items-center gap-3">
          {at > 1 ? (
            <Link
              href={gradebookAddress(book.classId, query, to(at - 1))}
              prefetch={false}
              className="text-link inline-flex min-h-11 items-center"
            >
              Earlier {name.toLowerCase()}
            </Link>
          ) : null}
          <span className="text-ink-soft">
            {name}: part {at} of {of}
          </span>
          {at < of ? (
            <Link
              href={gradebookAddress(book.classId, query, to(at + 1))}
              prefetch={false}
              className="text-link inline-flex min-h-11 items-center"
            >
              Further {name.toLowerCase()}
            </Link>
          ) : null}
        </p>
      ))}
    </nav>
  )
}
