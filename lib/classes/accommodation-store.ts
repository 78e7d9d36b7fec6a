/** Queries about accommodations that several use cases share. */
import type { Transaction } from '#lib/database/client.ts'
import type { Prisma } from '#lib/database/generated/client.ts'
import { type Given, NOTHING_MORE } from './assignment.ts'

export const givenSelect = {
  timeFactor: true,
  extraAttempts: true,
  extraDays: true,
} satisfies Prisma.AccommodationSelect

/** What members are given in an assignment: what was set for it alone, or else for the whole class. */
export async function givenTo(
  tx: Transaction,
  assignmentId: string,
  memberIds: string[],
): Promise<Map<string, Given>> {
  const rows = await tx.accommodation.findMany({
    where: { memberId: { in: memberIds }, OR: [{ assignmentId }, { assignmentId: null }] },
    select: { memberId: true, assignmentId: true, ...givenSelect },
  })
  // Those of the whole class first, so that those of the assignment replace them.
  const inOrder = rows.sort((a, b) => Number(a.assignmentId !== null) - Number(b.assignmentId !== null))
  const given = new Map<string, Given>(memberIds.map((id) => [id, NOTHING_MORE]))
  for (const { memberId, assignmentId: _, ...more } of inOrder) given.set(memberId, more)
  return given
}

/** The same for many assignments at once: what a member is given in one of them. */
export async function givenIn(
  tx: Transaction,
  assignmentIds: string[],
  memberIds: string[],
): Promise<(cell: { assignmentId: string; memberId: string }) => Given> {
  const rows = await tx.accommodation.findMany({
    where: {
      memberId: { in: memberIds },
      OR: [{ assignmentId: { in: assignmentIds } }, { assignmentId: null }],
    },
    select: { memberId: true, assignmentId: true, ...givenSelect },
  })
  const given = new Map(
    rows.map(({ memberId, assignmentId, ...more }) => [`${memberId} ${assignmentId ?? ''}`, more]),
  )
  return ({ assignmentId, memberId }) =>
    given.get(`${memberId} ${assignmentId}`) ?? given.get(`${memberId} `) ?? NOTHING_MORE
}
