import { LinkButton } from '#components/ui/link-button.tsx'
import type { Actor } from '#lib/accounts/actor.ts'
import { signInPath, signUpPath } from '#lib/accounts/local-path.ts'
import type { JoiningView } from '#lib/classes/read-joining.ts'
import { join } from './actions.ts'
import { JoinForm } from './join-form.tsx'

type WaysToJoinProps = { joining: JoiningView; actor: Actor | null }

/** Joining as who one is, or signing in or up first, or as a guest where the class allows it. */
export function WaysToJoin({ joining, actor }: WaysToJoinProps) {
  const { code, guests, name } = joining
  const hasAccount = actor !== null && !actor.isGuest
  const mayJoin = hasAccount || guests
  const send = join.bind(null, code)
  return (
    <div className="grid gap-8">
      {hasAccount ? <JoinForm join={send} name={name ?? actor.name} isBack={name !== null} /> : null}
      {hasAccount ? null : (
        <section aria-labelledby="account">
          <h2 id="account" className="headline text-xl">
            With an account
          </h2>
          <p className="mt-2 text-ink-soft">
            {actor
              ? 'You are here as a guest. What you have done comes along, and you come back here.'
              : 'Your work is kept, on any device. You come back here afterwards.'}
          </p>
          <div className="mt-4 flex flex-wrap gap-3">
            <LinkButton href={signInPath(`/join/${code}`)}>Sign in</LinkButton>
            <LinkButton variant="secondary" href={signUpPath(`/join/${code}`)}>
              Create an account
            </LinkButton>
          </div>
        </section>
      )}
      {!hasAccount && mayJoin ? (
        <section aria-labelledby="guest" className="border-t border-hairline pt-6">
          <h2 id="guest" className="headline mb-2 text-xl">
            As a guest
          </h2>
          <p className="mb-4 text-ink-soft">
            Without an account. Your work stays on this device; make an account later and it is all kept.
          </p>
          <JoinForm join={send} name={name ?? ''} isBack={name !== null} />
        </section>
      ) : null}
    </div>
  )
}
