import { randomUUID } from 'node:crypto'
import type { Metadata, Route } from 'next'
import { formatCount } from '#components/format/numbers.ts'
import { LinkButton } from '#components/ui/link-button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { actorOrSignIn } from '#lib/accounts/current-actor.ts'
import { signInPath, signUpPath } from '#lib/accounts/local-path.ts'
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
  const page = `/quizzes/${id}/assign${query}`
  const actor = await actorOrSignIn(page)
  const options = await orNotFound(readAssignOptions({ quizId: id, classId }, actor))
  const { questions } = options
  return (
    <div className="mx-auto max-w-reading">
      <PageHeader
        kicker="Assign"
        title={options.quizTitle}
        lead={`${formatCount(questions, 'question', 'questions')}, as they are now: what you change in the quiz later changes nothing for the class.`}
      />
      {options.isPublic && !actor.isGuest ? (
        <Notice className="mb-8">
          This quiz is public: people outside of the class may take it and see its answers. Learners who are
          given it cannot take it by themselves until its answers are open to them.
        </Notice>
      ) : null}
      {actor.isGuest ? (
        <AccountFirst next={page} quiz={`/quizzes/${id}`} />
      ) : (
        <AssignForm
          once={randomUUID()}
          options={options}
          timeZone={actor.timeZone}
          assign={assign.bind(null, id)}
        />
      )}
    </div>
  )
}

/** Stands for a guest where the form would be: a class needs somebody who can come back. */
function AccountFirst({ next, quiz }: { next: string; quiz: string }) {
  return (
    <>
      <Notice title="A class needs a teacher who comes back" className="mb-6">
        You are here as a guest. Make an account first: all that you have made comes along, and you come back
        here.
      </Notice>
      <div className="flex flex-wrap gap-3">
        <LinkButton href={signUpPath(next)}>Create an account</LinkButton>
        <LinkButton variant="secondary" href={signInPath(next)}>
          Sign in
        </LinkButton>
        <LinkButton variant="quiet" href={quiz as Route}>
          Back to the quiz
        </LinkButton>
      </div>
    </>
  )
}
