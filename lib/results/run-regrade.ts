import { holdPerson } from '#lib/accounts/hold-person.ts'
import { recordAudit } from '#lib/accounts/record-audit.ts'
import { addCountJob } from '#lib/attempts/add-count-job.ts'
import { clock } from '#lib/clock.ts'
import { database, type Transaction } from '#lib/database/client.ts'
import { correctedEdition } from '#lib/quizzes/corrected-edition.ts'
import { type EditionItem, editionItemsSchema } from '#lib/quizzes/edition.ts'
import { type Move, moveResponse } from './move-response.ts'
import { correctedItems, type RegradeDetail, regradeDetailSchema } from './regrade-change.ts'
import { attemptsOf } from './regrade-store.ts'
import { tellRegraded } from './tell-regraded.ts'

const AT_ONCE = 100

type Regrade = Awaited<ReturnType<typeof readRegrade>>

/**
 * Does a regrade, or takes it back: one transaction an attempt, which is therefore either as it was or wholly moved. A
 * job: killed in the middle it goes on where it was, because what is moved is noted with the move, and a second time
 * changes nothing. `move` is what tests break.
 */
export async function runRegrade(
  input: { regradeId: string },
  options: { signal?: AbortSignal } = {},
  move: typeof moveResponse = moveResponse,
): Promise<void> {
  const regrade = await readRegrade(input.regradeId)
  if (!regrade) return
  if (regrade.state === 'queued' || regrade.state === 'failed') await setState(regrade.id, 'running')
  if (!['queued', 'failed', 'running', 'reverting'].includes(regrade.state)) return
  const isBack = regrade.state === 'reverting'
  const editions = new Map<string, Target | null>()
  const seen = new Set([regrade.detail.editions ?? []].flat().flatMap(({ from, to }) => [from, to]))
  let after = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    options.signal?.throwIfAborted()
    const attempts = await database.attempt.findMany({
      where: { ...attemptsOf(regrade), id: { gt: after } },
      orderBy: { id: 'asc' },
      take: AT_ONCE,
      select: { id: true, userId: true, editionId: true },
    })
    for (const attempt of attempts) {
      seen.add(attempt.editionId)
      if (isBack) seen.add((await takeBack(regrade, attempt, move)) ?? attempt.editionId)
      else await correct(regrade, attempt, editions, move)
    }
    const last = attempts.at(-1)
    if (!last) break
    after = last.id
  }
  await setState(regrade.id, isBack ? 'reverted' : 'done')
  for (const target of editions.values()) if (target) seen.add(target.editionId)
  for (const editionId of seen) await addCountJob(database, editionId)
}

async function readRegrade(id: string) {
  const row = await database.regrade.findUnique({
    where: { id },
    select: { id: true, quizId: true, assignmentId: true, questionId: true, state: true, detail: true },
  })
  return row && { ...row, detail: regradeDetailSchema.parse(row.detail) }
}

const setState = (id: string, state: 'running' | 'done' | 'reverted') =>
  database.regrade.update({
    where: { id },
    data: { state, finishedAt: state === 'running' ? null : clock.now() },
    select: { id: true },
  })

type Target = Pick<Move, 'editionId' | 'item'>
type AttemptRow = { id: string; userId: string; editionId: string }

async function correct(
  regrade: NonNullable<Regrade>,
  attempt: AttemptRow,
  editions: Map<string, Target | null>,
  move: typeof moveResponse,
): Promise<void> {
  const { versionId } = regrade.detail
  if (!editions.has(attempt.editionId)) {
    editions.set(attempt.editionId, await targetOf(regrade, attempt.editionId))
  }
  const target = editions.get(attempt.editionId)
  if (!target || target.editionId === attempt.editionId) return
  await database.$transaction(async (tx) => {
    await holdPerson(tx, attempt.userId)
    if (!(await isStill(tx, regrade.id, 'running'))) return
    const moved = await move(tx, { attemptId: attempt.id, versionId, ...target })
    if (!moved) return
    await tx.regradeAttempt.create({
      data: { regradeId: regrade.id, attemptId: attempt.id, ...moved },
      select: { attemptId: true },
    })
    await tellRegraded(tx, regrade.id, attempt.id, moved)
  })
}

