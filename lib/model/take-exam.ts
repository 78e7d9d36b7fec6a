/** Whether the model finds the key where it should, and does not find it where it should not. */
import type { CheckedQuestion } from '#lib/generation/proposed/check-proposals.ts'
import type { AskModel } from './open-model.ts'
import { answerRequest, type Exam, type ModelAnswer } from './requests.ts'

const SHUFFLES = 3
/** So often right without the sentence, and the question gives its answer away. */
const TOLD = 2
const LETTERS = ['A', 'B', 'C', 'D']

type Book = 'open' | 'closed'

/**
 * The questions whose key alone is found in each of three orders of the options with the sentence at hand, and in at most
 * one of three without.
 */
export async function takeExam(ask: AskModel, questions: CheckedQuestion[]): Promise<CheckedQuestion[]> {
  let left = questions
  for (let shuffle = 0; shuffle < SHUFFLES && left.length > 0; shuffle += 1) {
    const found = await foundIn(ask, left, 'open', shuffle)
    left = left.filter((question) => found.has(question))
  }
  const told = new Map<CheckedQuestion, number>()
  for (let shuffle = 0; shuffle < SHUFFLES && left.length > 0; shuffle += 1) {
    for (const question of await foundIn(ask, left, 'closed', shuffle))
      told.set(question, (told.get(question) ?? 0) + 1)
  }
  return left.filter((question) => (told.get(question) ?? 0) < TOLD)
}

/** Those of whose options the model names the key and no other. */
async function foundIn(
  ask: AskModel,
  questions: CheckedQuestion[],
  book: Book,
  shuffle: number,
): Promise<Set<CheckedQuestion>> {
  const exams = questions.map((question, index) => examOf(question, index + 1, book, shuffle))
  const answers = await ask(answerRequest(exams, book))
  return new Set(
    questions.filter((question, index) => isRight(question, shuffle, answersTo(answers, index + 1))),
  )
}

const answersTo = (answers: ModelAnswer[], number: number) =>
  answers.filter(({ question }) => question === number)

function isRight(question: CheckedQuestion, shuffle: number, given: ModelAnswer[]): boolean {
  const [answer] = given
  if (given.length !== 1 || answer?.right.length !== 1) return false
  const letter = answer.right[0]?.trim().charAt(0).toUpperCase() ?? ''
  return order(question, shuffle)[LETTERS.indexOf(letter)] === question.key
}

function examOf(question: CheckedQuestion, number: number, book: Book, shuffle: number): Exam {
  const { context, stem, options, evidence } = question
  const shown = order(question, shuffle).map((index, place) => [LETTERS[place], options[index]?.text])
  return {
    question: number,
    ...(book === 'open' ? { passage: evidence.map(({ quote }) => quote).join(' ') } : {}),
    stem: `${context}\n${stem}`,
    options: Object.fromEntries(shown),
  }
}

/** Indexes of the options in the order of a shuffle: the key stands elsewhere each time, the same in each run. */
function order({ options, key }: CheckedQuestion, shuffle: number): number[] {
  const others = options.map((_, index) => index).filter((index) => index !== key)
  const turned = others.map((_, index) => others[(index + shuffle) % others.length]!)
  turned.splice((key + 1 + shuffle) % options.length, 0, key)
  return turned
}
