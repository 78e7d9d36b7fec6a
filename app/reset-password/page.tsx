import type { Metadata } from 'next'
import { LinkedPage } from '#components/accounts/linked-page.tsx'
import { resetPasswordForm } from '#lib/accounts/account-forms.ts'
import { ResetPasswordForm } from './reset-password-form.tsx'

// The address holds the token: nobody that this page links to shall see it.
export const metadata: Metadata = { title: 'A new password', referrer: 'no-referrer' }

export default async function ResetPasswordPage({ searchParams }: PageProps<'/reset-password'>) {
  const token = resetPasswordForm.shape.token.safeParse((await searchParams).token)
  return (
    <LinkedPage
      title="A new password"
      lead="Choose one, and sign in with it. Wherever you are signed in now, you will be signed out."
      again="/forgot-password"
    >
      {token.success ? <ResetPasswordForm token={token.data} /> : null}
    </LinkedPage>
  )
}
