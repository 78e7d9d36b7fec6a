import type { Route } from 'next'
import Link from 'next/link'
import { formatNumber } from '#components/format/numbers.ts'
import { Badge } from '#components/ui/badge.tsx'
import type { AssignmentListItem } from '#lib/classes/list-assignments.ts'
import { dateWords } from './date-words.ts'

type AssignmentRowProps = { classId: string; assignment: AssignmentListItem; timeZone: string; now: Date }

const date = (iso: string | null) => (iso === null ? null : new Date(iso))

/** An assignment as a teacher sees it in the list: its dates, and how far the class is. */
export function AssignmentRow({ classId, assignment, timeZone, now }: AssignmentRowProps) {
  const { id, title, learners, handedIn, isWithdrawn } = assignment
  const dates = {
    opensAt: date(assignment.opensAt),
    dueAt: date(assignment.dueAt),
    closesAt: date(assignment.closesAt),
  }
  return (
    <li className="flex flex-wrap items-baseline justify-between gap-x-8 gap-y-1 py-4">
      <div className="min-w-0">
        <h2 className="headline text-xl">
          <Link
            href={`/classes/${classId}/assignments/${id}` as Route}
            className="inline-flex min-h-11 items-center sm:min-h-0 hover:underline hover:underline-offset-4"
          >
            {title}
          </Link>
        </h2>
        <p className="mt-1 text-sm text-ink-soft">{dateWords(dates, timeZone, now)}</p>
      </div>
      <p className="flex items-center gap-2 text-sm tabular-nums">
        {isWithdrawn ? <Badge>Withdrawn</Badge> : null}
        {handedIn === learners && learners > 0 ? (
          <Badge tone="right">All {formatNumber(learners)} submitted</Badge>
        ) : (
          `${formatNumber(handedIn)} of ${formatNumber(learners)} submitted`
        )}
      </p>
    </li>
  )
}
