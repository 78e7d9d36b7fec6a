import { withClient } from '../../../lib/database/with-client.ts'

export type Place = { title: string; who: 'teacher' | 'learner'; path: string }

type Found = { class: string; member: string; open: string; live: string; old: string; attempt: string }

/** The pages of the one class there is, and of whom it concerns. */
export async function placesIn(url: string): Promise<Place[]> {
  const found = await withClient(url, async (client) => {
    const { rows } = await client.query<Found>(`
      SELECT c.id AS class, m.id AS member, a.ids[1] AS live, a.ids[2] AS open, a.ids[5] AS old,
        r."attemptId" AS attempt
      FROM "Class" c
        JOIN LATERAL (SELECT array_agg(id ORDER BY "dueAt" DESC) AS ids FROM "Assignment" WHERE "classId" = c.id) a ON true
        JOIN LATERAL (SELECT * FROM "Member" WHERE "classId" = c.id AND role = 'learner' ORDER BY id LIMIT 1) m ON true
        JOIN LATERAL (SELECT "attemptId" FROM "AssignmentResult"
          WHERE "memberId" = m.id AND "attemptId" IS NOT NULL LIMIT 1) r ON true`)
    return rows[0]
  })
  if (!found) throw new Error('There is no class.')
  const of = `/classes/${found.class}`
  const task = (id: string) => `${of}/assignments/${id}`
  const teachers: [string, string][] = [
    ['home', '/'],
    ['classes', '/classes'],
    ['class', of],
    ['members', `${of}/members`],
    ['a member', `${of}/members/${found.member}`],
    ['gradebook', `${of}/gradebook`],
    ['gradebook, by average', `${of}/gradebook?sort=mean`],
    ['gradebook, one assignment', `${of}/gradebook/${found.old}`],
    ['assignment', task(found.old)],
    ['item analysis', `${task(found.old)}/analysis`],
    ['live, many at work', `${task(found.live)}/live`],
    ['notices', '/notifications'],
    ["a learner's explanations", `/attempts/${found.attempt}/review`],
  ]
  const learners: [string, string][] = [
    ['home', '/'],
    ['class', of],
    ['assignment, to do', task(found.open)],
    ['assignment, done', task(found.old)],
    ['own work', `${of}/members/${found.member}`],
    ['notices', '/notifications'],
  ]
  return [
    ...teachers.map(([title, path]): Place => ({ title, path, who: 'teacher' })),
    ...learners.map(([title, path]): Place => ({ title, path, who: 'learner' })),
  ]
}
