import { Notice } from '#components/ui/notice.tsx'
import { timeZoneName } from '#lib/accounts/time-zone.ts'
import type { ClassMeanwhile } from '#lib/attempts/change-class.ts'

/** What a colleague saved meanwhile, beside what stands in the form. */
export function Theirs({ theirs }: { theirs: ClassMeanwhile }) {
  return (
    <Notice tone="warning" role="alert" title="A colleague has saved other settings meanwhile">
      <dl className="mt-2 grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1">
        <dt className="text-ink-soft">Name</dt>
        <dd>{theirs.name}</dd>
        <dt className="text-ink-soft">Time zone</dt>
        <dd>{timeZoneName(theirs.timeZone)}</dd>
        <dt className="text-ink-soft">Guests</dt>
        <dd>{theirs.guests === 'yes' ? 'may join' : 'may not join'}</dd>
      </dl>
      <p className="mt-2">What you typed stands below. Keep yours, or take theirs.</p>
    </Notice>
  )
}
