/** Typed answers that were nearly right, for the owner of the questions. Whose they are is told to nobody. */
import type { Actor } from '#lib/accounts/actor.ts'
import { database } from '#lib/database/client.ts'
import { type NearMiss, nearMiss } from '#lib/questions/near-miss.ts'
import { markableSchema } from '#lib/questions/question.ts'
import { markableSelect } from '#lib/questions/question-store.ts'
import { keyWords } from '#lib/questions/response-words.ts'

type NearAnswer = { typed: string; near: NearMiss; times: number }

export type NearMisses = {
  versionId: string
  contextLine: string
  stem: string
  /** The key in words. */
  right: string
  /** The most frequent first. */
  answers: NearAnswer[]
}

/** So many different wrong answers of a quiz are looked at, the most frequent first. */
const LOOKED_AT = 2000

/** The near misses in submitted attempts at a quiz, for this person's questions, in the order in which they were found. */
export async function nearMissesOf(quizId: string, actor: Actor): Promise<NearMisses[]> {
  const rows = await database.$queryRaw<{ versionId: string; typed: string; times: number }[]>`
    SELECT r."versionId", r.choice->>0 AS typed, count(*)::int AS times
    FROM "Response" r
      JOIN "Attempt" a ON a.id = r."attemptId"
      JOIN "QuestionVersion" v ON v.id = r."versionId"
      JOIN "Question" q ON q.id = v."questionId"
    WHERE a."quizId" = ${quizId}::uuid AND a.state = 'submitted' AND NOT r.correct AND r.choice IS NOT NULL
      AND v.kind IN ('number', 'short') AND q."ownerId" = ${actor.id}::uuid
    GROUP BY r."versionId", typed
    ORDER BY times DESC, typed
    LIMIT ${LOOKED_AT}`
  const byVersion = Map.groupBy(rows, (row) => row.versionId)
  const versions = await database.questionVersion.findMany({
    where: { id: { in: [...byVersion.keys()] } },
    select: { ...markableSelect, id: true, contextLine: true, stem: true },
  })
  const questions = versions.map(({ id, contextLine, stem, ...version }) => {
    const content = markableSchema.parse(version)
    const answers = (byVersion.get(id) ?? []).flatMap(({ typed, times }) => {
      const near = nearMiss(content, [typed])
      return near ? [{ typed, near, times }] : []
    })
    return { versionId: id, contextLine, stem, right: keyWords(content, content.key), answers }
  })
  return questions.filter(({ answers }) => answers.length > 0)
}
