import type { Metadata, Route } from 'next'
import { redirect } from 'next/navigation'
import { AccountPage } from '#components/accounts/account-page.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { choosingPassword, signedIn } from '#lib/accounts/current-actor.ts'
import { localPath } from '#lib/accounts/local-path.ts'
import { signOut } from '../account/actions.ts'
import { ChoosePasswordForm } from './choose-password-form.tsx'

export const metadata: Metadata = { title: 'Choose a password' }

/** Where everybody is led who signed in with a password from a sheet of paper. */
export default async function ChoosePasswordPage({ searchParams }: PageProps<'/choose-password'>) {
  const next = localPath((await searchParams).next)
  if (!(await choosingPassword())) redirect(next as Route)
  const actor = await signedIn()
  return (
    <AccountPage
      title={`Welcome, ${actor?.name}`}
      lead="Choose a password that only you know. The one on your sheet of paper stops then, so it does not matter who finds it."
    >
      <ChoosePasswordForm next={next} />
      <form action={signOut} className="border-t border-hairline pt-5">
        <p className="mb-3 text-ink-soft">Not you?</p>
        <SubmitButton variant="secondary" pendingLabel="Signing out…">
          Sign out
        </SubmitButton>
      </form>
    </AccountPage>
  )
}
