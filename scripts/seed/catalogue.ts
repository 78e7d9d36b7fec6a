import { createHash } from 'node:crypto'
import { editionHash } from '../../lib/quizzes/edition.ts'
import { copyInto } from './copy-in.ts'
import { idAt } from './id-at.ts'

/** Questions of a quiz. */
const QUESTIONS = 10
export const OPTIONS = ['o1', 'o2', 'o3', 'o4']

const TOPICS = ['Politics', 'Economy', 'Law', 'Science', 'Health', 'Climate', 'Transport', 'Sport', 'Culture']
const PLACES = [
  'Port Ellery',
  'Aldmere',
  'Novi Brod',
  'Santa Rosalía',
  'Kestrel Bay',
  'Tarnów Hills',
  'Ossian',
]
const WORKS = [
  'ferry',
  'tram',
  'library',
  'harbour',
  'hospital',
  'bridge',
  'museum',
  'dam',
  'theatre',
  'school',
]
const DEEDS = ['opened', 'was repaired', 'was sold', 'was planned', 'burnt down', 'was painted', 'was closed']

export type SeededQuestion = { versionId: string; factId: string; topic: string; key: string }
export type SeededQuiz = { quizId: string; editionId: string; title: string; questions: SeededQuestion[] }

const from = <T>(list: readonly T[], index: number) => list[index % list.length] as T

/** Articles with a public quiz each: made up, of the form of real ones. */
export async function seedCatalogue(url: string, quizzes: number, madeAt: Date): Promise<SeededQuiz[]> {
  const into = await openTables(url)
  const catalogue: SeededQuiz[] = []
  for (let index = 0; index < quizzes; index += 1) {
    catalogue.push(writeQuiz(into, index, madeAt))
    for (const table of Object.values(into)) await table.drain()
  }
  for (const table of Object.values(into)) await table.end()
  return catalogue
}

type Tables = Awaited<ReturnType<typeof openTables>>

async function openTables(url: string) {
  const open = (table: string, ...columns: string[]) => copyInto(url, table, columns)
  return {
    article: await open(
      'Article',
      'id',
      'title',
      'text',
      'publishedOn',
      'contentHash',
      'words',
      'visibility',
    ),
    fact: await open('Fact', 'id', 'articleId', 'kind', 'statement', 'content', 'subjectKey', 'evidence'),
    question: await open('Question', 'id', 'articleId', 'factId', 'position', 'topic', 'state', 'updatedAt'),
    version: await open(
      'QuestionVersion',
      ...['id', 'questionId', 'number', 'kind', 'contextLine', 'stem', 'options', 'key', 'explanation'],
      ...['evidence', 'origin'],
    ),
    quiz: await open('Quiz', 'id', 'articleId', 'title', 'visibility', 'createdAt', 'updatedAt'),
    item: await open('QuizItem', 'quizId', 'position', 'versionId', 'points'),
    edition: await open('QuizEdition', 'id', 'quizId', 'number', 'title', 'items', 'itemsHash'),
  }
}

function writeQuiz(into: Tables, index: number, madeAt: Date): SeededQuiz {
  const id = () => idAt(madeAt)
  const [articleId, quizId, editionId] = [id(), id(), id()]
  const place = from(PLACES, index)
  const title = `${place} and its ${from(WORKS, index + Math.floor(index / 7))}, part ${index + 1}`
  const hash = createHash('sha256').update(title).digest('hex')
  into.article.write([articleId, title, title, madeAt, hash, title.split(' ').length, 'public'])
  into.quiz.write([quizId, articleId, title, 'public', madeAt, madeAt])
  const questions = Array.from({ length: QUESTIONS }, (_, position): SeededQuestion => {
    const [factId, questionId, versionId] = [id(), id(), id()]
    const topic = from(TOPICS, index + (position % 3))
    const key = from(OPTIONS, index + position)
    const year = 1900 + ((index * QUESTIONS + position) % 125)
    const [work, deed] = [from(WORKS, index + position), from(DEEDS, index + position * 3)]
    const statement = `The ${work} of ${place} ${deed} in ${year}.`
    const options = OPTIONS.map((option, at) => ({
      id: option,
      text: String(year + at),
      why: 'Says the article.',
    }))
    into.fact.write([factId, articleId, 'event', statement, '{}', place, '[]'])
    into.question.write([questionId, articleId, factId, position, topic, 'ready', madeAt])
    into.version.write([
      ...[versionId, questionId, 1, 'wh', title, `In which year was it that the ${work} ${deed}?`],
      ...[JSON.stringify(options), JSON.stringify([key]), statement, '[]', 'person'],
    ])
    into.item.write([quizId, position, versionId, 100])
    return { versionId, factId, topic, key }
  })
  const items = questions.map(({ versionId }, position) => ({ position, versionId, points: 100 }))
  into.edition.write([editionId, quizId, 1, title, JSON.stringify(items), editionHash(title, items)])
  return { quizId, editionId, title, questions }
}
