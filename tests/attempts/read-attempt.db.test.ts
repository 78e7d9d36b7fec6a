import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '#lib/accounts/actor.ts'
import { listOpenAttempts } from '#lib/attempts/list-open-attempts.ts'
import { readAttempt } from '#lib/attempts/read-attempt.ts'
import { readReview } from '#lib/attempts/read-review.ts'
import { saveResponse } from '#lib/attempts/save-response.ts'
import { startAttempt } from '#lib/attempts/start-attempt.ts'
import { addSamples } from '#lib/quizzes/add-samples.ts'
import { listQuizzes } from '#lib/quizzes/list-quizzes.ts'
import { readQuiz } from '#lib/quizzes/read-quiz.ts'
import { secret } from '../support/ferry-article.ts'
import { makeQuiz } from '../support/make-quiz.ts'
import { makePerson } from '../support/people.ts'
import { keysOf, startSample } from '../support/play.ts'

let actor: Actor
let quizId: string

beforeAll(async () => {
  await addSamples()
  actor = await makePerson()
  quizId = (await makeQuiz(actor)).quizId
})

describe('the player', () => {
  test('gets no key, no reason, no explanation, no evidence, no score, before and after saving', async () => {
    const by = actor
    const { attemptId } = await startAttempt({ quizId }, by)
    const view = await readAttempt({ attemptId }, by)
    const { options, position } = view.questions[0]!
    const input = { attemptId, position, choice: [options[0]!.id], revision: 0, saveId: randomUUID() }
    const payloads = [
      view,
      await saveResponse(input, by),
      await saveResponse({ ...input, saveId: randomUUID() }, by).catch((error) => ({ ...error })),
      await readReview({ attemptId }, by).catch((error) => ({ ...error })),
      await readAttempt({ attemptId }, by),
      await readQuiz({ quizId }, by),
      await listQuizzes({}, by),
      await listOpenAttempts(by),
    ]
    const json = JSON.stringify(payloads)
    for (const hidden of Object.values(secret)) expect(json).not.toContain(hidden)
    const names = new Set(json.match(/"(\w+)":/g))
    for (const name of [
      'key',
      'isKey',
      'why',
      'explanation',
      'evidence',
      'correct',
      'quality',
      'rule',
      'quote',
    ]) {
      expect(names, name).not.toContain(`"${name}":`)
    }
    expect(view.questions.map((question) => Object.keys(question).sort())).toEqual(
      view.questions.map(() => [
        'choice',
        'contextLine',
        'explained',
        'flagged',
        'kind',
        'options',
        'position',
        'revision',
        'seconds',
        'stem',
        'unit',
      ]),
    )
    expect(
      view.questions.flatMap((question) => question.options.map((option) => Object.keys(option))),
    ).toEqual(Array.from({ length: 12 }, () => ['id', 'text']))
  })

  test('shows the options in one order as often as it loads, and not always the right one first', async () => {
    const { by, attemptId, view } = await startSample()
    expect((await readAttempt({ attemptId }, by)).questions).toEqual(view.questions)
    const places = new Set<number>()
    for (let run = 0; run < 12; run++) {
      const other = await startSample()
      const keys = await keysOf(other.attemptId)
      for (const [index, question] of other.view.questions.entries()) {
        places.add(question.options.findIndex((option) => option.id === keys[index]))
      }
    }
    expect(places).toEqual(new Set([0, 1, 2, 3]))
  })

  test('finds its choices again after a reload, and the attempt among the open ones', async () => {
    const { by, attemptId, quizId: id, options, save, read } = await startSample()
    await save([options[1]!.id], 0)
    expect(await read()).toMatchObject({ choice: [options[1]!.id], revision: 1 })
    expect(await listOpenAttempts(by)).toEqual([
      expect.objectContaining({ attemptId, quizId: id, answered: 1, questions: expect.any(Number) }),
    ])
  })
})
