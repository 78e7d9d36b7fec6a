import type { Metadata } from 'next'
import Link from 'next/link'
import { AccountPage } from '#components/accounts/account-page.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { resetPasswordForm } from '#lib/accounts/account-forms.ts'
import { ResetPasswordForm } from './reset-password-form.tsx'

// The address holds the token: nobody that this page links to shall see it.
export const metadata: Metadata = { title: 'A new password', referrer: 'no-referrer' }

export default async function ResetPasswordPage({ searchParams }: PageProps<'/reset-password'>) {
  const token = resetPasswordForm.shape.token.safeParse((await searchParams).token)
  return (
    <AccountPage
      title="A new password"
      lead="Choose one, and sign in with it. Wherever you are signed in now, you will be signed out."
    >
      {token.success ? (
        <ResetPasswordForm token={token.data} />
      ) : (
        <Notice tone="error" title="This link is not complete">
          Open it from the letter again, or copy all of it.
        </Notice>
      )}
      <p className="border-t border-hairline pt-5">
        The link does not work?{' '}
        <Link className="text-link" href="/forgot-password">
          Ask for a new one
        </Link>
      </p>
    </AccountPage>
  )
}
