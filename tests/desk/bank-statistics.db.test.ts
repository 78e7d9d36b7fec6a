import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '#lib/accounts/actor.ts'
import { database } from '#lib/database/client.ts'
import type { BankFilter } from '#lib/desk/bank-view.ts'
import { editQuestion } from '#lib/desk/edit-question.ts'
import { listQuestions } from '#lib/desk/list-questions.ts'
import { readQuestion } from '#lib/desk/read-question.ts'
import type { QuestionForm } from '#lib/questions/question-form.ts'
import { countItems } from '#lib/results/count-items.ts'
import { makeAssignment, playAssigned } from '../support/make-class.ts'
import { makeQuiz } from '../support/make-quiz.ts'
import { makePerson } from '../support/people.ts'

let owner: Actor
/** By their place in the article. */
let [first, second, third]: string[] = []

beforeAll(async () => {
  // The questions of the article, and one that nobody answered.
  owner = await makePerson()
  ;[first, second, third] = (await makeQuiz(owner)).questions.map(({ id }) => id)
})

type Counts = { attempts: number; facility: number; discrimination?: number | null; choices?: object }

async function count(questionId: string | undefined, number: number, counts: Counts): Promise<void> {
  const where = { questionId_number: { questionId: questionId ?? '', number } }
  const { id } = await database.questionVersion.findUniqueOrThrow({ where, select: { id: true } })
  const data = { discrimination: null, choices: {}, ...counts, computedAt: new Date() }
  await database.itemStatistic.upsert({
    where: { versionId: id },
    create: { versionId: id, ...data },
    update: data,
  })
}

async function edit(questionId: string | undefined, change: (form: QuestionForm) => Partial<QuestionForm>) {
  const { form, version } = await readQuestion({ questionId: questionId ?? '' }, owner)
  await editQuestion(
    { questionId: questionId ?? '', base: version, form: { ...form, ...change(form) } },
    owner,
  )
}

const found = async (filter: BankFilter) => (await listQuestions(filter, owner)).questions.map(({ id }) => id)
const statistic = async (questionId: string | undefined) =>
  (await listQuestions({}, owner)).questions.find(({ id }) => id === questionId)?.statistic

const optionIds = async (questionId: string | undefined) =>
  (await readQuestion({ questionId: questionId ?? '' }, owner)).form.options.map(({ id }) => id)

describe('statistics in the question bank', () => {
  test('order and narrow the questions', async () => {
    await count(first, 1, { attempts: 40, facility: 0.345 })
    await count(second, 1, { attempts: 12, facility: 0.3449 })
    expect(await found({ sort: 'hardest' }), 'who was never asked stands last').toEqual([
      second,
      first,
      third,
    ])
    expect(await found({ sort: 'easiest' })).toEqual([first, second, third])
    expect(await found({ sort: 'answered' })).toEqual([first, second, third])
    expect(await found({ did: 'answered', sort: 'hardest' })).toEqual([second, first])
    expect(await found({ did: 'unanswered' })).toEqual([third])
    expect(await found({ did: 'half', sort: 'answered' })).toEqual([first, second])
    expect(await found({ did: 'hard' })).toEqual([second])
    expect((await listQuestions({ did: 'hard' }, owner)).total).toBe(1)
    expect(await listQuestions({ did: 'hard' }, await makePerson())).toMatchObject({
      total: 0,
      questions: [],
    })
  })

  test('questions stand by their words where that is asked', async () => {
    const stems = (await listQuestions({ sort: 'name' }, owner)).questions.map(({ stem }) => stem)
    expect(stems).toHaveLength(3)
    expect(stems).toEqual(stems.toSorted((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1)))
  })

  test('go on over an edit that leaves the answer, beside those of the new version', async () => {
    await edit(first, ({ stem }) => ({ stem: `${stem} Say it exactly.` }))
    expect(await statistic(first)).toEqual({
      together: { attempts: 40, facility: 0.345, versions: 1 },
      alone: null,
    })
    await count(first, 2, { attempts: 10, facility: 1, discrimination: 0.4, choices: { a: 10 } })
    const together = { attempts: 50, facility: expect.closeTo((40 * 0.345 + 10) / 50, 9), versions: 2 }
    expect(await statistic(first)).toEqual({
      together,
      alone: { attempts: 10, facility: 1, discrimination: 0.4, chosen: ['a'] },
    })
    expect(await found({ did: 'half', sort: 'hardest' }), 'the order is by all of them').toEqual([
      second,
      first,
    ])
  })

  test('begin anew where another answer became the right one, and go on when it is changed back', async () => {
    const turn = (by: number) => (form: QuestionForm) => ({
      options: form.options.map((option, index) => ({ ...option, right: index === by })),
    })
    const before = (await readQuestion({ questionId: second ?? '' }, owner)).form.options
    const right = before.findIndex((option) => option.right)
    await edit(second, turn((right + 1) % before.length))
    expect(await statistic(second)).toBeNull()
    expect(await found({ did: 'unanswered' })).toContain(second)
    await edit(second, turn(right))
    expect((await statistic(second))?.together).toMatchObject({ attempts: 12, versions: 1 })
  })

  test('tell what is worth a look: the current version, among enough', async () => {
    const choices = Object.fromEntries((await optionIds(third)).map((id) => [id, 3]))
    const flagged = async (counts: Counts) => {
      await count(third, 1, counts)
      return (await found({ did: 'flagged' })).includes(third ?? '')
    }
    expect(await flagged({ attempts: 10, facility: 0.5, discrimination: 0.3, choices })).toBe(false)
    expect(await flagged({ attempts: 10, facility: 0.5, discrimination: -0.1, choices })).toBe(true)
    expect(await flagged({ attempts: 9, facility: 0.5, discrimination: -0.1, choices })).toBe(false)
    expect(await flagged({ attempts: 10, facility: 0.2, choices })).toBe(true)
    expect(await flagged({ attempts: 10, facility: 0.95, choices })).toBe(true)
    const form = (await readQuestion({ questionId: third ?? '' }, owner)).form
    const key = form.options.findIndex((option) => option.right)
    const without = (index: number) => Object.fromEntries(Object.entries(choices).toSpliced(index, 1))
    expect(await flagged({ attempts: 10, facility: 0.5, choices: without(key) })).toBe(false)
    expect(await flagged({ attempts: 10, facility: 0.5, choices: without(key === 0 ? 1 : 0) })).toBe(true)
  })

  test('are those that the job counts', async () => {
    const made = await makeAssignment({ learners: 3 })
    for (const [index, learner] of made.learners.entries()) {
      await playAssigned(made.assignmentId, learner, index === 0 ? [0] : [0, 1])
    }
    const where = { id: made.assignmentId }
    await countItems(await database.assignment.findUniqueOrThrow({ where, select: { editionId: true } }))
    const { questions } = await listQuestions({ sort: 'hardest' }, made.teacher)
    expect(questions.map((question) => question.statistic?.together)).toEqual([
      { attempts: 3, facility: 0, versions: 1 },
      { attempts: 3, facility: expect.closeTo(2 / 3, 9), versions: 1 },
      { attempts: 3, facility: 1, versions: 1 },
    ])
  })
})
