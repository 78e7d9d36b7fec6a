import { z } from 'zod'
import type { Actor } from '#lib/accounts/actor.ts'
import type { AuditAction } from '#lib/accounts/record-audit.ts'
import { database } from '#lib/database/client.ts'
import { notFound, recordId } from '#lib/database/record-id.ts'
import type { RuleChange } from './assignment-changes.ts'
import { assignmentsWhere } from './class-store.ts'

/** What was logged of an assignment. */
const LOGGED = [
  'assignment-made',
  'assignment-changed',
  'assignment-withdrawn',
  'assignment-given-again',
  'assignment-edition-renewed',
  'accommodations-set',
  'attempt-discarded',
] as const satisfies AuditAction[]

const MOST = 100

export type LogLine = {
  id: string
  at: Date
  /** As the class knows them; null for who is gone. */
  by: string | null
  action: (typeof LOGGED)[number]
  changes: RuleChange[]
  /** Of whom, and why, where it is about learners. */
  members: string[]
  reason: string
}

const detailSchema = z.object({
  changes: z.array(z.custom<RuleChange>()).default([]),
  /** Ids. */
  members: z.array(z.uuid()).catch([]).default([]),
  reason: z.string().default(''),
})

/** Who did what to an assignment, the latest first. For who may assist in its class. */
export async function readAssignmentLog(input: { assignmentId: string }, actor: Actor): Promise<LogLine[]> {
  const id = recordId(input.assignmentId, 'assignment')
  const found = await database.assignment.findFirst({
    where: { id, ...assignmentsWhere(actor, 'assist') },
    select: { classId: true },
  })
  if (!found) throw notFound('assignment')
  const rows = await database.auditLog.findMany({
    where: { subject: id, action: { in: [...LOGGED] } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: MOST,
    select: { id: true, createdAt: true, actorId: true, action: true, detail: true },
  })
  const lines = rows.map((row) => ({ ...row, detail: detailSchema.parse(row.detail) }))
  const actorIds = [...new Set(rows.flatMap(({ actorId }) => actorId ?? []))]
  const memberIds = [...new Set(lines.flatMap(({ detail }) => detail.members))]
  const members = await database.member.findMany({
    where: { classId: found.classId, OR: [{ userId: { in: actorIds } }, { id: { in: memberIds } }] },
    select: { id: true, userId: true, name: true },
  })
  const names = new Map(
    members.flatMap(({ id, userId, name }) => [
      [userId, name],
      [id, name],
    ]),
  )
  return lines.flatMap((row) => {
    const action = LOGGED.find((one) => one === row.action)
    if (!action) return []
    const detail = {
      ...row.detail,
      members: row.detail.members.map((one) => names.get(one) ?? 'somebody who is gone'),
    }
    return [{ id: row.id, at: row.createdAt, by: names.get(row.actorId ?? '') ?? null, action, ...detail }]
  })
}
