import { database } from '#lib/database/client.ts'

/**
 * Many learners and assignments for a class that has one of each, with an attempt and a cell for nine in ten: written
 * with SQL, for there are tens of thousands.
 */
export async function fillGradebook(
  { classId, assignmentId }: { classId: string; assignmentId: string },
  size: { learners: number; assignments: number },
): Promise<void> {
  await database.$executeRaw`
    WITH people AS (
      INSERT INTO "User" (id, name, email, "updatedAt")
      SELECT gen_random_uuid(), 'Learner ' || n, 'learner-' || n || '-' || gen_random_uuid() || '@example.org', now()
      FROM generate_series(2, ${size.learners}::int) n
      RETURNING id, name
    )
    INSERT INTO "Member" (id, "classId", "userId", role, name, "joinedAt")
    SELECT gen_random_uuid(), ${classId}::uuid, id, 'learner', name, now() - interval '1 year' FROM people`
  await database.$executeRaw`
    INSERT INTO "Assignment" (id, "classId", "quizId", "editionId", title, "dueAt", feedback, "createdAt", "updatedAt")
    SELECT gen_random_uuid(), "classId", "quizId", "editionId", 'News of week ' || n, now() - n * interval '1 day',
      'submitted', now() - n * interval '1 day', now()
    FROM "Assignment", generate_series(2, ${size.assignments}::int) n WHERE id = ${assignmentId}::uuid`
  await database.$executeRaw`
    WITH attempts AS (
      INSERT INTO "Attempt" (id, "userId", "quizId", "editionId", "assignmentId", number, state, "endedBy", seed,
        "startedAt", "submittedAt", "submittedOn", score, "maxScore")
      SELECT gen_random_uuid(), m."userId", a."quizId", a."editionId", a.id, 1, 'submitted', 'person', 1,
        a."createdAt", a."createdAt", a."createdAt"::date, 100 * (hashtext(a.id || m.id::text) & 3), 300
      FROM "Assignment" a JOIN "Member" m ON m."classId" = a."classId" AND m.role = 'learner'
      WHERE a."classId" = ${classId}::uuid AND a.id <> ${assignmentId}::uuid AND hashtext(m.id || a.id::text) % 10 <> 0
      RETURNING id, "assignmentId", "userId", score, "maxScore", "submittedAt"
    )
    INSERT INTO "AssignmentResult" ("assignmentId", "memberId", attempts, score, "maxScore", "attemptId", "submittedAt")
    SELECT t."assignmentId", m.id, 1, t.score, t."maxScore", t.id, t."submittedAt"
    FROM attempts t JOIN "Member" m ON m."classId" = ${classId}::uuid AND m."userId" = t."userId"`
}
