import type { Actor } from '#lib/accounts/actor.ts'
import { clock } from '#lib/clock.ts'
import type { Transaction } from '#lib/database/client.ts'
import { heldTasks, itemsOfEdition } from './held-tasks.ts'

/**
 * The facts that tasks of this person ask for and hold back now, each once: what is kept, listed or asked by facts leaves
 * them out for so long. Not those of articles that the person brought. Copies of a question have its fact.
 */
export async function heldFacts(tx: Transaction, actor: Pick<Actor, 'id'>): Promise<string[]> {
  const tasks = await heldTasks(tx, actor.id, clock.now())
  const rows = await tx.$queryRaw<{ factId: string }[]>`
    WITH task AS MATERIALIZED (${tasks})
    SELECT DISTINCT f.id AS "factId"
    FROM (SELECT DISTINCT "editionId" FROM task) given
      JOIN "QuizEdition" e ON e.id = given."editionId" ${itemsOfEdition}
      JOIN "QuestionVersion" v ON v.id = item."versionId"
      JOIN "Question" q ON q.id = v."questionId"
      JOIN "Fact" f ON f.id = q."factId"
      JOIN "Article" of ON of.id = f."articleId"
    WHERE of."addedById" IS DISTINCT FROM ${actor.id}::uuid`
  return rows.map(({ factId }) => factId)
}
