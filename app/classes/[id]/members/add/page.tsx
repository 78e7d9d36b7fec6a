import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { PageHeader } from '#components/ui/page-header.tsx'
import { actorOrSignIn } from '#lib/accounts/current-actor.ts'
import { addressAskedFrom } from '#lib/accounts/site-address.ts'
import { readTaughtClass } from '#lib/classes/read-taught-class.ts'
import { orNotFound } from '../../../../or-not-found.ts'
import { add } from './actions.ts'
import { AddForm } from './add-form.tsx'

export const metadata: Metadata = { title: 'Add learners' }

export default async function AddLearnersPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const actor = await actorOrSignIn(`/classes/${id}/members/add`)
  const { name, timeZone } = await orNotFound(readTaughtClass({ classId: id }, actor))
  return (
    <>
      <div className="print:hidden">
        <PageHeader
          title="Add learners by a list"
          lead="For learners without an e-mail address. Each gets a user name, and a slip of paper with a first password."
        />
      </div>
      <AddForm
        classId={id}
        className={name}
        timeZone={timeZone}
        site={addressAskedFrom(await headers())}
        add={add.bind(null, id)}
      />
    </>
  )
}
