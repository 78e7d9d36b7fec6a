import type { Route } from 'next'
import Link from 'next/link'
import { formatMoment } from '#components/format/dates.ts'
import { formatCount, formatPoints } from '#components/format/numbers.ts'
import { Badge } from '#components/ui/badge.tsx'
import type { Task } from '#lib/classes/task.ts'
import { dateWords } from './date-words.ts'

type TaskRowProps = { task: Task; timeZone: string; now: Date }

/** A task as its learner sees it: what is due when, and what came of it as far as that is told. */
export function TaskRow({ task, timeZone, now }: TaskRowProps) {
  return (
    <li className="flex flex-wrap items-baseline justify-between gap-x-8 gap-y-1 py-4">
      <div className="min-w-0">
        <h3 className="headline text-xl">
          <Link
            href={`/classes/${task.classId}/assignments/${task.id}` as Route}
            className="inline-flex min-h-11 items-center sm:min-h-0 hover:underline hover:underline-offset-4"
          >
            {task.title}
          </Link>
        </h3>
        <p className="mt-1 text-sm text-ink-soft">{dateWords(task, timeZone, now)}</p>
      </div>
      <p className="flex flex-wrap items-center gap-2 text-sm">
        <TaskSign task={task} timeZone={timeZone} now={now} />
      </p>
    </li>
  )
}

function TaskSign({ task, timeZone, now }: TaskRowProps) {
  const { state, dueAt, lateDays, score, maxScore, scoreFrom } = task
  if (state === 'running') return <Badge tone="accent">In progress</Badge>
  if (state === 'missed') return <Badge tone="wrong">Not submitted</Badge>
  if (state === 'upcoming') return null
  if (state === 'open') return dueAt && dueAt < now ? <Badge tone="caution">Overdue</Badge> : null
  return (
    <>
      {lateDays > 0 ? <Badge tone="caution">{formatCount(lateDays, 'day', 'days')} late</Badge> : null}
      {score === null ? (
        <span className="text-ink-soft">
          Submitted{scoreFrom ? `; score from ${formatMoment(scoreFrom.toISOString(), timeZone)}` : ''}
        </span>
      ) : (
        <Badge>
          {formatPoints(score)} of {formatPoints(maxScore)}
        </Badge>
      )}
    </>
  )
}
