/** Queries about assignments that several use cases share. */
import type { Prisma } from '#lib/database/generated/client.ts'

/** The rules by which attempts are held and counted. */
export const rulesSelect = {
  opensAt: true,
  dueAt: true,
  closesAt: true,
  timeLimit: true,
  attemptsAllowed: true,
  scoring: true,
  lateRule: true,
  lateDeduction: true,
  feedback: true,
} satisfies Prisma.AssignmentSelect

/** All that its form shows. */
export const settingsSelect = {
  ...rulesSelect,
  title: true,
  instructions: true,
  shuffle: true,
  password: true,
  guests: true,
  forAll: true,
  members: { select: { memberId: true } },
} satisfies Prisma.AssignmentSelect
