import type { Metadata } from 'next'
import Link from 'next/link'
import { AccountPage } from '#components/accounts/account-page.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { confirmEmailForm } from '#lib/accounts/account-forms.ts'
import { ConfirmEmailForm } from './confirm-email-form.tsx'

// The address holds the token: nobody that this page links to shall see it.
export const metadata: Metadata = { title: 'Confirm your e-mail address', referrer: 'no-referrer' }

/** Only the button confirms: programs that look into letters open links, too. */
export default async function ConfirmEmailPage({ searchParams }: PageProps<'/confirm-email'>) {
  const token = confirmEmailForm.shape.token.safeParse((await searchParams).token)
  return (
    <AccountPage
      title="Confirm your e-mail address"
      lead="One click, and the address that the letter came to is the one you sign in with."
    >
      {token.success ? (
        <ConfirmEmailForm token={token.data} />
      ) : (
        <Notice tone="error" title="This link is not complete">
          Open it from the letter again, or copy all of it.
        </Notice>
      )}
      <p className="border-t border-hairline pt-5">
        The link does not work?{' '}
        <Link className="text-link" href="/account#email">
          Ask for a new one
        </Link>
      </p>
    </AccountPage>
  )
}
