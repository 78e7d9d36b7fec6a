import { expect, test } from 'vitest'
import type { CheckedQuestion } from '#lib/generation/proposed/check-proposals.ts'
import type { AskModel } from '#lib/model/open-model.ts'
import type { Exam } from '#lib/model/requests.ts'
import { takeExam } from '#lib/model/take-exam.ts'

const evidence = [{ start: 0, end: 9, quote: 'It is so.' }]
const question = (stem: string, key = 1): CheckedQuestion => ({
  ...{ kind: 'wh', context: 'May 1, 2025 · World', stem, key, explanation: '', topic: 'World', asOf: null },
  ...{ evidence, score: null, certain: true, rule: 'model', draft: null },
  options: ['red', 'blue', 'green', 'white'].map((text) => ({ text, why: '' })),
  fact: {
    kind: 'report',
    statement: 'It is so.',
    content: {},
    subjectKey: '',
    asOf: null,
    expiresAt: null,
    evidence,
  },
})

/** Answers with the options that `choose` names, and keeps what it was asked. */
function pupil(choose: (exam: Exam, time: number) => string[]) {
  const asked: Exam[][] = []
  const ask: AskModel = async (request) => {
    const { questions }: { questions: Exam[] } = JSON.parse(request.prompt)
    asked.push(questions)
    const answers = questions.map((exam) => {
      const wanted = choose(exam, asked.length)
      const right = Object.entries(exam.options).flatMap(([letter, text]) =>
        wanted.includes(text) ? [letter] : [],
      )
      return { question: exam.question, right }
    })
    return answers.map((answer) => request.item.parse(answer))
  }
  return { ask, asked }
}

const withBook = (exam: Exam) => (exam.passage === undefined ? [] : ['blue'])

test('a question that is found with the sentence, and not without, passes', async () => {
  const { ask, asked } = pupil(withBook)
  expect(await takeExam(ask, [question('a'), question('b')])).toHaveLength(2)
  expect(asked.map((exams) => exams.map(({ passage }) => passage !== undefined))).toEqual([
    ...Array(3).fill([true, true]),
    ...Array(3).fill([false, false]),
  ])
  const places = asked.map(([exam]) => Object.values(exam!.options).indexOf('blue'))
  expect(new Set(places.slice(0, 3)).size).toBe(3)
  expect(places.slice(3)).toEqual(places.slice(0, 3))
})

test.each<[string, (exam: Exam, time: number) => string[]]>([
  ['another answer in one of three orders', (exam, time) => (time === 2 ? ['red'] : withBook(exam))],
  ['a second right option', (exam) => (exam.passage === undefined ? [] : ['blue', 'white'])],
  ['no answer', () => []],
  ['the key without the sentence, twice of three', (exam, time) => (time > 4 ? ['blue'] : withBook(exam))],
])('%s refuses it', async (_, choose) => {
  expect(await takeExam(pupil(choose).ask, [question('a')])).toEqual([])
})

test('a lucky guess is none too many', async () => {
  const lucky = pupil((exam, time) => (time === 6 ? ['blue'] : withBook(exam)))
  expect(await takeExam(lucky.ask, [question('a')])).toHaveLength(1)
})

test('who has failed is asked no more', async () => {
  const { ask, asked } = pupil((exam) => (exam.stem.endsWith('a') ? ['red'] : withBook(exam)))
  expect(await takeExam(ask, [question('a'), question('b', 1)])).toEqual([question('b')])
  expect(asked.map((exams) => exams.length)).toEqual([2, 1, 1, 1, 1, 1])
  const none = pupil(() => ['red'])
  await takeExam(none.ask, [question('a')])
  expect(none.asked).toHaveLength(1)
})

test('two answers to one question, and none, are no answer', async () => {
  const twice: AskModel = async (request) =>
    [1, 1].map((number) => request.item.parse({ question: number, right: ['A'] }))
  expect(await takeExam(twice, [question('a')])).toEqual([])
  expect(await takeExam(async () => [], [question('a')])).toEqual([])
})
