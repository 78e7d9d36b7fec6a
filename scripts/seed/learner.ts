import { dayOf } from '../../lib/clock.ts'
import { OPTIONS, type SeededQuestion, type SeededQuiz } from './catalogue.ts'
import { idAt } from './id-at.ts'
import type { Scores } from './scores.ts'

export type Learner = {
  userId: string
  attempts: number
  /** Taken one after the other, and again from the first. */
  quizzes: SeededQuiz[]
  /** How likely a right answer is at first; it grows a little. */
  skill: number
}

const POINTS = 100

/** Takes all attempts of a person, evenly over the time, and hands each to where it is kept. */
export async function learn(
  learner: Learner,
  time: { since: Date; until: Date },
  scores: Scores,
): Promise<void> {
  const { userId, attempts, quizzes, skill } = learner
  const step = (time.until.getTime() - time.since.getTime()) / attempts
  for (let index = 0; index < attempts; index += 1) {
    const quiz = quizzes[index % quizzes.length]
    if (!quiz) throw new Error('There are no quizzes.')
    const submittedAt = new Date(time.since.getTime() + Math.floor(step * (index + Math.random())))
    scores.add({
      attemptId: idAt(submittedAt),
      userId,
      quiz,
      number: Math.floor(index / quizzes.length) + 1,
      submittedAt,
      day: dayOf(submittedAt),
      responses: quiz.questions.map((question) => answered(question, skill + (0.2 * index) / attempts)),
    })
    await scores.drain()
  }
  scores.close(userId)
}

/** What somebody of this skill gives to a question. */
export function answered(question: SeededQuestion, skill: number) {
  const { key, versionId, factId, topic } = question
  const correct = Math.random() < skill
  const others = OPTIONS.filter((option) => option !== key)
  const wrong = Math.random() < 0.1 ? null : (others[Math.floor(Math.random() * others.length)] ?? null)
  return {
    versionId,
    factId,
    topic,
    points: POINTS,
    choice: correct ? key : wrong,
    correct,
    score: correct ? POINTS : 0,
    seconds: 5 + Math.floor(Math.random() * 40),
  }
}
