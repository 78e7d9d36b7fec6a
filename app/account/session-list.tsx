import { Monitor, Smartphone } from 'lucide-react'
import { Badge } from '#components/ui/badge.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import type { SessionView } from '#lib/accounts/list-sessions.ts'
import { signOutThere } from './actions.ts'

type SessionListProps = { sessions: SessionView[]; presentId: string | null; timeZone: string }

/** Where somebody is signed in, each place with a way to sign out there. */
export function SessionList({ sessions, presentId, timeZone }: SessionListProps) {
  const when = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short', timeZone })
  return (
    <ul className="divide-y divide-hairline border-y border-hairline">
      {sessions.map((session) => {
        const Icon = session.device.kind === 'phone' ? Smartphone : Monitor
        const name = `${session.device.browser} on ${session.device.system}`
        return (
          <li key={session.id} className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3.5">
            <Icon aria-hidden className="size-5 shrink-0 text-ink-faint" />
            <div className="min-w-0 grow basis-48">
              <p className="flex flex-wrap items-baseline gap-x-2 font-medium">
                {name}
                {session.id === presentId ? <Badge>This device</Badge> : null}
              </p>
              <p className="text-sm text-ink-soft">
                Signed in {when.format(session.since)}
                {session.address ? ` from ${session.address}` : ''}
              </p>
            </div>
            {session.id === presentId ? null : (
              <form action={signOutThere}>
                <input type="hidden" name="sessionId" value={session.id} />
                <SubmitButton
                  variant="secondary"
                  size="sm"
                  pendingLabel="Signing out…"
                  aria-label={`Sign out there: ${name}, signed in ${when.format(session.since)}`}
                >
                  Sign out there
                </SubmitButton>
              </form>
            )}
          </li>
        )
      })}
    </ul>
  )
}