/** The corrected edition of one that the attempts have; null where it does not ask the version. */
async function targetOf(
  { quizId, detail }: { quizId: string; detail: RegradeDetail },
  editionId: string,
): Promise<Target | null> {
  return database.$transaction(async (tx) => {
    const { title, items } = await editionOf(tx, editionId)
    const corrected = correctedItems(items, detail.versionId, detail.change)
    if (!corrected) return null
    const index = items.findIndex((item) => item.versionId === detail.versionId)
    const item = corrected[index]
    return item ? { editionId: await correctedEdition(tx, { quizId, title, items: corrected }), item } : null
  })
}

/** Whether it is still to be done: a second job, that goes on beside the first, must not move what others moved since. */
async function isStill(tx: Transaction, id: string, state: 'running' | 'reverting'): Promise<boolean> {
  const rows = await tx.$queryRaw<{ state: string }[]>`
    SELECT state FROM "Regrade" WHERE id = ${id}::uuid FOR SHARE`
  return rows[0]?.state === state
}

async function editionOf(tx: Transaction, id: string): Promise<{ title: string; items: EditionItem[] }> {
  const row = await tx.quizEdition.findUniqueOrThrow({
    where: { id },
    select: { title: true, items: true },
  })
  return { title: row.title, items: editionItemsSchema.parse(row.items) }
}

/**
 * Back to the edition that the attempt had. One that began on the corrected edition of an assignment goes to the one
 * before, as if it had begun on that. Marked anew, not copied: it may have been submitted meanwhile. Gives the edition.
 */
async function takeBack(
  { id, detail }: NonNullable<Regrade>,
  attempt: AttemptRow,
  move: typeof moveResponse,
): Promise<string | null> {
  return database.$transaction(async (tx) => {
    await holdPerson(tx, attempt.userId)
    if (!(await isStill(tx, id, 'reverting'))) return null
    const key = { regradeId_attemptId: { regradeId: id, attemptId: attempt.id } }
    const row = await tx.regradeAttempt.findUnique({ where: key, select: { before: true } })
    const began = detail.editions?.to === attempt.editionId ? detail.editions.from : null
    const editionId = (row?.before as { editionId?: string } | undefined)?.editionId ?? began
    if (!editionId) return null
    const { items } = await editionOf(tx, editionId)
    const item = items.find(({ versionId }) => versionId === detail.versionId)
    if (!item) return null
    const { change } = detail
    const versionId = change.kind === 'key' ? change.versionId : detail.versionId
    const moved = await move(tx, { attemptId: attempt.id, versionId, editionId, item })
    if (row) await tx.regradeAttempt.deleteMany({ where: { regradeId: id, attemptId: attempt.id } })
    if (moved) await tellRegraded(tx, `${id}-back`, attempt.id, moved)
    return editionId
  })
}

/** The last try of the job failed: the page says so, and offers to go on. Undoing that stopped has an end, too. */
export async function failRegrade(input: { regradeId: string }, reason: string): Promise<void> {
  await database.$transaction(async (tx) => {
    const { count } = await tx.regrade.updateMany({
      where: { id: input.regradeId, state: { in: ['queued', 'running'] } },
      data: { state: 'failed' },
    })
    const stopped = await tx.regrade.updateMany({
      where: { id: input.regradeId, state: 'reverting' },
      data: { finishedAt: clock.now() },
    })
    const detail = { state: 'failed', reason: reason.slice(0, 500) }
    if (count + stopped.count > 0) {
      await recordAudit(tx, { actorId: null, action: 'regraded', subject: input.regradeId, detail })
    }
  })
}
