// A database full of attempts, for benches: what people did over two years, with the sums that are kept of it.
import { withClient } from '../../lib/database/with-client.ts'
import { type SeededQuiz, seedCatalogue } from './catalogue.ts'
import { type ClassOptions, seedClasses } from './classes.ts'
import { copyInto } from './copy-in.ts'
import { idAt } from './id-at.ts'
import { type Learner, learn } from './learner.ts'
import { openScores } from './scores.ts'

const DAYS = 730
const DAY = 86_400_000
/** Attempts of the one person whose pages are measured, and of each of the others. */
const MANY = 5_000
const USUAL = 200
/** A learner comes back to so many quizzes. */
const FAVOURITES = 40

type Options = {
  attempts: number
  quizzes: number
  /** The last attempts are of this time. */
  until: Date
  /** Who has many attempts. */
  userId: string
  /** Classes whose attempts are among them. */
  classes?: ClassOptions
}

/** So many quizzes are about what so many attempts are made at. */
export const catalogueSize = (attempts: number): number =>
  Math.max(FAVOURITES, Math.min(2_000, Math.ceil(attempts / 500)))

/** Copies attempts into a migrated database. The person must be there; all else is made. */
export async function seedAttempts(
  url: string,
  { attempts, quizzes, until, userId, classes }: Options,
): Promise<void> {
  const since = new Date(until.getTime() - DAYS * DAY)
  const catalogue = await seedCatalogue(url, quizzes, since)
  const scores = await openScores(url)
  const assigned = classes ? await seedClasses(url, catalogue, classes, { since, until }, scores) : 0
  for await (const learner of learners(url, attempts - assigned, catalogue, userId, since)) {
    await learn(learner, { since, until }, scores)
  }
  await scores.end()
  await withClient(url, (client) => client.query('VACUUM ANALYZE'))
}

async function* learners(
  url: string,
  attempts: number,
  catalogue: SeededQuiz[],
  userId: string,
  since: Date,
): AsyncGenerator<Learner> {
  const many = Math.min(MANY, Math.floor(attempts / 2))
  yield { userId, attempts: many, quizzes: catalogue, skill: 0.6 }
  const columns = ['id', 'name', 'email', 'createdAt', 'updatedAt']
  const people = await copyInto(url, 'User', columns)
  for (let left = attempts - many, place = 0; left > 0; left -= USUAL, place += 1) {
    const id = idAt(since)
    people.write([id, 'A learner', `${id}@example.org`, since, since])
    const start = (place * 7) % catalogue.length
    const quizzes = [...catalogue.slice(start), ...catalogue.slice(0, start)].slice(0, FAVOURITES)
    yield { userId: id, attempts: Math.min(USUAL, left), quizzes, skill: 0.3 + (place % 60) / 100 }
    await people.drain()
  }
  await people.end()
}
