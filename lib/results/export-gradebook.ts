import type { Actor } from '#lib/accounts/actor.ts'
import { recordAudit } from '#lib/accounts/record-audit.ts'
import { clock, dayIn } from '#lib/clock.ts'
import { database } from '#lib/database/client.ts'
import { type ExportForm, type Numbers, writerOf } from './export-form.ts'
import { type AssignmentRow, assignmentsOf, classFor, extrasOf, rosterOf } from './gradebook-store.ts'
import type { GradebookColumn } from './gradebook-view.ts'
import { columnsOf, MOST_COLUMNS } from './read-columns.ts'

type Asked = { classId: string; form: ExportForm; numbers: Numbers }

/** The gradebook of a class as a file for spreadsheets, in pieces. For those who teach or assist; it is logged. */
export async function exportGradebook(
  input: Asked,
  actor: Actor,
): Promise<{ name: string; csv: Iterable<string> }> {
  const of = await classFor({ classId: input.classId, right: 'assist' }, actor)
  const [roster, newestFirst] = await Promise.all([rosterOf(of.id, false), assignmentsOf(of.id)])
  const assignments = newestFirst.toReversed()
  const columns: GradebookColumn[] = []
  for (let at = 0; at < assignments.length; at += MOST_COLUMNS) {
    columns.push(...(await columnsOf(assignments.slice(at, at + MOST_COLUMNS), roster)))
  }
  const extras = await extrasOf(of.id)
  const detail = { form: input.form, learners: roster.length, assignments: assignments.length }
  await database.$transaction((tx) =>
    recordAudit(tx, { actorId: actor.id, action: 'gradebook-exported', subject: of.id, detail }),
  )
  return { name: fileName(of.name, of.timeZone), csv: pieces() }

  function* pieces(): Generator<string> {
    const timeIn = timesIn(of.timeZone)
    const write = writerOf(input.form, input.numbers)
    const tasks = assignments.map(({ title, dueAt }) => ({ title, due: timeIn(dueAt) }))
    yield write.head(tasks)
    for (const [place, learner] of roster.entries()) {
      const cells = columns.map(({ cells: all }, at) => {
        const extra = extras.get(keyOf(assignments[at], learner.id))
        return {
          cell: all[place] ?? ([null, 0, 0] as const),
          comment: extra?.comment ?? '',
          handedIn: input.form === 'long' ? timeIn(extra?.submittedAt ?? null) : '',
        }
      })
      yield write.learner({ name: learner.name, userName: learner.userName ?? '' }, tasks, cells)
    }
  }
}

const keyOf = (assignment: AssignmentRow | undefined, memberId: string) => `${assignment?.id} ${memberId}`

/** 2026-05-01 14:05: the form of a time that spreadsheets of all countries take for one. */
function timesIn(timeZone: string): (time: Date | null) => string {
  // A format takes much longer to make than to use.
  const hours = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' })
  return (time) => (time ? `${dayIn(timeZone, time)} ${hours.format(time)}` : '')
}

/** Letters and digits of all scripts stay; what a file system or a header could misread does not. */
function fileName(className: string, timeZone: string): string {
  const name = className.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '')
  return `gradebook-${name || 'class'}-${dayIn(timeZone, clock.now())}.csv`
}
