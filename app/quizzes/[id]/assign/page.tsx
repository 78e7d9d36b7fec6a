import type { Metadata } from 'next'
import { formatCount } from '#components/format/numbers.ts'
import { Notice } from '#components/ui/notice.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { actorOrSignIn } from '#lib/accounts/current-actor.ts'
import { readAssignOptions } from '#lib/classes/read-assign-options.ts'
import { orNotFound } from '../../../or-not-found.ts'
import { assign } from './actions.ts'
import { AssignForm } from './assign-form.tsx'

export const metadata: Metadata = { title: 'Assign a quiz' }

type AssignPageProps = {
  params: Promise<{ id: string }>
  searchParams: Promise<{ class?: string | string[] }>
}

export default async function AssignPage({ params, searchParams }: AssignPageProps) {
  const { id } = await params
  const asked = (await searchParams).class
  const classId = typeof asked === 'string' ? asked : undefined
  const query = classId ? `?class=${encodeURIComponent(classId)}` : ''
  const actor = await actorOrSignIn(`/quizzes/${id}/assign${query}`)
  const options = await orNotFound(readAssignOptions({ quizId: id, classId }, actor))
  const { questions } = options
  return (
    <div className="mx-auto max-w-reading">
      <PageHeader
        kicker="Assign"
        title={options.quizTitle}
        lead={`${formatCount(questions, 'question', 'questions')}, as they are now: what you change in the quiz later changes nothing for the class.`}
      />
      {actor.isGuest ? (
        <Notice tone="warning" title="Make an account first" className="mb-8">
          A class needs a teacher who comes back. Sign up; what you did as a guest stays yours.
        </Notice>
      ) : null}
      {options.isPublic ? (
        <Notice className="mb-8">
          This quiz is public: people outside of the class may take it and see its answers. Learners who are
          given it cannot take it by themselves until its answers are open to them.
        </Notice>
      ) : null}
      <AssignForm options={options} timeZone={actor.timeZone} assign={assign.bind(null, id)} />
    </div>
  )
}
