import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '#lib/accounts/actor.ts'
import type { PlayerQuestion } from '#lib/attempts/player-view.ts'
import { readAttempt } from '#lib/attempts/read-attempt.ts'
import { readReview } from '#lib/attempts/read-review.ts'
import { saveResponse } from '#lib/attempts/save-response.ts'
import { startAttempt } from '#lib/attempts/start-attempt.ts'
import { submitAttempt } from '#lib/attempts/submit-attempt.ts'
import { database } from '#lib/database/client.ts'
import type { QuestionKind } from '#lib/questions/kinds.ts'
import { addSamples } from '#lib/quizzes/add-samples.ts'
import { makePerson } from '../support/people.ts'
import { play } from '../support/play.ts'

let actor: Actor
let quizId: string
let attemptId: string
let questions: PlayerQuestion[]

beforeEach(async () => {
  await addSamples()
  actor = await makePerson({ isGuest: true })
  const quiz = await database.quiz.findUniqueOrThrow({ where: { sampleKey: 'lantern-festival' } })
  quizId = quiz.id
  attemptId = (await startAttempt({ quizId }, actor)).attemptId
  questions = (await readAttempt({ attemptId }, actor)).questions
})

const asked = (kind: QuestionKind) => questions.find((question) => question.kind === kind)!

/** Ids of the options with these texts, in this order. */
const ids = (kind: QuestionKind, ...texts: string[]) =>
  texts.map((text) => asked(kind).options.find((option) => option.text === text)?.id ?? '')

const save = (kind: QuestionKind, choice: string[], revision = 0) =>
  saveResponse({ attemptId, position: asked(kind).position, choice, revision, saveId: randomUUID() }, actor)

const reviewed = async (kind: QuestionKind) => {
  await submitAttempt({ attemptId }, actor)
  const { questions: all } = await readReview({ attemptId }, actor)
  return all.find((question) => question.kind === kind)!
}

const ORDER = [
  'Taipei holds the festival for the first time',
  'More than four million visitors come in one year',
  'The festival of 2007 opens at the memorial',
  'A rainstorm sends visitors to the metro at once',
]

describe('a quiz of all kinds', () => {
  test('is full when all is right, and empty when all is wrong', async () => {
    const most = questions.length * 100
    const all = questions.map(({ position }) => position)
    expect(await play(quizId, actor, all)).toMatchObject({ score: most, maxScore: most })
    expect(await play(quizId, actor, [])).toMatchObject({ score: 0, maxScore: most })
  })

  test('tells a player no number, no accepted text and no tolerance', async () => {
    const json = JSON.stringify(questions)
    for (const secret of ['240000', 'Jiang', 'tolerance', 'key']) expect(json).not.toContain(secret)
    expect(asked('number').unit).toBe('square metres')
    expect(asked('number').options).toEqual([])
  })

  test('shows true before false, and events in an order of its own for each attempt', async () => {
    expect(asked('trueFalse').options.map(({ text }) => text)).toEqual(['True', 'False'])
    const orders = new Set<string>()
    for (let attempt = 0; attempt < 8; attempt++) {
      await play(quizId, actor, [])
      attemptId = (await startAttempt({ quizId }, actor)).attemptId
      questions = (await readAttempt({ attemptId }, actor)).questions
      orders.add(
        asked('order')
          .options.map(({ text }) => text)
          .join(),
      )
    }
    expect(orders.size).toBeGreaterThan(2)
  })
})

describe('a response of each kind is saved as it was given, and marked', () => {
  test('several: part of the points for part of the right ones', async () => {
    await save('several', ids('several', 'Music of its own', 'Laser light'))
    expect(await reviewed('several')).toMatchObject({ score: 66, correct: false })
  })

  test('several: a wrong one takes its share', async () => {
    await save('several', ids('several', 'Fireworks', 'A fog machine', 'Laser light', 'Music of its own'))
    expect(await reviewed('several')).toMatchObject({ score: 50, correct: false })
  })

  test('order: a point for each that follows rightly', async () => {
    const given = [ORDER[3]!, ORDER[0]!, ORDER[1]!, ORDER[2]!]
    await save('order', ids('order', ...given))
    const { score, correct, choice, key } = await reviewed('order')
    expect({ score, correct }).toEqual({ score: 66, correct: false })
    expect(choice).toEqual(ids('order', ...given))
    expect(key).toEqual(ids('order', ...ORDER))
  })

  test('number: within its tolerance, with its unit or without', async () => {
    await save('number', ['about 240,000'])
    await save('number', ['245,000 square meters'], 1)
    expect(await reviewed('number')).toMatchObject({
      score: 100,
      correct: true,
      choice: ['245,000 square meters'],
      tolerance: 10_000,
    })
  })

  test('short answer: any accepted form in any spelling of it', async () => {
    await save('short', ['the CHIANG Kai–shek'])
    expect(await reviewed('short')).toMatchObject({ score: 100, correct: true })
  })

  test('true or false', async () => {
    await save('trueFalse', ids('trueFalse', 'False'))
    expect(await reviewed('trueFalse')).toMatchObject({ score: 100, correct: true })
  })

  test('an empty one takes it back', async () => {
    await save('short', ['Chiang'])
    await save('short', [], 1)
    expect(await reviewed('short')).toMatchObject({ score: 0, choice: null })
  })
})

test('what is no response to its question is refused, and nothing is stored', async () => {
  const refused: [QuestionKind, string[]][] = [
    ['several', ['nothing']],
    ['order', ids('order', ...ORDER.slice(1))],
    ['number', ['240000', '240000']],
    ['short', ['\0']],
    ['short', ['x'.repeat(201)]],
    ['trueFalse', ids('trueFalse', 'True', 'False')],
  ]
  for (const [kind, choice] of refused) {
    await expect(save(kind, choice)).rejects.toMatchObject({ code: 'invalid' })
  }
  expect(await database.response.count({ where: { attemptId, revision: { gt: 0 } } })).toBe(0)
})
