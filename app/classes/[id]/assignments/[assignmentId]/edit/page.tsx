import type { Metadata } from 'next'
import { formatCount } from '#components/format/numbers.ts'
import { PageHeader } from '#components/ui/page-header.tsx'
import { actorOrSignIn } from '#lib/accounts/current-actor.ts'
import { readAssignmentForm } from '#lib/classes/read-assignment-form.ts'
import { orNotFound } from '../../../../../or-not-found.ts'
import { change, takeNewQuestions } from './actions.ts'
import { ChangeForm } from './change-form.tsx'
import { NewQuestions } from './new-questions.tsx'
import { WhatHappens } from './what-happens.tsx'

export const metadata: Metadata = { title: 'Change an assignment' }

type EditPageProps = { params: Promise<{ id: string; assignmentId: string }> }

export default async function EditAssignmentPage({ params }: EditPageProps) {
  const { id: classId, assignmentId } = await params
  const page = `/classes/${classId}/assignments/${assignmentId}`
  const actor = await actorOrSignIn(`${page}/edit`)
  const which = { classId, assignmentId }
  const edit = await orNotFound(readAssignmentForm(which, actor))
  const begun = formatCount(edit.attempts, 'attempt was begun', 'attempts were begun')
  return (
    <div className="max-w-reading">
      <PageHeader
        kicker="Dates and rules"
        title={edit.title}
        lead={edit.attempts > 0 ? `${begun} so far.` : 'Nobody has begun yet.'}
      />
      {edit.attempts > 0 ? <WhatHappens /> : null}
      {edit.quizHasChanged ? (
        <NewQuestions edit={edit} page={page} take={takeNewQuestions.bind(null, which)} />
      ) : null}
      <ChangeForm edit={edit} page={page} change={change.bind(null, which)} />
    </div>
  )
}
