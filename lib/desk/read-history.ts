import type { Actor } from '#lib/accounts/actor.ts'
import { database } from '#lib/database/client.ts'
import { type Difference, differences } from '#lib/questions/difference.ts'
import { formOf } from '#lib/questions/question-form.ts'
import { versionContent, versionSelect } from '#lib/questions/question-store.ts'
import { ownQuestion } from './edited-question.ts'

export type VersionLine = {
  number: number
  origin: 'rules' | 'model' | 'person' | 'import'
  /** ISO 8601 in UTC. */
  createdAt: string
  stem: string
  /** How many quizzes of this person ask it. */
  quizzes: number
}

export type HistoryView = {
  questionId: string
  /** The current wording, which names the question. */
  stem: string
  /** The latest first. */
  versions: VersionLine[]
  /** What differs between two of them; the latest two unless others are asked for. Null with one version. */
  compared: { from: number; to: number; differences: Difference[] } | null
}

const MOST = 200

/** All versions of a question of this person, and what differs between two of them. */
export async function readHistory(
  input: { questionId: string; from?: number; to?: number },
  actor: Actor,
): Promise<HistoryView> {
  const question = await ownQuestion(input.questionId, actor)
  const rows = await database.questionVersion.findMany({
    where: { questionId: question.id },
    orderBy: { number: 'desc' },
    take: MOST,
    select: {
      ...versionSelect,
      number: true,
      origin: true,
      createdAt: true,
      _count: { select: { items: { where: { quiz: { ownerId: actor.id } } } } },
    },
  })
  const numbered = (number: number | undefined) => rows.find((row) => row.number === number)
  const to = numbered(input.to) ?? rows[0]
  const from = numbered(input.from) ?? rows.find((row) => to && row.number < to.number)
  const said = (row: (typeof rows)[number]) => {
    const content = versionContent(row)
    return { form: formOf(content, ''), quotes: content.evidence.map(({ quote }) => quote) }
  }
  return {
    questionId: question.id,
    stem: question.current.content.stem,
    versions: rows.map(({ number, origin, createdAt, stem, _count }) => {
      return { number, origin, createdAt: createdAt.toISOString(), stem, quizzes: _count.items }
    }),
    compared:
      from && to && from !== to
        ? { from: from.number, to: to.number, differences: differences(said(from), said(to)) }
        : null,
  }
}
