import { expect, test } from 'vitest'
import { database } from '#lib/database/client.ts'
import { auditScores } from '#lib/progress/audit-scores.ts'
import { inWords } from '#lib/progress/difference.ts'
import { seedAttempts } from '../../scripts/seed/attempts.ts'
import { makePerson } from '../support/people.ts'

test('what is seeded for benches is what people could have done: the audit finds no difference', async () => {
  const { id: userId } = await makePerson()
  await seedAttempts(process.env.DATABASE_URL ?? '', {
    attempts: 2000,
    quizzes: 60,
    until: new Date('2026-03-09T12:00:00Z'),
    userId,
  })
  expect(await database.attempt.count({ where: { userId } })).toBe(1000)
  const said: string[] = []
  const counts = await auditScores({ repair: false }, (difference) => said.push(inWords(difference)))
  expect(said).toEqual([])
  expect(counts).toMatchObject({ people: 6, attempts: 2000, responses: 20_000 })
})

test('so are the classes among them, and their gradebooks', async () => {
  const [teacher, learner] = [await makePerson(), await makePerson()]
  await seedAttempts(process.env.DATABASE_URL ?? '', {
    attempts: 1000,
    quizzes: 60,
    until: new Date('2026-03-09T12:00:00Z'),
    userId: (await makePerson()).id,
    classes: { classes: 2, learners: 12, assignments: 8, teacherId: teacher.id, learnerId: learner.id },
  })
  expect(await database.member.count({ where: { userId: learner.id, role: 'learner' } })).toBe(1)
  expect(await database.assignment.count({ where: { class: { ownerId: teacher.id } } })).toBe(16)
  expect(await database.attempt.count({ where: { state: 'inProgress' } })).toBeGreaterThan(8)
  expect(await database.assignmentResult.count()).toBeGreaterThan(120)
  const said: string[] = []
  await auditScores({ repair: false }, (difference) => said.push(inWords(difference)))
  expect(said).toEqual([])
})
