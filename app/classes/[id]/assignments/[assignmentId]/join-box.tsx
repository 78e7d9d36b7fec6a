import type { Route } from 'next'
import Link from 'next/link'
import { siteAddress } from '#lib/accounts/site-address.ts'

/** The way into the class, large enough for a wall. */
export function JoinBox({ code }: { code: string }) {
  const path = `/join/${code}`
  return (
    <section aria-labelledby="join" className="self-start border border-hairline bg-raised p-6">
      <h2 id="join" className="kicker">
        Join with this code
      </h2>
      <p className="headline mt-3 text-3xl tracking-wider tabular-nums" data-testid="join-code">
        {code.slice(0, 4)} {code.slice(4)}
      </p>
      <p className="mt-3 text-ink-soft">
        or open{' '}
        <Link href={path as Route} className="text-link break-all">
          {siteAddress().replace(/^https?:\/\//, '')}
          {path}
        </Link>
      </p>
    </section>
  )
}
