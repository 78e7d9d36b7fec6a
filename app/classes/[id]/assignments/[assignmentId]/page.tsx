import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { actorOrSignIn } from '#lib/accounts/current-actor.ts'
import { addressAskedFrom } from '#lib/accounts/site-address.ts'
import { readTask } from '#lib/attempts/read-task.ts'
import { readAssignment } from '#lib/classes/read-assignment.ts'
import { readAssignmentLog } from '#lib/classes/read-assignment-log.ts'
import { readClass } from '#lib/classes/read-class.ts'
import { readCode } from '#lib/classes/read-code.ts'
import { may } from '#lib/classes/role.ts'
import { clock } from '#lib/clock.ts'
import { orNotFound } from '../../../../or-not-found.ts'
import { startTask, withdraw } from './actions.ts'
import { LearnerView } from './learner-view.tsx'
import { TeacherView } from './teacher-view.tsx'

export const metadata: Metadata = { title: 'Assignment' }

type AssignmentPageProps = { params: Promise<{ id: string; assignmentId: string }> }

export default async function AssignmentPage({ params }: AssignmentPageProps) {
  const { id: classId, assignmentId } = await params
  const actor = await actorOrSignIn(`/classes/${classId}/assignments/${assignmentId}`)
  const { role, isArchived } = await orNotFound(readClass({ classId }, actor))
  const which = { classId, assignmentId }
  if (!may(role, 'assist')) {
    const task = await orNotFound(readTask(which, actor))
    return <LearnerView task={task} now={clock.now()} start={startTask.bind(null, which)} />
  }
  const [assignment, log, code] = await Promise.all([
    orNotFound(readAssignment(which, actor)),
    orNotFound(readAssignmentLog(which, actor)),
    readCode({ classId }, actor),
  ])
  const join = isArchived ? null : { code, site: addressAskedFrom(await headers()) }
  return <TeacherView assignment={assignment} log={log} join={join} withdraw={withdraw.bind(null, which)} />
}
