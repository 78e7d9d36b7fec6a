import type { Actor } from '#lib/accounts/actor.ts'
import { recordAudit } from '#lib/accounts/record-audit.ts'
import { changesBetween } from '#lib/classes/assignment-changes.ts'
import type { AssignmentForm } from '#lib/classes/assignment-fields.ts'
import { type AssignmentSettings, assignmentForm, parseAssignment } from '#lib/classes/assignment-form.ts'
import { chooseMembers } from '#lib/classes/assignment-members.ts'
import { settingsSelect } from '#lib/classes/assignment-store.ts'
import { lockClass } from '#lib/classes/class-store.ts'
import { keepResultsOf } from '#lib/classes/keep-result.ts'
import { planNotices } from '#lib/classes/plan-notices.ts'
import { tellAssigned } from '#lib/classes/tell-assigned.ts'
import { clock } from '#lib/clock.ts'
import { database, type Transaction } from '#lib/database/client.ts'
import { notFound, recordId } from '#lib/database/record-id.ts'
import { AppError } from '#lib/errors.ts'
import { moveTimes } from './move-times.ts'

type Change = { classId: string; assignmentId: string; revision: number; form: AssignmentForm }

/** What another teacher saved meanwhile, as details of the conflict. */
export type OtherAssignment = { form: AssignmentForm; revision: number }

/**
 * Changes dates and rules of an assignment. Attempts that run or wait follow, scores are counted anew, and what changed
 * is logged, in one transaction. Throws `invalid` with sentences by field, `conflict` with what somebody else saved.
 */
export async function changeAssignment(input: Change, actor: Actor): Promise<void> {
  const id = recordId(input.assignmentId, 'assignment')
  const classId = recordId(input.classId, 'class')
  await database.$transaction(async (tx) => {
    const { timeZone } = await lockClass(tx, { classId, right: 'teach' }, actor)
    const before = await formNow(tx, { id, classId }, timeZone)
    if (before.revision !== input.revision) {
      throw new AppError('conflict', 'Somebody else changed this assignment meanwhile.', { details: before })
    }
    const settings = parseAssignment(input.form, timeZone)
    await write(tx, { id, classId, revision: input.revision }, settings)
    await moveTimes(tx, { assignmentId: id }, clock.now())
    await keepResultsOf(tx, id)
    await planNotices(tx, id)
    const after = await formNow(tx, { id, classId }, timeZone)
    const changes = changesBetween(before.form, after.form)
    if (changes.length === 0) return
    if (changes.some(({ field }) => field === 'memberIds' || field === 'forAll')) await tellAssigned(tx, id)
    await recordAudit(tx, {
      actorId: actor.id,
      action: 'assignment-changed',
      subject: id,
      detail: { changes },
    })
  })
}

async function write(
  tx: Transaction,
  which: { id: string; classId: string; revision: number },
  { memberIds, ...data }: AssignmentSettings,
): Promise<void> {
  const { id, classId, revision } = which
  const { count } = await tx.assignment.updateMany({
    where: { id, revision },
    data: { ...data, revision: revision + 1 },
  })
  if (count === 0) throw notFound('assignment')
  if (data.forAll) await tx.assignmentMember.deleteMany({ where: { assignmentId: id } })
  else await chooseMembers(tx, { assignmentId: id, classId, memberIds })
}

/** The form as it stands in the database. Throws `not-found`. */
async function formNow(
  tx: Transaction,
  { id, classId }: { id: string; classId: string },
  timeZone: string,
): Promise<OtherAssignment> {
  const row = await tx.assignment.findFirst({
    where: { id, classId },
    select: { ...settingsSelect, revision: true },
  })
  if (!row) throw notFound('assignment')
  const { members, revision, ...settings } = row
  const memberIds = members.map(({ memberId }) => memberId).sort()
  return { form: assignmentForm({ ...settings, memberIds }, timeZone), revision }
}
