import type { Actor } from '#lib/accounts/actor.ts'
import { recordAudit } from '#lib/accounts/record-audit.ts'
import { type AccommodationForm, parseAccommodation } from '#lib/classes/accommodation-form.ts'
import { type Given, NOTHING_MORE } from '#lib/classes/assignment.ts'
import { lockClass } from '#lib/classes/class-store.ts'
import { givenWords } from '#lib/classes/given-words.ts'
import { keepResultsOfMembers } from '#lib/classes/keep-result.ts'
import { planNotices, planNoticesOfClass } from '#lib/classes/plan-notices.ts'
import { isSameGiven, type SeenGiven } from '#lib/classes/seen-given.ts'
import { clock } from '#lib/clock.ts'
import { database, type Transaction } from '#lib/database/client.ts'
import { notFound, recordId } from '#lib/database/record-id.ts'
import { AppError } from '#lib/errors.ts'
import { moveTimes, moveTimesInClass } from './move-times.ts'

type SetAccommodations = {
  classId: string
  /** For this assignment alone, where it then counts instead of what holds in the class; null for the whole class. */
  assignmentId: string | null
  form: AccommodationForm
  /** Takes back what was set here. */
  takesBack?: boolean
  /** What the learners had when the form was read; without it, whatever is stored is replaced. */
  seen?: SeenGiven
}

/** What somebody else saved meanwhile, as details of the conflict. */
export type OtherGiven = { memberId: string; name: string; given: Given | null }

/**
 * Gives some learners more time, attempts or days, at once: attempts that run get it in the same transaction, and
 * scores are counted anew. Throws `invalid` with sentences by field, `conflict` with what somebody else gave them since.
 */
export async function setAccommodations(input: SetAccommodations, actor: Actor): Promise<void> {
  const classId = recordId(input.classId, 'class')
  const assignmentId = input.assignmentId === null ? null : recordId(input.assignmentId, 'assignment')
  await database.$transaction(async (tx) => {
    await lockClass(tx, { classId, right: 'teach' }, actor)
    const { memberIds, ...given } = parseAccommodation(input.form)
    if (assignmentId) await findAssignment(tx, { assignmentId, classId })
    await lockMembers(tx, { memberIds, classId })
    // In one assignment nothing more says something, too: what holds in the class does not hold there.
    const isKept = !input.takesBack && (assignmentId !== null || !isNothing(given))
    const wanted = isKept ? given : null
    if (input.seen) await refuseWhenChanged(tx, { memberIds, assignmentId, wanted, seen: input.seen })
    await tx.accommodation.deleteMany({ where: { memberId: { in: memberIds }, assignmentId } })
    if (isKept) {
      await tx.accommodation.createMany({
        data: memberIds.map((memberId) => ({ memberId, assignmentId, ...given })),
      })
    }
    const now = clock.now()
    await (assignmentId
      ? moveTimes(tx, { assignmentId, memberIds }, now)
      : moveTimesInClass(tx, { classId, memberIds }, now))
    await keepResultsOfMembers(tx, memberIds)
    await (assignmentId ? planNotices(tx, assignmentId) : planNoticesOfClass(tx, classId))
    // Ids: names go with whoever leaves.
    const detail = { members: memberIds, reason: input.takesBack ? 'removed' : givenWords(given) }
    const subject = assignmentId ?? classId
    await recordAudit(tx, { actorId: actor.id, action: 'accommodations-set', subject, detail })
  })
}

const isNothing = (given: Given): boolean => givenWords(given) === givenWords(NOTHING_MORE)

async function findAssignment(tx: Transaction, of: { assignmentId: string; classId: string }): Promise<void> {
  const found = await tx.assignment.findFirst({
    where: { id: of.assignmentId, classId: of.classId },
    select: { id: true },
  })
  if (!found) throw notFound('assignment')
}

/** Starts share this lock: none is on its way beside it. */
async function lockMembers(tx: Transaction, of: { memberIds: string[]; classId: string }): Promise<void> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "Member"
    WHERE id = ANY(${of.memberIds}::uuid[]) AND "classId" = ${of.classId}::uuid
      AND state = 'active' AND role = 'learner'
    ORDER BY id FOR NO KEY UPDATE`
  if (rows.length < of.memberIds.length) {
    const sentence = 'Choose learners who are in this class.'
    throw new AppError('invalid', sentence, { fields: { memberIds: [sentence] } })
  }
}

type Wanted = { memberIds: string[]; assignmentId: string | null; wanted: Given | null; seen: SeenGiven }

/** Who has by now what they are to have is no conflict. */
async function refuseWhenChanged(
  tx: Transaction,
  { memberIds, assignmentId, wanted, seen }: Wanted,
): Promise<void> {
  const rows = await tx.member.findMany({
    where: { id: { in: memberIds } },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      name: true,
      accommodations: {
        where: { assignmentId },
        select: { timeFactor: true, extraAttempts: true, extraDays: true },
      },
    },
  })
  const others = rows.flatMap(({ id, name, accommodations: [given = null] }): OtherGiven[] =>
    isSameGiven(given, seen[id]) || isSameGiven(given, wanted) ? [] : [{ memberId: id, name, given }],
  )
  if (others.length === 0) return
  throw new AppError('conflict', 'Somebody else changed this meanwhile.', { details: others })
}
