import type { Metadata } from 'next'
import { actorOrSignIn } from '#lib/accounts/current-actor.ts'
import { readAssignment } from '#lib/classes/read-assignment.ts'
import { orNotFound } from '../../../../or-not-found.ts'
import { TeacherView } from './teacher-view.tsx'

export const metadata: Metadata = { title: 'Assignment' }

type AssignmentPageProps = { params: Promise<{ id: string; assignmentId: string }> }

export default async function AssignmentPage({ params }: AssignmentPageProps) {
  const { id, assignmentId } = await params
  const actor = await actorOrSignIn(`/classes/${id}/assignments/${assignmentId}`)
  const assignment = await orNotFound(readAssignment({ classId: id, assignmentId }, actor))
  return <TeacherView assignment={assignment} />
}
