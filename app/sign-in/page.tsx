import type { Metadata, Route } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { AccountPage } from '#components/accounts/account-page.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { currentActor } from '#lib/accounts/current-actor.ts'
import { localPath, signUpPath } from '#lib/accounts/local-path.ts'
import { goOnAsGuest } from './actions.ts'
import { SignInForm } from './sign-in-form.tsx'

export const metadata: Metadata = { title: 'Sign in' }

/** What brought somebody here, by the word in the address. */
const notes: Record<string, string> = {
  'new-password': 'Your new password is set. Sign in with it.',
  'signed-out': 'You are signed out.',
  'signed-out-everywhere': 'You are signed out everywhere.',
  'email-confirmed': 'Your e-mail address is confirmed. Sign in with it.',
  deleted: 'Your account is deleted, with all that was yours.',
}

export default async function SignInPage({ searchParams }: PageProps<'/sign-in'>) {
  const { next: asked, note } = await searchParams
  const next = localPath(asked)
  const actor = await currentActor()
  if (actor && !actor.isGuest) redirect(next as Route)
  const said = typeof note === 'string' && Object.hasOwn(notes, note) ? notes[note] : undefined
  return (
    <AccountPage
      title="Sign in"
      lead="Your quizzes, your scores and what to look at again are where you left them."
      aside={actor ? null : <AsGuest next={next} />}
    >
      {said ? <Notice tone="success">{said}</Notice> : null}
      {actor ? (
        <Notice>
          You are here as a guest. What you have done comes along into the account you sign in to.
        </Notice>
      ) : null}
      <SignInForm next={next} />
      <ul className="grid gap-2 border-t border-hairline pt-5">
        <li>
          New here?{' '}
          <Link className="text-link" href={signUpPath(next)}>
            Create an account
          </Link>
        </li>
        <li>
          <Link className="text-link" href="/forgot-password">
            Forgot your password?
          </Link>
        </li>
      </ul>
    </AccountPage>
  )
}

function AsGuest({ next }: { next: string }) {
  return (
    <>
      <h2 className="headline text-xl">Just looking?</h2>
      <p className="mt-2 mb-4 text-ink-soft">
        Go on without an account. What you do stays on this device, and if you sign up later it is all kept.
      </p>
      {/* Nobody is made a guest before there is something to keep. */}
      {next === '/' ? (
        <LinkButton href={'/quizzes' as Route} variant="secondary">
          Look at the quizzes
        </LinkButton>
      ) : (
        <form action={goOnAsGuest}>
          <input type="hidden" name="next" value={next} />
          <SubmitButton variant="secondary" pendingLabel="One moment…">
            Go on as a guest
          </SubmitButton>
        </form>
      )}
    </>
  )
}
