/** Stores what a generation found. Runs in the transaction that marks it done: all of it or nothing. */
import type { Transaction } from '#lib/database/client.ts'
import type { Prisma } from '#lib/database/generated/client.ts'
import { firstVersion } from '#lib/questions/question-store.ts'
import type { Outcome, OutcomeFact, OutcomeQuestion } from './outcome.ts'

type Target = { generationId: string; articleId: string; ownerId: string }
type Stored = { offered: number; spares: number }

/**
 * The new questions take the place of those that nobody has judged. What was kept, dropped, edited or used in a quiz
 * stays, and is not offered a second time. Gives how many questions were stored to be offered, and how many less certain ones.
 */
export async function storeOutcome(tx: Transaction, target: Target, outcome: Outcome): Promise<Stored> {
  const { articleId, ownerId } = target
  const used = [{ items: { some: {} } }, { responses: { some: {} } }, { origin: 'person' as const }]
  const unused = { none: { OR: used } }
  // Of the row itself PostgreSQL sees also what is saved at this moment: an edit that comes first keeps its question.
  const untouched = { state: 'draft' as const, version: 1 }
  await tx.question.deleteMany({ where: { articleId, ownerId, ...untouched, versions: unused } })
  await tx.fact.deleteMany({ where: { articleId, questions: { none: {} } } })
  const known = await knownStems(tx, articleId, ownerId)
  const questions = outcome.questions.filter((question) => !known.has(question.content.stem))
  const rows = questions.map((question, position) => ({ ...question, position }))
  for (const [index, fact] of outcome.facts.entries()) {
    const own = rows.filter((question) => question.fact === index)
    await tx.fact.create({
      data: {
        articleId,
        ...factRow(fact),
        questions: { create: own.map((question) => questionRow(question, target)) },
      },
      select: { id: true },
    })
  }
  const spares = questions.filter(({ spare }) => spare).length
  return { offered: questions.length - spares, spares }
}

function questionRow(question: OutcomeQuestion & { position: number }, target: Target) {
  const { topic, position, spare, by, content } = question
  const version = firstVersion(content, by)
  return { ...target, topic, position, spare, versions: { create: version } }
}

function factRow({ asOf, expiresAt, content, ...fact }: OutcomeFact) {
  const json: Prisma.InputJsonObject = JSON.parse(JSON.stringify(content))
  return {
    ...fact,
    content: json,
    asOf: asOf ? new Date(asOf) : null,
    expiresAt: expiresAt ? new Date(expiresAt) : null,
  }
}

/** Stems of the questions about this article that stay. */
async function knownStems(tx: Transaction, articleId: string, ownerId: string): Promise<Set<string>> {
  const rows = await tx.questionVersion.findMany({
    where: { question: { articleId, ownerId } },
    select: { stem: true },
  })
  return new Set(rows.map((row) => row.stem))
}
