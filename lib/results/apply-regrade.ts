import type { Actor } from '#lib/accounts/actor.ts'
import { holdPerson } from '#lib/accounts/hold-person.ts'
import { recordAudit } from '#lib/accounts/record-audit.ts'
import { lockClass } from '#lib/classes/class-store.ts'
import { database, type Transaction } from '#lib/database/client.ts'
import { AppError } from '#lib/errors.ts'
import { addJob } from '#lib/jobs/add-job.ts'
import { correctedEdition } from '#lib/quizzes/corrected-edition.ts'
import { type AskedChange, addVersion, contentAfter, storedChange } from './asked-change.ts'
import { correctedItems, type RegradeChange, type RegradeDetail } from './regrade-change.ts'
import { findSubject, type RegradeSubject, regradesOf, type Subject, UNFINISHED } from './regrade-store.ts'
import { findTarget, type RegradeTarget } from './regrade-target.ts'

type Apply = RegradeSubject & {
  questionId?: string
  versionId?: string
  change: AskedChange
  reason: string
  /** What the preview was made from: the regrade before it (`lastRegrade`), or an empty text. */
  seen: string
}

/**
 * Corrects a question in what was handed in: who starts from now on meets the corrected one, and a job moves the attempts
 * that there are. Throws `conflict` when somebody else corrected something since the preview, `invalid` in words.
 */
export async function applyRegrade(input: Apply, actor: Actor): Promise<{ regradeId: string }> {
  const reason = input.reason.trim()
  if (reason === '' || reason.length > 500) {
    const sentence = 'Say in a sentence why: it stands in the log.'
    throw new AppError('invalid', sentence, { fields: { reason: [sentence] } })
  }
  return database.$transaction(async (tx) => {
    const subject = await lockSubject(tx, input, actor)
    await refuseWhenChanged(tx, subject, input.seen)
    const target = await findTarget(tx, subject, input)
    const content = await contentAfter(tx, target, input.change, actor)
    const change = subject.edition
      ? await storedChange(tx, target, input.change, content)
      : await changeOfQuiz(tx, subject, target, input.change, actor)
    const detail: RegradeDetail = {
      change,
      versionId: target.versionId,
      editions: await moveAssignment(tx, subject, target, change),
    }
    const { quizId, assignmentId } = subject
    const { id } = await tx.regrade.create({
      data: {
        ...{ quizId, assignmentId, questionId: target.questionId, kind: change.kind },
        ...{ detail, reason, byId: actor.id },
      },
      select: { id: true },
    })
    await addJob(tx, 'regrade', { regradeId: id }, { key: `regrade-${id}` })
    await recordAudit(tx, {
      actorId: actor.id,
      action: 'regraded',
      subject: assignmentId ?? quizId,
      detail: { regradeId: id, questionId: target.questionId, kind: change.kind, reason },
    })
    return { regradeId: id }
  })
}

/** Two teachers at once take turns: the second waits here, and then finds what the first one did. */
export async function lockSubject(tx: Transaction, of: RegradeSubject, actor: Actor): Promise<Subject> {
  const { classId, assignmentId, quizId } = await findSubject(tx, of, actor)
  if (classId) await lockClass(tx, { classId, right: 'teach' }, actor)
  await holdPerson(tx, actor.id)
  await tx.$queryRaw`SELECT id FROM "Quiz" WHERE id = ${quizId}::uuid FOR NO KEY UPDATE`
  if (assignmentId) {
    await tx.$queryRaw`SELECT id FROM "Assignment" WHERE id = ${assignmentId}::uuid FOR NO KEY UPDATE`
  }
  return findSubject(tx, of, actor)
}

async function refuseWhenChanged(tx: Transaction, subject: Subject, seen: string): Promise<void> {
  const regrades = await tx.regrade.findMany({
    where: regradesOf(subject),
    orderBy: { createdAt: 'desc' },
    select: { id: true, state: true, by: { select: { name: true } } },
  })
  const busy = regrades.find(({ state }) => UNFINISHED.some((one) => one === state))
  if (busy) {
    throw new AppError('conflict', 'A regrade is being carried out. Wait until it is done, then look again.')
  }
  const [last] = regrades.filter(({ state }) => state !== 'reverted')
  if ((last?.id ?? '') !== seen) {
    const who = last?.by?.name ?? 'Somebody else'
    throw new AppError('conflict', `${who} regraded meanwhile. Here is what yours would do now.`)
  }
}

async function moveAssignment(
  tx: Transaction,
  { edition, assignmentId, quizId }: Subject,
  target: RegradeTarget,
  change: RegradeChange,
): Promise<RegradeDetail['editions']> {
  if (!edition || !assignmentId) return null
  const items = correctedItems(edition.items, target.versionId, change) ?? edition.items
  const to = await correctedEdition(tx, { quizId, title: edition.title, items })
  if (to === edition.id) throw new AppError('invalid', 'This changes nothing: it counts like that already.')
  await tx.assignment.update({ where: { id: assignmentId }, data: { editionId: to }, select: { id: true } })
  return { from: edition.id, to }
}

/**
 * Answers accepted in a quiz hold for whoever takes it later, too: they become part of the key, in a version that the
 * quiz asks from now on. Where the question has been changed since, only what was handed in is corrected.
 */
async function changeOfQuiz(
  tx: Transaction,
  { quizId }: Subject,
  target: RegradeTarget,
  asked: AskedChange,
  actor: Actor,
): Promise<RegradeChange> {
  const { content, isCurrent, ownerId, versionId } = target
  if (asked.kind !== 'accept') throw new AppError('invalid', 'In a quiz, answers can be accepted.')
  if (!isCurrent || ownerId !== actor.id || content.kind !== 'short') return asked
  const key = [...new Set([...content.key, ...asked.accepted])]
  const version = await addVersion(tx, target, { ...content, key })
  await tx.quizItem.updateMany({ where: { quizId, versionId }, data: { versionId: version } })
  await tx.quiz.update({ where: { id: quizId }, data: { revision: { increment: 1 } }, select: { id: true } })
  return { kind: 'key', versionId: version }
}
