/** Reading what a quiz asks, and the questions that it could ask. */
import type { Actor } from '#lib/accounts/actor.ts'
import type { Transaction } from '#lib/database/client.ts'
import type { Prisma } from '#lib/database/generated/client.ts'
import { hashOf } from '#lib/questions/evidence.ts'
import { type ComposedQuestion, type Composition, type CompositionItem, rowsOf } from './composition.ts'

export const wordsSelect = { id: true, stem: true, contextLine: true } satisfies Prisma.QuestionVersionSelect

/** Selects what `keptQuestion` needs. */
export const keptSelect = {
  id: true,
  topic: true,
  state: true,
  article: { select: { id: true, title: true } },
  versions: { orderBy: { number: 'desc' }, take: 1, select: wordsSelect },
} satisfies Prisma.QuestionSelect

type KeptRow = Prisma.QuestionGetPayload<{ select: typeof keptSelect }>

const itemSelect = {
  versionId: true,
  points: true,
  section: true,
  version: { select: { ...wordsSelect, question: { select: keptSelect } } },
} satisfies Prisma.QuizItemSelect

/** A question in the words of its current version, or of the one that a quiz asks. */
export function composedQuestion(row: KeptRow, asked = row.versions[0]): ComposedQuestion | null {
  const [current] = row.versions
  if (!asked || !current) return null
  return {
    questionId: row.id,
    versionId: asked.id,
    stem: asked.stem,
    contextLine: asked.contextLine,
    topic: row.topic,
    article: row.article,
    newer: current.id === asked.id ? null : current.id,
    isKept: row.state === 'ready',
  }
}

/** What a quiz of this person asks now; null when there is none. */
export async function findComposition(
  tx: Transaction,
  quizId: string,
  actor: Actor,
): Promise<Composition | null> {
  const quiz = await tx.quiz.findFirst({
    where: { id: quizId, ownerId: actor.id },
    select: { title: true, items: { orderBy: { position: 'asc' }, select: itemSelect } },
  })
  if (!quiz) return null
  const items = quiz.items.flatMap(({ version: { question: row, ...asked }, ...item }) => {
    const question = composedQuestion(row, asked)
    return question ? [{ ...item, question }] : []
  })
  return { quizId, title: quiz.title, seen: seenOf(items), rows: rowsOf(items) }
}

/** Equal for equal content, whoever stored it. */
export function seenOf(items: CompositionItem[]): string {
  return hashOf(JSON.stringify(items.map(({ versionId, points, section }) => [versionId, points, section])))
}
