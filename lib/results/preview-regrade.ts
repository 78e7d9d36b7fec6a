import type { Actor } from '#lib/accounts/actor.ts'
import { choiceOf, correctionOf } from '#lib/attempts/attempt-store.ts'
import { givenTo } from '#lib/classes/accommodation-store.ts'
import { NOTHING_MORE, rulesFor } from '#lib/classes/assignment.ts'
import { rulesSelect } from '#lib/classes/assignment-store.ts'
import { countingScore, type Submitted } from '#lib/classes/counting-score.ts'
import { database, type Transaction } from '#lib/database/client.ts'
import { mark } from '#lib/questions/marking.ts'
import type { QuestionContent } from '#lib/questions/question.ts'
import { type AskedChange, contentAfter } from './asked-change.ts'
import { mean } from './correlation.ts'
import { correctedItem, type RegradeChange } from './regrade-change.ts'
import { attemptsOf, findSubject, type RegradeSubject, type Subject } from './regrade-store.ts'
import { findTarget } from './regrade-target.ts'

type Points = { score: number; maxScore: number }

export type RegradePreview = {
  /** Submitted attempts that were asked the question, and those in progress, which are corrected as well. */
  attempts: number
  running: number
  /** Whose score changes, hundredths of a point: the largest gains first. Names are those of the class. */
  changes: { attemptId: string; name: string | null; number: number; before: Points; after: Points }[]
  /** The mean share of what counts, over the learners of the class or all attempts at the quiz; null without any. */
  average: { before: number; after: number } | null
}

/** What a regrade would do, without doing it. */
export async function previewRegrade(
  input: RegradeSubject & { questionId?: string; versionId?: string; change: AskedChange },
  actor: Actor,
): Promise<RegradePreview> {
  const subject = await findSubject(database, input, actor)
  const target = await findTarget(database, subject, input)
  const content = await contentAfter(database, target, input.change, actor)
  const rows = await rowsOf(database, subject, target.versionId)
  const after = new Map(rows.map((row) => [row.attempt.id, pointsAfter(row, content, input.change)]))
  const names = subject.assignmentId ? await namesOf(subject) : new Map<string, string>()
  const changes = rows.flatMap(({ attempt }) => {
    const to = after.get(attempt.id)
    const before = { score: attempt.score ?? 0, maxScore: attempt.maxScore }
    if (!to || (to.score === before.score && to.maxScore === before.maxScore)) return []
    return [
      {
        ...{ attemptId: attempt.id, number: attempt.number, before, after: to },
        name: names.get(attempt.userId) ?? null,
      },
    ]
  })
  return {
    attempts: rows.length,
    running: await database.attempt.count({
      where: {
        ...attemptsOf(subject),
        state: 'inProgress',
        responses: { some: { versionId: target.versionId } },
      },
    }),
    changes: changes.sort((a, b) => gain(b) - gain(a) || (a.name ?? '').localeCompare(b.name ?? '', 'en')),
    average: await averages(subject, after),
  }
}

const gain = ({ before, after }: { before: Points; after: Points }): number => after.score - before.score

const rowsOf = (tx: Transaction, subject: Subject, versionId: string) =>
  tx.response.findMany({
    where: { versionId, attempt: { ...attemptsOf(subject), state: 'submitted' } },
    select: {
      versionId: true,
      points: true,
      accepted: true,
      dropped: true,
      score: true,
      choice: true,
      attempt: { select: { id: true, userId: true, number: true, score: true, maxScore: true } },
    },
  })

type Row = Awaited<ReturnType<typeof rowsOf>>[number]

function pointsAfter(row: Row, content: QuestionContent, asked: AskedChange): Points {
  const { accepted, dropped } = correctionOf(row)
  const now = {
    ...{ position: 0, versionId: row.versionId, points: row.points, accepted },
    ...(dropped && { dropped: true as const }),
  }
  const change: RegradeChange = asked.kind === 'newKey' ? { kind: 'key', versionId: row.versionId } : asked
  const item = correctedItem(now, change)
  const { score } = mark(content, choiceOf(row.choice), item.points, item)
  return {
    score: (row.attempt.score ?? 0) + score - (row.score ?? 0),
    maxScore: row.attempt.maxScore + item.points - row.points,
  }
}

async function namesOf({ classId }: Subject): Promise<Map<string, string>> {
  const members = await database.member.findMany({
    where: { classId: classId ?? '' },
    select: { userId: true, name: true },
  })
  return new Map(members.map(({ userId, name }) => [userId, name]))
}

type Averages = RegradePreview['average']

async function averages(subject: Subject, after: Map<string, Points>): Promise<Averages> {
  const attempts = await database.attempt.findMany({
    where: { ...attemptsOf(subject), state: 'submitted' },
    select: { id: true, userId: true, number: true, score: true, maxScore: true, submittedAt: true },
  })
  if (attempts.length === 0) return null
  const before = attempts.flatMap(({ score, submittedAt, ...attempt }) =>
    score === null || submittedAt === null ? [] : [{ ...attempt, score, submittedAt }],
  )
  const corrected = before.map((attempt) => ({ ...attempt, ...after.get(attempt.id) }))
  if (!subject.assignmentId) return { before: mean(before.map(share)), after: mean(corrected.map(share)) }
  return ofLearners(subject, before, corrected)
}

const share = ({ score, maxScore }: Points): number => (maxScore === 0 ? 0 : score / maxScore)

type Attempt = Submitted & { userId: string }

/** By the score that counts for each learner who is in the class, as the gradebook has it. */
async function ofLearners(subject: Subject, before: Attempt[], after: Attempt[]): Promise<Averages> {
  const {
    classId,
    class: { timeZone },
    ...rules
  } = await database.assignment.findUniqueOrThrow({
    where: { id: subject.assignmentId ?? '' },
    select: { ...rulesSelect, classId: true, class: { select: { timeZone: true } } },
  })
  const learners = await database.member.findMany({
    where: { classId, role: 'learner', state: 'active' },
    select: { id: true, userId: true },
  })
  const given = await givenTo(
    database,
    subject.assignmentId ?? '',
    learners.map(({ id }) => id),
  )
  const average = (attempts: Attempt[]) => {
    const byUser = Map.groupBy(attempts, ({ userId }) => userId)
    const counting = learners.flatMap(({ id, userId }) => {
      const own = rulesFor(rules, given.get(id) ?? NOTHING_MORE, timeZone)
      const counted = countingScore(byUser.get(userId) ?? [], own, timeZone)
      return counted ? [share(counted)] : []
    })
    return counting.length === 0 ? null : mean(counting)
  }
  const [was, is] = [average(before), average(after)]
  return was === null || is === null ? null : { before: was, after: is }
}
