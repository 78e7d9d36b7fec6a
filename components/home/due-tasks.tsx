import type { Route } from 'next'
import Link from 'next/link'
import { dateWords } from '#components/classes/date-words.ts'
import { formatCount } from '#components/format/numbers.ts'
import { zoneName } from '#components/format/zones.ts'
import { Badge } from '#components/ui/badge.tsx'
import type { DueTasks as Due, DueTask } from '#lib/classes/list-due-tasks.ts'

type DueTasksProps = {
  due: Due
  now: Date
  /** The reader's own: that of a class is named where it is another one. */
  timeZone: string
}

/** What is to be done, soonest first. Draws nothing for whoever learns in no class. */
export function DueTasks({ due, now, timeZone }: DueTasksProps) {
  const { tasks, more, isLearner } = due
  if (!isLearner) return null
  if (tasks.length === 0) {
    return (
      <p className="mb-10 max-w-reading border-l-3 border-hairline py-1 pl-4 text-ink-soft">
        Nothing to do. What your teachers assign stands here, and in{' '}
        <Link href={'/classes' as Route} className="text-link">
          your classes
        </Link>
        .
      </p>
    )
  }
  return (
    <section aria-labelledby="tasks" className="mb-10">
      <div className="flex items-baseline justify-between gap-4">
        <h2 id="tasks" className="headline text-2xl">
          To do
        </h2>
        <Link
          href={'/classes' as Route}
          className="inline-flex min-h-11 items-center sm:min-h-0 text-link text-sm"
        >
          {more > 0 ? `${formatCount(more, 'more', 'more')} in your classes` : 'Your classes'}
        </Link>
      </div>
      <ul className="mt-3 divide-y divide-hairline border-y border-hairline">
        {tasks.map((task) => (
          <Row key={task.id} task={task} now={now} isForeign={task.timeZone !== timeZone} />
        ))}
      </ul>
    </section>
  )
}

function Row({ task, now, isForeign }: { task: DueTask; now: Date; isForeign: boolean }) {
  const { id, classId, title, className, timeZone, state, dueAt } = task
  return (
    <li className="flex flex-wrap items-baseline justify-between gap-x-8 gap-y-1 py-4">
      <div className="min-w-0">
        <h3 className="headline text-xl">
          <Link
            href={`/classes/${classId}/assignments/${id}` as Route}
            className="inline-flex min-h-11 items-center sm:min-h-0 hover:underline hover:underline-offset-4"
          >
            {title}
          </Link>
        </h3>
        <p className="mt-1 text-sm text-ink-soft">
          {className} · {dateWords(task, timeZone, now)}
          {isForeign ? ` (${zoneName(timeZone)})` : null}
        </p>
      </div>
      {state === 'upcoming' ? <Badge>Not open yet</Badge> : null}
      {state === 'open' && dueAt && dueAt < now ? <Badge tone="caution">Overdue</Badge> : null}
    </li>
  )
}
