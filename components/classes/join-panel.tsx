import type { Route } from 'next'
import type { ReactNode } from 'react'
import { formatMoment } from '#components/format/dates.ts'
import { LinkButton } from '#components/ui/link-button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { spacedCode } from '#lib/classes/join-code.ts'
import type { CodeView } from '#lib/classes/read-code.ts'
import { QrCode } from './qr-code.tsx'

type JoinPanelProps = {
  classId: string
  timeZone: string
  /** Null where the code is closed. */
  code: CodeView | null
  /** Address of the site, as those in the room reach it. */
  site: string
  /** What a teacher may do about the code. */
  children?: ReactNode
}

/** How learners come into the class: address, code and QR code, to be read from a wall. */
export function JoinPanel({ classId, timeZone, code, site, children }: JoinPanelProps) {
  return (
    <section
      aria-labelledby="join"
      className="border-t border-hairline pt-6 lg:border-t-0 lg:border-l lg:pt-0 lg:pl-10"
    >
      <h2 id="join" className="headline text-xl">
        Joining
      </h2>
      {code && !code.isExpired ? (
        <OpenCode classId={classId} code={code} site={site} timeZone={timeZone} />
      ) : (
        <Notice className="mt-4">
          {code
            ? 'The code has expired: nobody can join with it.'
            : 'Joining is stopped: nobody can join with a code.'}
        </Notice>
      )}
      {children}
    </section>
  )
}

function OpenCode({
  classId,
  code: { code, expiresAt },
  site,
  timeZone,
}: JoinPanelProps & { code: CodeView }) {
  const link = `${site}/join/${code}`
  return (
    <>
      <p className="mt-3 text-ink-soft">
        Learners open{' '}
        <span className="font-medium break-all text-ink">{`${site.replace(/^https?:\/\//, '')}/join`}</span>{' '}
        and type
      </p>
      <p className="mt-2 font-mono text-4xl font-semibold tracking-wide whitespace-nowrap">
        {spacedCode(code)}
      </p>
      {expiresAt ? (
        <p className="mt-2 text-sm text-ink-soft">
          Until {formatMoment(expiresAt, timeZone)}, on the clocks of {timeZone.replaceAll('_', ' ')}.
        </p>
      ) : null}
      <div className="mt-4 flex flex-wrap items-end gap-4">
        <QrCode text={link} label="QR code of the link to join" className="size-40 border border-hairline" />
        <LinkButton variant="secondary" href={`/classes/${classId}/code` as Route}>
          Show on the wall
        </LinkButton>
      </div>
      <p className="mt-4 text-sm text-ink-soft">
        Or send them the link{' '}
        <a href={link} className="text-link break-all">
          {link}
        </a>
      </p>
    </>
  )
}
