import type { Actor } from '#lib/accounts/actor.ts'
import { recordAudit } from '#lib/accounts/record-audit.ts'
import { lockClass } from '#lib/classes/class-store.ts'
import { clock } from '#lib/clock.ts'
import { database, type Transaction } from '#lib/database/client.ts'
import { notFound, recordId } from '#lib/database/record-id.ts'
import { AppError } from '#lib/errors.ts'
import { notify } from '#lib/notices/notify.ts'
import { type GradeContent, type GradeForm, parseGrade } from './grade-form.ts'
import type { GradeView, WorkView } from './learner-view.ts'
import { gradeSelect, gradeView, readWork } from './read-work.ts'

type Save = GradeForm & {
  classId: string
  memberId: string
  assignmentId: string
  /** Of what the page shows; 0 for nothing. */
  revision: number
}

/**
 * Sets or takes back a score by hand, and writes a comment, beside the computed score. For teachers. Throws `conflict`
 * with what is stored when somebody else changed it meanwhile.
 */
export async function saveGrade(input: Save, actor: Actor): Promise<{ revision: number }> {
  const classId = recordId(input.classId, 'class')
  const work = await readWork(input, actor)
  if (work.isOwn) throw notFound('learner')
  const key = { assignmentId: work.assignment.id, memberId: work.memberId }
  return database.$transaction(async (tx) => {
    await lockClass(tx, { classId, right: 'teach' }, actor)
    // Who was a guest may have become one with an account meanwhile.
    if ((await tx.member.count({ where: { id: work.memberId } })) === 0) throw notFound('learner')
    const content = parseGrade(input, work.maxScore)
    const before = gradeView(
      await tx.grade.findUnique({ where: { assignmentId_memberId: key }, select: gradeSelect }),
    )
    if (before.revision !== input.revision) throw changedMeanwhile(before)
    const revision = before.revision + 1
    const row = { ...content, byId: actor.id, revision, updatedAt: clock.now() }
    await tx.grade.upsert({
      where: { assignmentId_memberId: key },
      create: { ...key, ...row },
      update: row,
      select: { revision: true },
    })
    await log(tx, { key, before, content }, actor)
    if (content.comment !== '' && content.comment !== before.comment) await tell(tx, work, revision)
    return { revision }
  })
}

const changedMeanwhile = (stored: GradeView) =>
  new AppError('conflict', 'Somebody else changed this while you were writing.', { details: stored })

type Change = { key: { assignmentId: string; memberId: string }; before: GradeView; content: GradeContent }

async function log(tx: Transaction, { key, before, content }: Change, actor: Actor): Promise<void> {
  const { score, reason, comment } = content
  const line = { actorId: actor.id, subject: key.assignmentId }
  const { memberId } = key
  if (score !== before.score || reason !== before.reason) {
    const from = before.score ?? 'computed'
    const detail = { memberId, from, to: score ?? 'computed', reason }
    await recordAudit(tx, { ...line, action: score === null ? 'score-taken-back' : 'score-set', detail })
  }
  // What it says is between the two of them.
  if (comment !== before.comment)
    await recordAudit(tx, { ...line, action: 'comment-written', detail: { memberId } })
}

/** Only once the learner may read it; before, they are told when results open. */
async function tell(tx: Transaction, work: WorkView, revision: number): Promise<void> {
  if (!work.isSeen || !work.isActive) return
  const { assignment, classId, className, memberId } = work
  const { userId } = await tx.member.findUniqueOrThrow({ where: { id: memberId }, select: { userId: true } })
  await notify(tx, [userId], {
    kind: 'commented',
    key: `commented:${assignment.id}:${memberId}:${revision}`,
    classId,
    assignmentId: assignment.id,
    detail: { title: assignment.title, className },
  })
}
