/** Queries about codes that several use cases share. */
import { clock } from '#lib/clock.ts'
import type { Prisma } from '#lib/database/generated/client.ts'
import { AppError } from '#lib/errors.ts'

/** A code that opens a class now. */
export const opensNow = (code: string): Prisma.JoinCodeWhereInput => ({
  code,
  closedAt: null,
  OR: [{ expiresAt: null }, { expiresAt: { gt: clock.now() } }],
  class: { archivedAt: null },
})

/** One sentence for a code that is wrong, old, closed or of a class that is archived: it tells nothing of any class. */
export const opensNothing = () =>
  new AppError('not-found', 'This code opens no class. Look at it again, or ask for a new one.')
