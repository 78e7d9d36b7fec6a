import type { Metadata, Route } from 'next'
import Link from 'next/link'
import { AccountPage } from '#components/accounts/account-page.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { readOffLink } from '#lib/notices/end-letters.ts'
import { NOTICE_NAMES } from '#lib/notices/notice.ts'
import { orNotFound } from '../../../or-not-found.ts'
import { endThem } from './actions.ts'

// The address is a key: nobody that this page links to shall see it.
export const metadata: Metadata = { title: 'End these letters', referrer: 'no-referrer' }

/** Only the button ends them: programs that look into letters open links, too. */
export default async function OffPage({ params }: PageProps<'/notifications/off/[token]'>) {
  const { token } = await params
  const { kind, isOff } = await orNotFound(readOffLink({ token }))
  const name = NOTICE_NAMES[kind].toLowerCase()
  return (
    <AccountPage
      title="End these letters"
      lead={
        <>
          You get letters when <strong className="font-semibold">{name}</strong>. Here you end them without
          signing in. In the app you are told all the same.
        </>
      }
    >
      {isOff ? (
        <Notice tone="success" role="status">
          These letters are ended. No more of them are sent to you.
        </Notice>
      ) : (
        <form action={endThem}>
          <input type="hidden" name="token" value={token} />
          <SubmitButton pendingLabel="Ending…">No more letters like this</SubmitButton>
        </form>
      )}
      <form action={endThem}>
        <input type="hidden" name="token" value={token} />
        <input type="hidden" name="all" value="yes" />
        <SubmitButton variant="secondary" pendingLabel="Ending…">
          No letters about classes at all
        </SubmitButton>
      </form>
      <p className="border-t border-hairline pt-5">
        Do you want them again?{' '}
        <Link className="text-link" href={'/account#notices' as Route}>
          Choose what you are told
        </Link>
      </p>
    </AccountPage>
  )
}
