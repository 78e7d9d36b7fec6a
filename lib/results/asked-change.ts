/** What somebody asks to be corrected, checked against the question. */
import { z } from 'zod'
import type { Actor } from '#lib/accounts/actor.ts'
import type { Transaction } from '#lib/database/client.ts'
import { notFound, recordId } from '#lib/database/record-id.ts'
import { AppError } from '#lib/errors.ts'
import { isChoice } from '#lib/questions/choice.ts'
import { ruleOf } from '#lib/questions/kinds.ts'
import { type QuestionContent, questionContentSchema } from '#lib/questions/question.ts'
import { versionContent, versionRow, versionSelect } from '#lib/questions/question-store.ts'
import { changeSchema, type RegradeChange } from './regrade-change.ts'
import type { RegradeTarget } from './regrade-target.ts'

const askedChangeSchema = z.union([
  changeSchema,
  /** Another key, of which a version is made. The explanation of the old one would explain the wrong thing. */
  z.object({
    kind: z.literal('newKey'),
    key: z.array(z.string().trim().min(1).max(500)).min(1).max(20),
    explanation: z.string().trim().min(1).max(4000),
  }),
])

export type AskedChange = z.infer<typeof askedChangeSchema>

/** What marking goes by after the change: the content and the change of the item. Throws `invalid`, in words. */
export async function contentAfter(
  tx: Transaction,
  target: RegradeTarget,
  asked: AskedChange,
  actor: Actor,
): Promise<QuestionContent> {
  const { content } = target
  if (target.item?.dropped) {
    throw new AppError('invalid', 'This question is left out. Undo that regrade first.')
  }
  if (asked.kind === 'key') return versionToUse(tx, target, asked.versionId, actor)
  if (asked.kind === 'newKey') return withNewKey(target, asked, actor)
  if (asked.kind === 'accept') {
    const isOptions = content.options.length > 0
    const fits =
      ruleOf(content.kind).key === 'order'
        ? isChoice(content, asked.accepted)
        : asked.accepted.every((entry) => isChoice(content, [entry]))
    if (!fits) {
      throw new AppError('invalid', isOptions ? 'Choose an answer to accept.' : 'Type an answer to accept.')
    }
  }
  return content
}

/** A newer version of the same question with the same kind and options, by which the stored answers can be marked. */
async function versionToUse(tx: Transaction, target: RegradeTarget, versionId: string, actor: Actor) {
  const row = await tx.questionVersion.findFirst({
    where: {
      id: recordId(versionId, 'question'),
      questionId: target.questionId,
      question: { ownerId: actor.id },
    },
    select: versionSelect,
  })
  if (!row) throw notFound('question')
  const content = versionContent(row)
  if (!canMark(target.content, content)) {
    throw new AppError(
      'invalid',
      'This version has other answers to choose from: what was given cannot be marked by it.',
    )
  }
  return content
}

/** Whether answers to one version can be marked by another. */
export function canMark(asked: QuestionContent, by: QuestionContent): boolean {
  const ids = (content: QuestionContent) =>
    content.options
      .map(({ id }) => id)
      .sort()
      .join(' ')
  return asked.kind === by.kind && ids(asked) === ids(by)
}

function withNewKey(target: RegradeTarget, asked: AskedChange & { kind: 'newKey' }, actor: Actor) {
  if (target.ownerId !== actor.id) {
    throw new AppError(
      'invalid',
      'Only who made this question can change its key. Accept another answer instead.',
    )
  }
  if (!target.isCurrent) {
    throw new AppError('invalid', 'This question has a newer version. Edit that one, then use it here.')
  }
  const { content } = target
  const changed = ({ id }: { id: string }) => content.key.includes(id) !== asked.key.includes(id)
  const parsed = questionContentSchema.safeParse({
    ...content,
    key: asked.key,
    explanation: asked.explanation,
    // Why an option is wrong says nothing any more once it is right, and the other way round.
    options: content.options.map((option) => (changed(option) ? { ...option, why: '' } : option)),
  })
  if (parsed.success) return parsed.data
  throw new AppError('invalid', 'This cannot be the key of this question.', {
    fields: { key: parsed.error.issues.map(({ message }) => message) },
  })
}

/** The change as it is stored: of a new key the version that it makes. Whoever calls it has checked `contentAfter`. */
export async function storedChange(
  tx: Transaction,
  target: RegradeTarget,
  asked: AskedChange,
  content: QuestionContent,
): Promise<RegradeChange> {
  if (asked.kind !== 'newKey') return asked
  return { kind: 'key', versionId: await addVersion(tx, target, content) }
}

/** Throws `conflict` when another version was saved meanwhile. */
export async function addVersion(
  tx: Transaction,
  { questionId, currentNumber, ownerId }: RegradeTarget,
  content: QuestionContent,
): Promise<string> {
  const number = currentNumber + 1
  const { count } = await tx.question.updateMany({
    where: { id: questionId, ownerId, version: currentNumber },
    data: { version: number },
  })
  if (count === 0) {
    throw new AppError('conflict', 'This question was changed meanwhile. Load the page again.')
  }
  const row = versionRow(content, { number, origin: 'person', engine: null })
  const { id } = await tx.questionVersion.create({ data: { ...row, questionId }, select: { id: true } })
  return id
}
