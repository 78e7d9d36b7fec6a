import { Check } from 'lucide-react'
import type { Metadata, Route } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { AccountPage } from '#components/accounts/account-page.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { currentActor } from '#lib/accounts/current-actor.ts'
import { localPath, signInPath } from '#lib/accounts/local-path.ts'
import { SignUpForm } from './sign-up-form.tsx'

export const metadata: Metadata = { title: 'Create an account' }

const reasons = [
  'Your answers are saved as you give them, and you can go on from any device.',
  'You see your scores over time, and which topics you know best.',
  'Bring an article of your own, and keep the questions that are worth asking.',
]

export default async function SignUpPage({ searchParams }: PageProps<'/sign-up'>) {
  const next = localPath((await searchParams).next)
  const actor = await currentActor()
  if (actor && !actor.isGuest) redirect(next as Route)
  return (
    <AccountPage
      title="Create an account"
      lead="A name, an e-mail address and a password. Nothing is sent to anybody else."
      aside={
        <ul className="grid gap-3">
          {reasons.map((reason) => (
            <li key={reason} className="flex gap-3">
              <Check aria-hidden className="mt-1 size-4 shrink-0 text-accent" />
              {reason}
            </li>
          ))}
        </ul>
      }
    >
      {actor ? (
        <Notice>
          You are here as a guest. Everything you have done on this device stays yours in the new account.
        </Notice>
      ) : null}
      <SignUpForm next={next} />
      <p className="border-t border-hairline pt-5">
        Have an account?{' '}
        <Link className="text-link" href={signInPath(next)}>
          Sign in
        </Link>
      </p>
    </AccountPage>
  )
}
