import type { Route } from 'next'
import Link from 'next/link'
import { joined } from '#components/classes/names.ts'
import { TaskRow } from '#components/classes/task-row.tsx'
import { zoneName } from '#components/format/zones.ts'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import type { Actor } from '#lib/accounts/actor.ts'
import { listTasks } from '#lib/classes/list-tasks.ts'
import type { ClassView } from '#lib/classes/read-class.ts'
import type { Task } from '#lib/classes/task.ts'
import { clock } from '#lib/clock.ts'

/** The class as a learner has it: what is to be done, what comes, what is done. */
export async function ClassTasks({ found, actor }: { found: ClassView; actor: Actor }) {
  const tasks = await listTasks({ classId: found.id }, actor)
  const groups = [
    { title: 'To do', states: ['running', 'open'] },
    { title: 'Coming', states: ['upcoming'] },
    { title: 'Submitted', states: ['done'] },
    { title: 'Closed, not submitted', states: ['missed'] },
  ].map(({ title, states }) => ({ title, tasks: tasks.filter(({ state }) => states.includes(state)) }))
  return (
    <>
      <PageHeader
        title="Assignments"
        lead={
          found.isArchived
            ? 'This class is over: you can look at what you did.'
            : `Taught by ${joined(found.teachers)}.`
        }
      />
      {tasks.length === 0 ? (
        <EmptyState title="Nothing to do">
          When your teacher assigns a quiz, it stands here, with the day on which it is due.
        </EmptyState>
      ) : null}
      {groups.map(({ title, tasks: some }) => (
        <TaskGroup key={title} title={title} tasks={some} timeZone={found.timeZone} />
      ))}
      {tasks.length > 0 ? (
        <p className="mt-6 text-sm text-ink-soft">
          All times are on the clocks of {zoneName(found.timeZone)}.
        </p>
      ) : null}
      {found.isArchived ? null : (
        <p className="mt-10 border-t border-hairline pt-4 text-sm">
          <Link
            href={`/classes/${found.id}/leave` as Route}
            className="inline-flex min-h-11 items-center sm:min-h-0 text-link"
          >
            Leave this class
          </Link>
        </p>
      )}
    </>
  )
}

function TaskGroup({ title, tasks, timeZone }: { title: string; tasks: Task[]; timeZone: string }) {
  if (tasks.length === 0) return null
  const now = clock.now()
  return (
    <section aria-label={title} className="mb-10">
      <h2 className="kicker border-b border-hairline pb-2">{title}</h2>
      <ul className="divide-y divide-hairline border-b border-hairline">
        {tasks.map((task) => (
          <TaskRow key={task.id} task={task} timeZone={timeZone} now={now} />
        ))}
      </ul>
    </section>
  )
}
