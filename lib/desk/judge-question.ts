import type { Actor } from '#lib/accounts/actor.ts'
import { database } from '#lib/database/client.ts'
import { notFound, recordId } from '#lib/database/record-id.ts'

export type Verdict = 'keep' | 'drop' | 'undo'

const states = { keep: 'ready', drop: 'retired', undo: 'draft' } as const

/** Keeps or drops a question of this person, or takes that back. The same verdict twice is one. */
export async function judgeQuestion(
  input: { questionId: string; verdict: Verdict },
  actor: Actor,
): Promise<{ state: 'draft' | 'ready' | 'retired' }> {
  const id = recordId(input.questionId, 'question')
  const state = states[input.verdict]
  const { count } = await database.question.updateMany({
    where: { id, ownerId: actor.id },
    data: { state },
  })
  if (count === 0) throw notFound('question')
  return { state }
}
