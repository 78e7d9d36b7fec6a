import { PrintButton } from '#components/attempts/print-button.tsx'
import { formatCount } from '#components/format/numbers.ts'
import { formatMomentIn } from '#components/format/zones.ts'
import { Notice } from '#components/ui/notice.tsx'
import type { Sheet, Slip } from '#lib/classes/slip.ts'

type SlipSheetProps = { sheet: Sheet; className: string; site: string; timeZone: string }

/** Slips to cut apart, one a learner. They are shown this once: nowhere are the passwords stored. */
export function SlipSheet({ sheet, className, site, timeZone }: SlipSheetProps) {
  const until = formatMomentIn(sheet.expiresAt, timeZone)
  return (
    <section aria-label="Slips">
      <div className="print:hidden">
        <Notice tone="warning" title="Print this page now" role="status">
          <p>
            {formatCount(sheet.slips.length, 'slip', 'slips')}. The passwords are shown this once and stored
            nowhere; when you leave this page they are gone. You can make new ones at any time.
          </p>
        </Notice>
        <p className="mt-5 mb-6">
          <PrintButton />
        </p>
      </div>
      <ul className="grid grid-cols-[minmax(0,1fr)] gap-4 sm:grid-cols-2 print:grid-cols-2 print:gap-0">
        {sheet.slips.map((slip) => (
          <SlipOfPaper key={slip.userName} slip={slip} of={className} site={site} until={until} />
        ))}
      </ul>
    </section>
  )
}

function SlipOfPaper({ slip, of, site, until }: { slip: Slip; of: string; site: string; until: string }) {
  return (
    <li className="break-inside-avoid border border-dashed border-edge p-4 print:-mt-px print:-ml-px">
      <p className="headline text-xl wrap-anywhere">{slip.name}</p>
      <p className="text-sm text-ink-soft">{of}</p>
      <dl className="mt-3 grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1.5">
        <dt className="text-sm text-ink-soft">Address</dt>
        <dd className="break-all">{site.replace(/^https?:\/\//, '')}/sign-in</dd>
        <dt className="text-sm text-ink-soft">User name</dt>
        <dd className="font-mono font-semibold break-all">{slip.userName}</dd>
        <dt className="text-sm text-ink-soft">Password</dt>
        <dd className="font-mono font-semibold break-words">{slip.password}</dd>
      </dl>
      <p className="mt-3 text-sm text-ink-soft">
        For the first sign-in, until {until}. Then you choose a password of your own.
      </p>
    </li>
  )
}
