/** Queries about whom an assignment is for. */
import type { Transaction } from '#lib/database/client.ts'
import type { Prisma } from '#lib/database/generated/client.ts'
import { AppError } from '#lib/errors.ts'

type Which = { assignmentId: string; classId: string }

/** The learners whom an assignment is for: those who are in its class now, or those of them who were chosen. */
export function forWhom({ assignmentId, classId }: Which): Prisma.MemberWhereInput {
  return {
    classId,
    state: 'active',
    role: 'learner',
    OR: [
      { class: { assignments: { some: { id: assignmentId, forAll: true } } } },
      { chosenFor: { some: { assignmentId } } },
    ],
  }
}

export function learnersOf(tx: Transaction, of: Which): Promise<{ id: string; userId: string }[]> {
  return tx.member.findMany({ where: forWhom(of), select: { id: true, userId: true } })
}

/** Gives an assignment to these learners of its class alone. Throws `invalid` when one of them is none. */
export async function chooseMembers(tx: Transaction, of: Which & { memberIds: string[] }): Promise<void> {
  const { assignmentId, classId } = of
  const memberIds = [...new Set(of.memberIds)]
  const known = await tx.member.count({
    where: { id: { in: memberIds }, classId, role: 'learner', state: 'active' },
  })
  if (known < memberIds.length || known === 0) {
    const sentence = 'Choose learners who are in this class.'
    throw new AppError('invalid', sentence, { fields: { memberIds: [sentence] } })
  }
  await tx.assignmentMember.deleteMany({ where: { assignmentId } })
  await tx.assignmentMember.createMany({ data: memberIds.map((memberId) => ({ assignmentId, memberId })) })
}
