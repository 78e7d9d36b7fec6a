/** Queries of the live overview. */
import type { Actor } from '#lib/accounts/actor.ts'
import { assignmentsWhere } from '#lib/classes/class-store.ts'
import { database } from '#lib/database/client.ts'
import { byName, type LiveRow } from './live-view.ts'

/** Where the learners are whom an assignment is for, by name: their newest attempt, and how many answers it has. */
export async function liveRows(assignmentId: string): Promise<LiveRow[]> {
  const [row] = await database.$queryRaw<{ rows: LiveRow[] | null }[]>`
    SELECT json_agg(json_build_object(
      'id', m.id, 'name', m.name, 'state', CASE t.state WHEN 'inProgress' THEN 'running' WHEN 'submitted' THEN 'done' ELSE 'waiting' END,
      'answered', coalesce(c.answered, 0), 'questions', coalesce(c.questions, 0), 'attempt', coalesce(t.number, 0),
      'score', t.score, 'maxScore', coalesce(t."maxScore", 0))) AS rows
    FROM "Assignment" a
      JOIN "Member" m ON m."classId" = a."classId" AND m.role = 'learner' AND m.state = 'active'
      JOIN "User" u ON u.id = m."userId"
      LEFT JOIN LATERAL (
        SELECT t.id, t.number, t.state, t.score, t."maxScore" FROM "Attempt" t
        WHERE t."assignmentId" = a.id AND t."userId" = m."userId" AND t.state <> 'discarded'
        ORDER BY t.number DESC LIMIT 1
      ) t ON true
      LEFT JOIN LATERAL (
        SELECT count(r.choice)::int AS answered, count(*)::int AS questions
        FROM "Response" r WHERE r."attemptId" = t.id
      ) c ON true
    WHERE a.id = ${assignmentId}::uuid AND (t.id IS NOT NULL OR (
      (a."forAll" OR EXISTS (SELECT 1 FROM "AssignmentMember" x WHERE x."assignmentId" = a.id AND x."memberId" = m.id))
      AND (a.guests OR NOT u."isAnonymous")))`
  return (row?.rows ?? []).sort(byName)
}

/** Whether somebody may watch an assignment, and is still signed in by this session (null: it is not asked). */
export async function mayWatch(
  of: { assignmentId: string; sessionId: string | null },
  actor: Actor,
  now: Date,
): Promise<boolean> {
  const { assignmentId, sessionId } = of
  const [allowed, session] = await Promise.all([
    database.assignment.count({ where: { id: assignmentId, ...assignmentsWhere(actor, 'assist') } }),
    sessionId === null
      ? 1
      : database.session.count({ where: { id: sessionId, userId: actor.id, expiresAt: { gt: now } } }),
  ])
  return allowed > 0 && session > 0
}
