/** Queries about codes that several use cases share. */
import { clock } from '#lib/clock.ts'
import type { Transaction } from '#lib/database/client.ts'
import type { Prisma } from '#lib/database/generated/client.ts'
import { AppError } from '#lib/errors.ts'
import { spacedCode } from './join-code.ts'

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

/** The code of a class that is not closed, whether or not its end has come. */
export const findOpenCode = (tx: Transaction, classId: string) =>
  tx.joinCode.findFirst({
    where: { classId, closedAt: null },
    select: { id: true, code: true, expiresAt: true },
  })

/** Why the code that somebody saw is not the one any more, and what they may do. */
export const renewedMeanwhile = (code: string, choice: string) =>
  new AppError('conflict', `A colleague has just made another code: ${spacedCode(code)}. ${choice}`, {
    details: { code },
  })

export const closedMeanwhile = (choice: string) =>
  new AppError('conflict', `A colleague has just stopped joining. ${choice}`, { details: { code: '' } })
