import { withClient } from '../../../lib/database/with-client.ts'

export type Place = {
  title: string
  who: 'teacher' | 'learner'
  path: string
  /** Whether it is all cells there are, to be saved and not looked at: that may take longer than a page. */
  isWhole?: boolean
}

type Found = {
  class: string
  member: string
  /** Assignments: at which many are at work, one to do, one that is over, the newest ten. */
  live: string
  open: string
  old: string
  newest: string[]
  /** The first question of what is over. */
  question: string
  attempt: string
}

/** The pages of the one class there is, and of whom it concerns. */
export async function placesIn(url: string): Promise<Place[]> {
  const found = await withClient(url, async (client) => {
    const { rows } = await client.query<Found>(`
      SELECT c.id AS class, m.id AS member, a.ids[1] AS live, a.ids[2] AS open, a.ids[5] AS old, a.ids[1:10] AS newest,
        v."questionId" AS question, r."attemptId" AS attempt
      FROM "Class" c
        JOIN LATERAL (SELECT array_agg(id ORDER BY "dueAt" DESC) AS ids FROM "Assignment" WHERE "classId" = c.id) a ON true
        JOIN "Assignment" o ON o.id = a.ids[5]
        JOIN "QuizEdition" e ON e.id = o."editionId"
        JOIN "QuestionVersion" v ON v.id = (e.items->0->>'versionId')::uuid
        JOIN LATERAL (SELECT * FROM "Member" WHERE "classId" = c.id AND role = 'learner' ORDER BY id LIMIT 1) m ON true
        JOIN LATERAL (SELECT "attemptId" FROM "AssignmentResult"
          WHERE "memberId" = m.id AND "attemptId" IS NOT NULL LIMIT 1) r ON true`)
    return rows[0]
  })
  if (!found) throw new Error('There is no class.')
  return [...placesOfTeacher(found), ...placesOfLearner(found)]
}

function placesOfTeacher(found: Found): Place[] {
  const of = `/classes/${found.class}`
  const task = `${of}/assignments/${found.old}`
  const pages: [string, string][] = [
    ['home', '/'],
    ['classes', '/classes'],
    ['class', of],
    ['members', `${of}/members`],
    ['a member', `${of}/members/${found.member}`],
    ['a work', `${of}/members/${found.member}/assignments/${found.old}`],
    ['gradebook', `${of}/gradebook`],
    ['gradebook, by average', `${of}/gradebook?sort=mean`],
    ['gradebook, by an assignment', `${of}/gradebook?sort=${found.old}`],
    ['gradebook, ten columns', `/api${of}/gradebook?assignments=${found.newest}`],
    ['gradebook, ten columns and all averages', `/api${of}/gradebook?assignments=${found.newest}&means=1`],
    ['gradebook, one assignment', `${of}/gradebook/${found.old}`],
    ['extra time', `${of}/accommodations`],
    ['extra time, one assignment', `${of}/accommodations?assignment=${found.old}`],
    ['assign', `${of}/assignments/new`],
    ['assignment', task],
    ['assignment, edit', `${task}/edit`],
    ['item analysis', `${task}/analysis`],
    ['item analysis, who chose what', `${task}/analysis?who=1`],
    ['item analysis, as a file', `${task}/analysis/export`],
    ['regrade', `${task}/regrade`],
    ['regrade, one question', `${task}/regrade?question=${found.question}`],
    ['regrade, preview', `${task}/regrade?question=${found.question}&kind=drop`],
    ['live, many at work', `${of}/assignments/${found.live}/live`],
    ['notices', '/notifications'],
    ["a learner's explanations", `/attempts/${found.attempt}/review`],
  ]
  const whole: [string, string][] = [
    ['gradebook, as a table', `${of}/gradebook/export?form=wide`],
    ['gradebook, as a list', `${of}/gradebook/export?form=long`],
  ]
  return [
    ...pages.map(([title, path]): Place => ({ title, path, who: 'teacher' })),
    ...whole.map(([title, path]): Place => ({ title, path, who: 'teacher', isWhole: true })),
  ]
}

function placesOfLearner(found: Found): Place[] {
  const of = `/classes/${found.class}`
  const pages: [string, string][] = [
    ['home', '/'],
    ['class', of],
    ['assignment, to do', `${of}/assignments/${found.open}`],
    ['assignment, done', `${of}/assignments/${found.old}`],
    ['own work', `${of}/members/${found.member}`],
    ['notices', '/notifications'],
  ]
  return pages.map(([title, path]): Place => ({ title, path, who: 'learner' }))
}
