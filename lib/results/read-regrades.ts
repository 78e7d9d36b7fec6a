import type { Actor } from '#lib/accounts/actor.ts'
import { database } from '#lib/database/client.ts'
import { Prisma } from '#lib/database/generated/client.ts'
import { notFound } from '#lib/database/record-id.ts'
import { versionContent, versionSelect } from '#lib/questions/question-store.ts'
import { keyWords } from '#lib/questions/response-words.ts'
import { canMark } from './asked-change.ts'
import { findSubject, regradesOf, type Subject, UNFINISHED } from './regrade-store.ts'
import { findTarget, type RegradeTarget } from './regrade-target.ts'
import type { CorrectableQuestion, PastRegrade, RegradesView } from './regrade-view.ts'

const MOST_TYPED = 30

/** The questions of an assignment, one of them with what can be corrected about it, and what was corrected before. */
export async function readRegrades(
  input: { classId: string; assignmentId: string; questionId?: string },
  actor: Actor,
): Promise<RegradesView> {
  const subject = await findSubject(database, input, actor)
  const items = subject.edition?.items ?? []
  const rows = await database.questionVersion.findMany({
    where: { id: { in: items.map(({ versionId }) => versionId) } },
    select: { id: true, stem: true, questionId: true },
  })
  const byId = new Map(rows.map((row) => [row.id, row]))
  const questions = items.flatMap(({ versionId, dropped }, index) => {
    const row = byId.get(versionId)
    if (!row) return []
    const { questionId, stem } = row
    return [{ number: index + 1, questionId, stem, isDropped: dropped ?? false }]
  })
  const chosen = questions.find(({ questionId }) => questionId === input.questionId)
  if (input.questionId !== undefined && !chosen) throw notFound('question')
  const history = await pastOf(subject)
  return {
    title: subject.title,
    timeZone: subject.timeZone,
    questions,
    question: chosen ? await questionOf(subject, chosen, actor) : null,
    seen: history.find(({ state }) => state !== 'reverted')?.id ?? '',
    isBusy: history.some(({ state }) => UNFINISHED.some((one) => one === state)),
    history,
  }
}

/** What was corrected in a quiz of this person, among the attempts that were taken of one's own accord. */
export async function readQuizRegrades(input: { quizId: string }, actor: Actor): Promise<PastRegrade[]> {
  return pastOf(await findSubject(database, input, actor))
}

async function pastOf(subject: Subject): Promise<PastRegrade[]> {
  const rows = await database.regrade.findMany({
    where: regradesOf(subject),
    orderBy: { createdAt: 'desc' },
    take: 50,
    select: {
      id: true,
      kind: true,
      state: true,
      reason: true,
      createdAt: true,
      finishedAt: true,
      by: { select: { name: true } },
      question: { select: { versions: { take: 1, orderBy: { number: 'desc' }, select: { stem: true } } } },
      _count: { select: { attempts: true } },
    },
  })
  const last = rows.find(({ state }) => state !== 'reverted')
  return rows.map(({ id, kind, state, reason, createdAt, finishedAt, by, question, _count }) => ({
    ...{ id, kind, state, reason, by: by?.name ?? null },
    stem: question.versions[0]?.stem ?? '',
    at: createdAt.toISOString(),
    attempts: _count.attempts,
    isStopped: state === 'failed' || (state === 'reverting' && finishedAt !== null),
    mayTakeBack: id === last?.id && (state === 'done' || state === 'failed'),
  }))
}

async function questionOf(
  subject: Subject,
  { number, questionId, isDropped }: { number: number; questionId: string; isDropped: boolean },
  actor: Actor,
): Promise<CorrectableQuestion> {
  const target = await findTarget(database, subject, { questionId })
  const { content, item, versionId } = target
  const { kind, stem, contextLine, key, options, explanation } = content
  const given = await givenTo(subject, versionId)
  const times = (id: string) =>
    given.filter(({ choice }) => choice.includes(id)).reduce((sum, { count }) => sum + count, 0)
  const accepted = item?.accepted ?? []
  return {
    ...{ number, questionId, stem, contextLine, kind, explanation, isDropped },
    points: item?.points ?? 0,
    keyWords: keyWords(content, key),
    options: options.map(({ id, text }) => ({
      ...{ id, text, isKey: key.includes(id), isAccepted: accepted.includes(id), times: times(id) },
    })),
    typed:
      options.length > 0
        ? []
        : given
            .filter(({ correct }) => !correct)
            .slice(0, MOST_TYPED)
            .map(({ choice, count }) => ({ text: choice[0] ?? '', times: count })),
    mayChangeKey: target.ownerId === actor.id && target.isCurrent && options.length > 0 && kind !== 'order',
    versions: target.ownerId === actor.id ? await newerVersions(target) : [],
  }
}

/** What was answered in submitted attempts, and how often. */
const givenTo = ({ quizId, assignmentId }: Subject, versionId: string) =>
  database.$queryRaw<{ choice: string[]; correct: boolean; count: number }[]>`
    SELECT r.choice, bool_or(r.correct) AS correct, count(*)::int AS count
    FROM "Attempt" a JOIN "Response" r ON r."attemptId" = a.id AND r."versionId" = ${versionId}::uuid
    WHERE ${
      assignmentId === null
        ? Prisma.sql`a."quizId" = ${quizId}::uuid AND a."assignmentId" IS NULL`
        : Prisma.sql`a."assignmentId" = ${assignmentId}::uuid`
    } AND a.state = 'submitted' AND r.choice IS NOT NULL
    GROUP BY r.choice ORDER BY count DESC, r.choice::text`

async function newerVersions({ questionId, versionId, content }: RegradeTarget) {
  const rows = await database.questionVersion.findMany({
    where: { questionId },
    orderBy: { number: 'desc' },
    take: 20,
    select: { ...versionSelect, number: true, createdAt: true },
  })
  const asked = rows.findIndex(({ id }) => id === versionId)
  return rows
    .slice(0, asked === -1 ? rows.length : asked)
    .map((row) => ({ row, other: versionContent(row) }))
    .filter(({ other }) => canMark(content, other))
    .map(({ row, other }) => ({
      ...{ id: row.id, number: row.number, savedAt: row.createdAt.toISOString() },
      keyWords: keyWords(other, other.key),
    }))
}
