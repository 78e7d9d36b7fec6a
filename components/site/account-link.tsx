import { CircleUserRound } from 'lucide-react'
import type { Route } from 'next'
import { LinkButton } from '#components/ui/link-button.tsx'
import type { Actor } from '#lib/accounts/actor.ts'

/** Who is signed in, or the way to do it. A guest is offered an account, which keeps what they did. */
export function AccountLink({ actor }: { actor: Actor | null }) {
  if (!actor) {
    return (
      <LinkButton href={'/sign-in' as Route} variant="secondary" size="sm">
        Sign in
      </LinkButton>
    )
  }
  return (
    <LinkButton
      href={'/account' as Route}
      variant="quiet"
      size="sm"
      className="min-h-11"
      aria-label={`Account: ${actor.name}`}
    >
      <CircleUserRound aria-hidden />
      <span className="max-w-32 truncate max-lg:sr-only">{actor.isGuest ? 'Guest' : actor.name}</span>
    </LinkButton>
  )
}
