import { countingScore } from '../../lib/classes/counting-score.ts'
import type { SeededQuiz } from './catalogue.ts'
import { type ClassTables, openClassTables } from './class-tables.ts'
import { idAt } from './id-at.ts'
import type { Scores, SeededAttempt } from './scores.ts'
import { atWork, type Sitter, sittings, type Task, type Time } from './sittings.ts'

const TIME_ZONE = 'Europe/Rome'

export type ClassOptions = {
  classes: number
  /** Of each class. */
  learners: number
  /** To each class, over two years; the last ones are open. */
  assignments: number
  /** Opened all of the classes. Must be there, as must the first learner of the first class. */
  teacherId: string
  learnerId: string
}

type Learner = Sitter & { memberId: string }

/** Assignments that are not due yet. At the last one many are at work. */
const OPEN = 3
const HOUR = 3_600_000
const FIRST =
  'Ada Ben Cem Dana Eva Finn Gia Hugo Ina Jan Kim Lea Mia Noor Olga Pia Quentin Rosa Sam Tom'.split(' ')
const LAST = 'Abel Brandt Costa Diaz Evers Fischer Gross Haddad Ito Jansen Keller Lopez Moreau Novak'.split(
  ' ',
)

/** Copies classes with all their work into a database that has quizzes. Gives how many attempts that makes. */
export async function seedClasses(
  url: string,
  catalogue: SeededQuiz[],
  { classes, learners, assignments, teacherId, learnerId }: ClassOptions,
  time: Time,
  scores: Scores,
): Promise<number> {
  const into = await openClassTables(url)
  let attempts = 0
  for (let number = 0; number < classes; number += 1) {
    const classId = writeClass(into, number, teacherId, time.since)
    const tasks = tasksOf(catalogue, assignments, number, time)
    for (const task of tasks) writeTask(into, task, { classId, teacherId })
    for (let place = 0; place < learners; place += 1) {
      const userId = number === 0 && place === 0 ? learnerId : writePerson(into, place, time.since)
      const memberId = writeMember(
        into,
        { classId, userId, role: 'learner', name: nameOf(place) },
        time.since,
      )
      if (place % 25 === 5) into.accommodation.write([idAt(time.since), memberId, 150, time.since])
      attempts += learnAll(into, { userId, memberId, skill: 0.3 + (place % 60) / 100, place }, tasks, {
        ...{ classId, teacherId, time, scores },
      })
      await scores.drain()
      for (const table of Object.values(into)) await table.drain()
    }
  }
  for (const table of Object.values(into)) await table.end()
  return attempts
}

const nameOf = (place: number) =>
  [FIRST[place % 20], LAST[Math.floor(place / 20) % 14], place < 280 ? '' : Math.floor(place / 280) + 1]
    .join(' ')
    .trim()

function writeClass(into: ClassTables, number: number, teacherId: string, at: Date): string {
  const id = idAt(at)
  into.class.write([id, teacherId, `Class ${number + 7}b`, TIME_ZONE, at, at])
  into.code.write([idAt(at), id, `SEED${String(number).padStart(4, '3')}`, at])
  writeMember(into, { classId: id, userId: teacherId, role: 'teacher', name: 'Tea Cher' }, at)
  const assistant = { classId: id, userId: writePerson(into, 999, at), role: 'assistant', name: 'Ass Istant' }
  writeMember(into, assistant, at)
  return id
}

function writePerson(into: ClassTables, place: number, at: Date): string {
  const id = idAt(at)
  into.person.write([id, nameOf(place), `${id}@example.org`, at, at])
  return id
}

type MemberOf = { classId: string; userId: string; role: string; name: string }

function writeMember(into: ClassTables, { classId, userId, role, name }: MemberOf, at: Date): string {
  const id = idAt(at)
  into.member.write([id, classId, userId, role, name, at])
  return id
}

function tasksOf(catalogue: SeededQuiz[], count: number, offset: number, { since, until }: Time): Task[] {
  const step = (until.getTime() - since.getTime()) / Math.max(1, count - OPEN)
  return Array.from({ length: count }, (_, index) => {
    const quiz = catalogue[(index + offset * 13) % catalogue.length]
    if (!quiz) throw new Error('There are no quizzes.')
    const isOpen = index >= count - OPEN
    const dueAt = isOpen ? until.getTime() + (index + 1) * HOUR : since.getTime() + (index + 0.7) * step
    return { id: idAt(new Date(Math.min(dueAt, until.getTime()) - step / 2)), quiz, dueAt: new Date(dueAt) }
  })
}

function writeTask(into: ClassTables, { id, quiz, dueAt }: Task, of: { classId: string; teacherId: string }) {
  const at = new Date(dueAt.getTime() - 100 * HOUR)
  into.assignment.write([
    ...[id, of.classId, quiz.quizId, quiz.editionId, of.teacherId, quiz.title],
    ...[dueAt, null, 'highest', 'mark', 'submitted', at, at],
  ])
}

type Frame = { classId: string; teacherId: string; time: Time; scores: Scores }

/** All that one learner does, in the order of time. */
function learnAll(into: ClassTables, learner: Learner, tasks: Task[], frame: Frame): number {
  const { scores, time } = frame
  const made: SeededAttempt[] = []
  for (const [index, task] of tasks.entries()) {
    const isLast = index === tasks.length - 1
    const attempts = isLast ? atWork(learner, task, time) : sittings(learner, task, time)
    made.push(...attempts)
    writeResult(into, learner, task, attempts, frame.teacherId)
    writeNotice(into, learner, task, frame)
  }
  for (const attempt of made.sort((a, b) => a.submittedAt.getTime() - b.submittedAt.getTime())) {
    scores.add(attempt)
  }
  scores.close(learner.userId)
  return made.length
}

/** The cell of the gradebook as the program computes it, and now and then something that the teacher set. */
function writeResult(into: ClassTables, { memberId }: Learner, task: Task, all: SeededAttempt[], by: string) {
  const last = all.at(-1)
  if (!last) return
  const maxScore = last.quiz.questions.length * 100
  const submitted = all.flatMap(({ attemptId, number, submittedAt, responses, isRunning }) => {
    const score = responses.reduce((sum, response) => sum + response.score, 0)
    return isRunning ? [] : [{ id: attemptId, number, score, maxScore, submittedAt }]
  })
  const rules = { scoring: 'highest', lateRule: 'mark', lateDeduction: 0, dueAt: task.dueAt } as const
  const counting = countingScore(submitted, rules, TIME_ZONE)
  into.result.write([
    ...[task.id, memberId, submitted.length, last.isRunning ?? false, counting?.score ?? null, maxScore],
    ...[counting?.attemptId ?? null, counting?.submittedAt ?? null, counting?.lateDays ?? 0],
  ])
  if (Math.random() > 0.01) return
  const score = Math.random() < 0.5 ? null : 500
  into.grade.write([
    ...[task.id, memberId, score, score === null ? '' : 'Told me the rest.', 'Well read.', by],
    last.submittedAt,
  ])
}

function writeNotice(into: ClassTables, { userId }: Learner, task: Task, { classId, time }: Frame): void {
  const at = new Date(Math.min(task.dueAt.getTime(), time.until.getTime()) - 100 * HOUR)
  const isRead = task.dueAt < time.until
  const detail = { title: task.quiz.title, class: 'Class 7b', timeZone: TIME_ZONE, dueAt: task.dueAt }
  into.notice.write([
    ...[idAt(at), userId, 'assigned', classId, task.id, `assigned ${task.id}`, JSON.stringify(detail), at],
    isRead ? at : null,
  ])
}
