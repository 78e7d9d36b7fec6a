import type { Metadata } from 'next'
import { LinkedPage } from '#components/accounts/linked-page.tsx'
import { confirmEmailForm } from '#lib/accounts/account-forms.ts'
import { ConfirmEmailForm } from './confirm-email-form.tsx'

// The address holds the token: nobody that this page links to shall see it.
export const metadata: Metadata = { title: 'Confirm your e-mail address', referrer: 'no-referrer' }

/** Only the button confirms: programs that look into letters open links, too. */
export default async function ConfirmEmailPage({ searchParams }: PageProps<'/confirm-email'>) {
  const token = confirmEmailForm.shape.token.safeParse((await searchParams).token)
  return (
    <LinkedPage
      title="Confirm your e-mail address"
      lead="One click, and the address that the letter came to is the one you sign in with."
      again="/account#email"
    >
      {token.success ? <ConfirmEmailForm token={token.data} /> : null}
    </LinkedPage>
  )
}
