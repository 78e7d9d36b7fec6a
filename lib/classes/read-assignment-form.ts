import type { Actor } from '#lib/accounts/actor.ts'
import { database } from '#lib/database/client.ts'
import { notFound, recordId } from '#lib/database/record-id.ts'
import { findEdition } from '#lib/quizzes/freeze-edition.ts'
import type { AssignmentForm } from './assignment-fields.ts'
import { assignmentForm } from './assignment-form.ts'
import { settingsSelect } from './assignment-store.ts'
import { openClassesWhere } from './class-store.ts'
import type { Learner } from './read-assign-options.ts'

export type AssignmentEdit = {
  title: string
  timeZone: string
  form: AssignmentForm
  revision: number
  learners: Learner[]
  /** Attempts that were begun, whatever became of them. */
  attempts: number
  /** Whether the quiz asks something else now than what was assigned. */
  quizHasChanged: boolean
  /** What it asks. */
  editionId: string
  /** Whether a regrade corrected it: then it may be on purpose that it asks something else than the quiz. */
  isCorrected: boolean
}

/** An assignment as its form shows it, for those who teach in its class. */
export async function readAssignmentForm(
  input: { classId: string; assignmentId: string },
  actor: Actor,
): Promise<AssignmentEdit> {
  const id = recordId(input.assignmentId, 'assignment')
  const classId = recordId(input.classId, 'class')
  const row = await database.assignment.findFirst({
    where: { id, classId, class: openClassesWhere(actor, 'teach') },
    select: {
      ...settingsSelect,
      revision: true,
      quizId: true,
      edition: { select: { id: true, itemsHash: true } },
      class: { select: { timeZone: true } },
      _count: { select: { attempts: true, regrades: { where: { state: { not: 'reverted' } } } } },
    },
  })
  if (!row) throw notFound('assignment')
  const { members, edition, quizId, ...settings } = row
  const { timeZone } = row.class
  const memberIds = members.map(({ memberId }) => memberId).sort()
  const present = await findEdition(database, quizId)
  return {
    title: row.title,
    timeZone,
    form: assignmentForm({ ...settings, memberIds }, timeZone),
    revision: row.revision,
    learners: await database.member.findMany({
      where: { classId, role: 'learner', state: 'active' },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      select: { id: true, name: true },
    }),
    attempts: row._count.attempts,
    editionId: edition.id,
    isCorrected: row._count.regrades > 0,
    quizHasChanged: present.itemsHash !== edition.itemsHash,
  }
}
