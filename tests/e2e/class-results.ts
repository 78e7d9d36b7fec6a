import { sql } from './database.ts'

/**
 * Learners who have handed an assignment in, one a text: a letter a question, `r` for right, `w` for the first wrong option.
 * Their results wait, so that they count in the class alone.
 */
export async function handIn(assignmentId: string, sittings: string[]): Promise<void> {
  for (const [index, sitting] of sittings.entries()) {
    await sql(
      `WITH assignment AS (
        SELECT a.id, a."classId", a."quizId", a."editionId", e.items
        FROM "Assignment" a JOIN "QuizEdition" e ON e.id = a."editionId" WHERE a.id = $1::uuid
      ), person AS (
        INSERT INTO "User" (id, name, email, "updatedAt")
        VALUES (gen_random_uuid(), $2, gen_random_uuid() || '@example.org', now()) RETURNING id
      ), member AS (
        INSERT INTO "Member" (id, "classId", "userId", role, name)
        SELECT gen_random_uuid(), "classId", person.id, 'learner', $2 FROM assignment, person RETURNING id
      ), asked AS (
        SELECT (item->>'position')::int AS position, v.id AS "versionId", (item->>'points')::int AS points,
          CASE substr($3, (item->>'position')::int + 1, 1) WHEN 'r' THEN v.key->>0 ELSE (
            SELECT o->>'id' FROM jsonb_array_elements(v.options) o WHERE o->>'id' <> v.key->>0
            ORDER BY o->>'text' LIMIT 1) END AS chosen, v.key->>0 AS key
        FROM assignment, jsonb_array_elements(assignment.items) item
          JOIN "QuestionVersion" v ON v.id = (item->>'versionId')::uuid
      ), attempt AS (
        INSERT INTO "Attempt" (id, "userId", "quizId", "editionId", "assignmentId", number, state, feedback, "dueAt",
          "opensAt", seed, "endedBy", "submittedAt", "submittedOn", "maxScore", score)
        SELECT gen_random_uuid(), person.id, "quizId", "editionId", assignment.id, 1, 'submitted', 'due',
          now() + interval '30 days', now() + interval '30 days', 1, 'person', now(), current_date,
          (SELECT sum(points) FROM asked), (SELECT sum(CASE WHEN chosen = key THEN points ELSE 0 END) FROM asked)
        FROM assignment, person RETURNING id, score, "maxScore", "submittedAt"
      ), responses AS (
        INSERT INTO "Response" ("attemptId", position, "versionId", points, choice, seconds, score, correct)
        SELECT attempt.id, position, "versionId", points, jsonb_build_array(chosen), 10 + 3 * position + $4::int,
          CASE WHEN chosen = key THEN points ELSE 0 END, chosen = key
        FROM asked, attempt RETURNING 1
      )
      INSERT INTO "AssignmentResult" ("assignmentId", "memberId", attempts, score, "maxScore", "attemptId", "submittedAt")
      SELECT $1::uuid, member.id, 1, attempt.score, attempt."maxScore", attempt.id, attempt."submittedAt"
      FROM member, attempt`,
      [assignmentId, `Learner ${String(index + 1).padStart(2, '0')}`, sitting, index % 5],
    )
  }
}
