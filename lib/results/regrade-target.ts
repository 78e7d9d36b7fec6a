/** The question that a regrade is about, as it was asked. */
import type { Transaction } from '#lib/database/client.ts'
import { notFound, recordId } from '#lib/database/record-id.ts'
import type { QuestionContent } from '#lib/questions/question.ts'
import { versionContent, versionSelect } from '#lib/questions/question-store.ts'
import type { EditionItem } from '#lib/quizzes/edition.ts'
import type { Subject } from './regrade-store.ts'

export type RegradeTarget = {
  questionId: string
  versionId: string
  ownerId: string | null
  content: QuestionContent
  /** How the assignment asks it now; null for a quiz. */
  item: EditionItem | null
  /** Whether it is the newest version of its question, and the number of that. */
  isCurrent: boolean
  currentNumber: number
}

/** Of an assignment by the question, of a quiz by the version that its attempts were asked. Throws `not-found`. */
export async function findTarget(
  tx: Transaction,
  subject: Subject,
  of: { questionId?: string; versionId?: string },
): Promise<RegradeTarget> {
  const asked = of.versionId === undefined ? undefined : recordId(of.versionId, 'question')
  const questionId = of.questionId === undefined ? undefined : recordId(of.questionId, 'question')
  const { quizId, edition } = subject
  const rows = await tx.questionVersion.findMany({
    where: {
      questionId,
      ...(edition
        ? { id: { in: edition.items.map(({ versionId }) => versionId) } }
        : { id: asked, responses: { some: { attempt: { quizId, assignmentId: null } } } }),
    },
    take: 1,
    select: {
      ...versionSelect,
      number: true,
      questionId: true,
      question: { select: { ownerId: true, version: true } },
    },
  })
  const [row] = rows
  if (!row || (asked === undefined && questionId === undefined)) throw notFound('question')
  return {
    questionId: row.questionId,
    versionId: row.id,
    ownerId: row.question.ownerId,
    content: versionContent(row),
    item: edition?.items.find(({ versionId }) => versionId === row.id) ?? null,
    isCurrent: row.question.version === row.number,
    currentNumber: row.question.version,
  }
}
