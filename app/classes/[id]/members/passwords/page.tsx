import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { actorOrSignIn } from '#lib/accounts/current-actor.ts'
import { addressAskedFrom } from '#lib/accounts/site-address.ts'
import { listGivenAccounts } from '#lib/classes/list-given-accounts.ts'
import { readClass } from '#lib/classes/read-class.ts'
import { orNotFound } from '../../../../or-not-found.ts'
import { give } from './actions.ts'
import { PasswordsForm } from './passwords-form.tsx'

export const metadata: Metadata = { title: 'New passwords' }

type PasswordsPageProps = {
  params: Promise<{ id: string }>
  searchParams: Promise<Record<string, string | string[]>>
}

export default async function PasswordsPage({ params, searchParams }: PasswordsPageProps) {
  const { id } = await params
  const { member } = await searchParams
  const actor = await actorOrSignIn(`/classes/${id}/members/passwords`)
  const { accounts, asOf } = await orNotFound(listGivenAccounts({ classId: id }, actor))
  const { name, timeZone } = await orNotFound(readClass({ classId: id }, actor))
  return (
    <>
      <div className="print:hidden">
        <PageHeader
          title="New passwords"
          lead="For learners whose account this class made. They are signed out everywhere, and choose a password of their own at the next sign-in."
        />
      </div>
      {accounts.length === 0 ? (
        <EmptyState title="Nobody to give a password to">
          Nobody here signs in by a user name of this class. Who signs in by an e-mail address sets a new
          password with “Forgot your password?” on the sign-in page; teachers cannot do it for them.
        </EmptyState>
      ) : (
        <PasswordsForm
          classId={id}
          className={name}
          timeZone={timeZone}
          site={addressAskedFrom(await headers())}
          accounts={accounts}
          chosen={typeof member === 'string' ? [member] : []}
          asOf={asOf}
          give={give.bind(null, id)}
        />
      )}
    </>
  )
}
