import type { Metadata } from 'next'
import Link from 'next/link'
import { connection } from 'next/server'
import { AccountPage } from '#components/accounts/account-page.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { settings } from '#lib/env.ts'
import { ForgotPasswordForm } from './forgot-password-form.tsx'

export const metadata: Metadata = { title: 'Forgot your password?' }

export default async function ForgotPasswordPage() {
  await connection() // the settings are those of the running server, not of the build
  const canMail = Boolean(settings().SMTP_URL)
  return (
    <AccountPage
      title="Forgot your password?"
      lead={
        canMail
          ? 'Say which account it is, and we send a link with which you choose a new one.'
          : 'You get a new one from the person who runs this Quizwire.'
      }
    >
      {canMail ? <ForgotPasswordForm /> : <AskTheHost />}
      <p className="border-t border-hairline pt-5">
        Do you sign in by a user name? Ask your teacher for a new password.
      </p>
      <p>
        Remembered it?{' '}
        <Link className="text-link" href="/sign-in">
          Sign in
        </Link>
      </p>
    </AccountPage>
  )
}

function AskTheHost() {
  return (
    <Notice title="No letters are sent from here">
      <p>
        No mail server is set up. Ask the person who runs this Quizwire for a link; they make one on its
        computer with this command and your e-mail address:
      </p>
      <pre className="mt-3 font-mono text-sm whitespace-pre-wrap">
        <code>npm run reset-password -- you@example.org</code>
      </pre>
      <p className="mt-3">The link works once, for one hour.</p>
    </Notice>
  )
}
