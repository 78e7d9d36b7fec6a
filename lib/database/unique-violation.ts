import { Prisma } from './generated/client.ts'

/** Whether a unique index refused a row: somebody else was first. */
export function isUniqueViolation(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002'
}
