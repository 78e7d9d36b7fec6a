import type { Actor } from '#lib/accounts/actor.ts'
import { startAssigned } from '#lib/attempts/start-assigned.ts'
import { joinClass } from '#lib/classes/join-class.ts'
import { leaveClass } from '#lib/classes/leave-class.ts'
import { removeMember } from '#lib/classes/remove-member.ts'
import { memberIdOf, playAssigned } from '../support/make-class.ts'
import { makePerson } from '../support/people.ts'

export type Gone = { left: Actor; removed: Actor }

/** Two learners of a class who will be gone from it. */
export async function joinAndGo(code: string): Promise<Gone> {
  const [left, removed] = [await makePerson(), await makePerson()]
  await joinClass({ code, name: 'Levi' }, left)
  await joinClass({ code, name: 'Rena' }, removed)
  return { left, removed }
}

/** What they did while they were in the class; afterwards one has left, and the other was taken out. */
export async function workOfGone(
  { left, removed }: Gone,
  { classId, assignmentId }: { classId: string; assignmentId: string },
  owner: Actor,
) {
  const leftWork = await takeTwice(assignmentId, left)
  const removedWork = await takeTwice(assignmentId, removed)
  const [leftMember, removedMember] = [await memberIdOf(classId, left), await memberIdOf(classId, removed)]
  await leaveClass({ classId }, left)
  await removeMember({ classId, memberId: removedMember }, owner)
  return {
    leftMember,
    leftSubmitted: leftWork.submitted,
    leftRunning: leftWork.running,
    removedMember,
    removedSubmitted: removedWork.submitted,
    removedRunning: removedWork.running,
  }
}

/** One attempt is handed in, the other begun. */
async function takeTwice(assignmentId: string, learner: Actor) {
  const { attemptId: submitted } = await playAssigned(assignmentId, learner, [])
  const { attemptId: running } = await startAssigned({ assignmentId }, learner)
  return { submitted, running }
}
