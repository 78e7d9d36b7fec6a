import type { Metadata, Route } from 'next'
import { LinkButton } from '#components/ui/link-button.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { actorOrSignIn } from '#lib/accounts/current-actor.ts'
import { readClass } from '#lib/classes/read-class.ts'
import { orNotFound } from '../../../or-not-found.ts'
import { leave } from './actions.ts'
import { LeaveForm } from './leave-form.tsx'

export const metadata: Metadata = { title: 'Leave the class' }

export default async function LeavePage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const actor = await actorOrSignIn(`/classes/${id}/leave`)
  const { name, role } = await orNotFound(readClass({ classId: id }, actor))
  return (
    <div className="max-w-reading">
      <PageHeader title={`Leave ${name}?`} />
      <ul className="mb-6 grid list-disc gap-2 pl-5">
        {role === 'learner' ? (
          <>
            <li>
              What you submitted stays with your teachers, and counts in no average of the class any more.
            </li>
            <li>Your own scores and cards stay with you.</li>
          </>
        ) : (
          <li>You see its members, results and assignments no more. What you assigned stays.</li>
        )}
        <li>With the code of the class you can come back{role === 'learner' ? '' : ', as a learner'}.</li>
      </ul>
      <LeaveForm leave={leave.bind(null, id)} />
      <p className="mt-4">
        <LinkButton variant="quiet" href={`/classes/${id}` as Route}>
          Stay
        </LinkButton>
      </p>
    </div>
  )
}
