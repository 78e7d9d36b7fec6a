import { type MarkedResponse, tally, tallyBy } from '../../lib/attempts/tally.ts'
import type { SeededQuiz } from './catalogue.ts'
import { copyInto } from './copy-in.ts'

export type SeededAttempt = {
  attemptId: string
  /** The task that it was taken for, if any. */
  assignmentId?: string
  /** Not handed in: `submittedAt` is when it was last worked on. */
  isRunning?: boolean
  userId: string
  quiz: SeededQuiz
  number: number
  submittedAt: Date
  day: string
  responses: (MarkedResponse & { versionId: string; choice: string | null; seconds: number })[]
}

/** Where attempts go, with all sums of them: those of a person are written when the person is closed. */
export type Scores = {
  add(attempt: SeededAttempt): void
  close(userId: string): void
  drain(): Promise<void>
  end(): Promise<void>
}

type Sums = {
  questions: number
  correct: number
  score: number
  maxScore: number
  attempts: number
  seconds: number
}
const none = (): Sums => ({ questions: 0, correct: 0, score: 0, maxScore: 0, attempts: 0, seconds: 0 })
type SumsBy = Map<string, Sums & { lastAt?: Date }>

export async function openScores(url: string): Promise<Scores> {
  const tables = await openTables(url)
  const [topics, facts, days]: [SumsBy, SumsBy, SumsBy] = [new Map(), new Map(), new Map()]
  return {
    add: (attempt) => {
      writeAttempt(tables, attempt)
      if (attempt.isRunning) return
      for (const sums of tallyBy('topic', attempt.responses)) addTo(topics, sums.key, sums)
      for (const sums of tallyBy('factId', attempt.responses)) {
        addTo(facts, sums.key, sums).lastAt = attempt.submittedAt
      }
      const seconds = secondsOf(attempt)
      addTo(days, attempt.day, { ...tally(attempt.responses), attempts: 1, seconds })
    },
    close: (userId) => {
      for (const [topic, { score, maxScore, questions, correct }] of topics) {
        tables.topic.write([userId, topic, score, maxScore, questions, correct])
      }
      for (const [factId, { questions, correct, lastAt }] of facts) {
        tables.fact.write([userId, factId, questions, correct, questions - correct, lastAt ?? null])
      }
      for (const [day, { score, maxScore, questions, correct, attempts, seconds }] of days) {
        tables.day.write([userId, day, score, maxScore, questions, correct, attempts, seconds])
      }
      for (const sums of [topics, facts, days]) sums.clear()
    },
    drain: async () => {
      for (const table of Object.values(tables)) await table.drain()
    },
    end: async () => {
      await Promise.all(Object.values(tables).map((table) => table.end()))
    },
  }
}

async function openTables(url: string) {
  const tally = ['score', 'maxScore', 'questions', 'correct']
  const open = (table: string, ...columns: string[]) => copyInto(url, table, columns)
  return {
    attempt: await open(
      'Attempt',
      ...['id', 'userId', 'quizId', 'editionId', 'assignmentId', 'number', 'seed', 'startedAt'],
      ...['state', 'endedBy', 'submittedAt', 'submittedOn', 'score', 'maxScore', 'seconds'],
    ),
    response: await open(
      'Response',
      ...['attemptId', 'position', 'versionId', 'points', 'choice', 'revision', 'savedAt', 'seconds'],
      ...['score', 'correct'],
    ),
    share: await open('AttemptTopic', 'attemptId', 'topic', 'userId', 'submittedAt', ...tally),
    topic: await open('TopicScore', 'userId', 'topic', ...tally),
    fact: await open('FactScore', 'userId', 'factId', 'questions', 'correct', 'missed', 'lastAt'),
    day: await open('DayScore', 'userId', 'day', ...tally, 'attempts', 'seconds'),
  }
}

type Tables = Awaited<ReturnType<typeof openTables>>

const secondsOf = ({ responses }: SeededAttempt) => responses.reduce((sum, { seconds }) => sum + seconds, 0)

function writeAttempt(tables: Tables, attempt: SeededAttempt): void {
  const { attemptId, userId, quiz, number, submittedAt, day, responses, isRunning } = attempt
  const { score, maxScore } = tally(responses)
  const seconds = secondsOf(attempt)
  const startedAt = new Date(submittedAt.getTime() - seconds * 1000)
  tables.attempt.write([
    ...[attemptId, userId, quiz.quizId, quiz.editionId, attempt.assignmentId ?? null, number, 1, startedAt],
    ...(isRunning
      ? ['inProgress', null, null, null, null]
      : ['submitted', 'person', submittedAt, day, score]),
    ...[maxScore, seconds],
  ])
  for (const [position, response] of responses.entries()) {
    const { versionId, points, choice, correct } = response
    const chosen = choice === null ? null : `["${choice}"]`
    tables.response.write([
      ...[attemptId, position, versionId, points, chosen, 1, submittedAt, response.seconds],
      ...(isRunning ? [null, null] : [response.score, correct]),
    ])
  }
  if (isRunning) return
  for (const sums of tallyBy('topic', responses)) {
    const { key, questions, correct } = sums
    tables.share.write([attemptId, key, userId, submittedAt, sums.score, sums.maxScore, questions, correct])
  }
}

function addTo(all: SumsBy, key: string, sums: Partial<Sums>): Sums & { lastAt?: Date } {
  const kept = all.get(key) ?? none()
  for (const name of Object.keys(none()) as (keyof Sums)[]) kept[name] += sums[name] ?? 0
  all.set(key, kept)
  return kept
}
