import type { Route } from 'next'
import Link from 'next/link'
import { formatCount } from '#components/format/numbers.ts'
import { Badge } from '#components/ui/badge.tsx'
import type { ClassListItem } from '#lib/classes/list-classes.ts'
import { joined } from './names.ts'

const ROLE_WORDS = { teacher: 'You teach', assistant: 'You assist', learner: 'You learn' }

/** One class in the list of mine. */
export function ClassRow({ item }: { item: ClassListItem }) {
  const { id, name, role, teachers, learners, isArchived } = item
  return (
    <li className="flex flex-wrap items-baseline justify-between gap-x-8 gap-y-2 py-5">
      <div className="min-w-0">
        <h2 className="headline text-xl">
          <Link
            href={`/classes/${id}` as Route}
            className="inline-flex min-h-11 items-center sm:min-h-0 hover:underline hover:underline-offset-4"
          >
            {name}
          </Link>
        </h2>
        <p className="mt-1 text-sm text-ink-soft">
          {role === 'learner'
            ? `Taught by ${joined(teachers)}`
            : formatCount(learners, 'learner', 'learners')}
        </p>
      </div>
      <p className="flex gap-2">
        <Badge tone={role === 'learner' ? 'neutral' : 'accent'}>{ROLE_WORDS[role]}</Badge>
        {isArchived ? <Badge>Archived</Badge> : null}
      </p>
    </li>
  )
}
