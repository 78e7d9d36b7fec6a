import type { Actor } from '#lib/accounts/actor.ts'
import { database } from '#lib/database/client.ts'
import { type Alike, alikeOf, type Index, indexOf } from '#lib/questions/near-duplicate.ts'
import { markableSchema } from '#lib/questions/question.ts'
import { keyWords } from '#lib/questions/response-words.ts'
import { noSpares } from './bank-store.ts'
import type { AlikeQuestion } from './bank-view.ts'
import type { QuestionState } from './question-view.ts'

/** So many of a person's questions are compared, the newest ones. */
const MOST = 2000
const MOST_ALIKE = 3

type Row = {
  id: string
  state: QuestionState
  stem: string
  kind: string
  options: unknown
  key: unknown
  unit: string | null
}

export type BankIndex = { shingles: Index; stems: Map<string, { stem: string; state: QuestionState }> }

/** The questions that ask almost the same as one of the index, at most three. */
export const alikeIn = (index: BankIndex, id: string): AlikeQuestion[] =>
  shown(index, alikeOf(index.shingles, id))

/** The first few of them, with what they ask. */
export const shown = ({ stems }: BankIndex, alike: Alike[]): AlikeQuestion[] =>
  alike.slice(0, MOST_ALIKE).flatMap(({ id, resemblance }) => {
    const known = stems.get(id)
    return known ? [{ id, ...known, isSame: resemblance === 1 }] : []
  })

/** The questions of a person, without less certain ones that nobody has judged, prepared to find those that ask almost the same. */
export async function bankIndex(actor: Actor): Promise<BankIndex> {
  const rows = await database.$queryRaw<Row[]>`
    SELECT q.id, q.state::text AS state, v.stem, v.kind, v.options, v.key, v.unit
    FROM "Question" q
    JOIN "QuestionVersion" v ON v."questionId" = q.id AND v.number = q.version
    WHERE q."ownerId" = ${actor.id}::uuid AND ${noSpares}
    ORDER BY q."createdAt" DESC, q.id DESC LIMIT ${MOST}`
  return {
    shingles: indexOf(rows.map((row) => ({ id: row.id, stem: row.stem, answer: answerOf(row) }))),
    stems: new Map(rows.map(({ id, stem, state }) => [id, { stem, state }])),
  }
}

const answerSchema = markableSchema.pick({ kind: true, options: true, key: true, unit: true })

function answerOf(row: Row): string {
  const parsed = answerSchema.safeParse(row)
  return parsed.success ? keyWords(parsed.data, parsed.data.key) : ''
}
