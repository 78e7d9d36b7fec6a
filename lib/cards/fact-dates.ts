/** The columns of a fact that tell whether it still holds. */
import { dayOf } from '#lib/clock.ts'
import type { Prisma } from '#lib/database/generated/client.ts'
import type { DatedFact } from './expiry.ts'

export const datedSelect = { statement: true, asOf: true, expiresAt: true } satisfies Prisma.FactSelect

type Row = Prisma.FactGetPayload<{ select: typeof datedSelect }>

export function datedFact({ statement, asOf, expiresAt }: Row): DatedFact {
  return { statement, asOf: asOf && dayOf(asOf), expiresAt: expiresAt && dayOf(expiresAt) }
}
