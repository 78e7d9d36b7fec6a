import { z } from 'zod'
import type { Actor } from '#lib/accounts/actor.ts'
import { database } from '#lib/database/client.ts'
import type { Row } from './composition.ts'
import { composedQuestion, keptSelect, wordsSelect } from './composition-store.ts'

const isId = (id: string): boolean => z.uuid().safeParse(id).success

/**
 * The rows that a form holds: those named by a version of a question of this person, and headings. Any other version is
 * left out.
 */
export async function readDraft(
  input: { rows: { id: string; value: string }[] },
  actor: Actor,
): Promise<Row[]> {
  const versions = await database.questionVersion.findMany({
    where: { id: { in: input.rows.map(({ id }) => id).filter(isId) }, question: { ownerId: actor.id } },
    select: { ...wordsSelect, question: { select: keptSelect } },
  })
  return input.rows.flatMap(({ id, value }): Row[] => {
    if (!isId(id)) return [{ id, question: null, value }]
    const version = versions.find((version) => version.id === id)
    const question = version && composedQuestion(version.question, version)
    return question ? [{ id, question, value }] : []
  })
}
