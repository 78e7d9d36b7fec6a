import { choiceOf, correctionOf } from '#lib/attempts/attempt-store.ts'
import { database, type Transaction } from '#lib/database/client.ts'
import { type Correction, mark } from '#lib/questions/marking.ts'
import type { QuestionContent } from '#lib/questions/question.ts'
import { versionContent, versionSelect } from '#lib/questions/question-store.ts'
import { type EditionItem, editionItemsSchema } from '#lib/quizzes/edition.ts'
import type { Difference } from './difference.ts'

const ATTEMPTS = 500
const TEN_MINUTES = 600_000
/** Versions and editions that are kept in memory. */
const MOST_KEPT = 20_000

type Caches = { versions: Map<string, QuestionContent>; editions: Map<string, EditionItem[]> }

/** Marks all responses of submitted attempts again, against the attempts' own editions. Gives how many there are. */
export async function auditMarks(
  report: (difference: Difference) => void,
): Promise<{ attempts: number; responses: number }> {
  const caches: Caches = { versions: new Map(), editions: new Map() }
  const counts = { attempts: 0, responses: 0 }
  let after = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const { attempts, responses } = await batchAfter(after)
    const last = attempts.at(-1)
    if (!last) return counts
    await fill(caches, attempts, responses)
    const byAttempt = Map.groupBy(responses, ({ attemptId }) => attemptId)
    for (const { id, editionId } of attempts) {
      const found = compare(
        id,
        byAttempt.get(id) ?? [],
        caches.editions.get(editionId) ?? [],
        caches.versions,
      )
      found.forEach(report)
    }
    counts.attempts += attempts.length
    counts.responses += responses.length
    after = last.id
  }
}

/** In one snapshot: an attempt that is corrected meanwhile is seen before it or after. */
function batchAfter(after: string) {
  return database.$transaction(
    async (tx) => {
      const attempts = await tx.attempt.findMany({
        where: { id: { gt: after }, state: 'submitted' },
        orderBy: { id: 'asc' },
        take: ATTEMPTS,
        select: { id: true, editionId: true },
      })
      return {
        attempts,
        responses: await responsesOf(
          tx,
          attempts.map(({ id }) => id),
        ),
      }
    },
    { isolationLevel: 'RepeatableRead', timeout: TEN_MINUTES, maxWait: TEN_MINUTES },
  )
}

function responsesOf(tx: Transaction, attemptIds: string[]) {
  return tx.response.findMany({
    where: { attemptId: { in: attemptIds } },
    select: {
      attemptId: true,
      position: true,
      versionId: true,
      points: true,
      accepted: true,
      dropped: true,
      choice: true,
      score: true,
      correct: true,
    },
  })
}

type ResponseRow = Awaited<ReturnType<typeof responsesOf>>[number]

/** Reads the editions and versions that are not in memory yet. */
async function fill(
  { versions, editions }: Caches,
  attempts: { editionId: string }[],
  responses: ResponseRow[],
) {
  for (const cache of [versions, editions]) if (cache.size > MOST_KEPT) cache.clear()
  const newEditions = new Set(attempts.map(({ editionId }) => editionId).filter((id) => !editions.has(id)))
  const newVersions = new Set(responses.map(({ versionId }) => versionId).filter((id) => !versions.has(id)))
  for (const { id, items } of await database.quizEdition.findMany({
    where: { id: { in: [...newEditions] } },
    select: { id: true, items: true },
  })) {
    editions.set(id, editionItemsSchema.parse(items))
  }
  for (const row of await database.questionVersion.findMany({
    where: { id: { in: [...newVersions] } },
    select: versionSelect,
  })) {
    versions.set(row.id, versionContent(row))
  }
}

function compare(
  attemptId: string,
  responses: ResponseRow[],
  items: EditionItem[],
  versions: Caches['versions'],
): Difference[] {
  // By version: an attempt may ask the questions in an order of its own, but from the first place to the last.
  const kept = new Map(responses.map((row) => [row.versionId, row]))
  const asked = new Map(items.map((item) => [item.versionId, item]))
  return [...new Set([...kept.keys(), ...asked.keys()])].flatMap((versionId) => {
    const row = kept.get(versionId)
    const item = asked.get(versionId)
    const content = item && versions.get(versionId)
    const difference = {
      what: 'Response',
      key: { attemptId, position: row?.position ?? item?.position },
      kept: row
        ? {
            position: row.position,
            points: row.points,
            ...correctionWords(correctionOf(row)),
            score: row.score,
            correct: row.correct,
          }
        : null,
      expected:
        row && item && content
          ? {
              position: row.position < items.length ? row.position : item.position,
              points: item.points,
              ...correctionWords(item),
              ...mark(content, choiceOf(row.choice), item.points, item),
            }
          : (item ?? null),
    }
    return isSame(difference) ? [] : [difference]
  })
}

/** As texts, so that equal lists are equal. */
const correctionWords = ({ accepted = [], dropped = false }: Correction) => ({
  accepted: accepted.join(' | '),
  dropped,
})

function isSame({ kept, expected }: Difference): boolean {
  return (
    kept !== null &&
    expected !== null &&
    Object.keys(expected).every((column) => kept[column] === expected[column])
  )
}
