import { ChangeList } from '#components/assignments/change-list.tsx'
import { formatMoment } from '#components/format/dates.ts'
import type { LogLine } from '#lib/classes/read-assignment-log.ts'

const WORDS: Record<LogLine['action'], string> = {
  'assignment-made': 'assigned it',
  'assignment-changed': 'changed its rules',
  'assignment-withdrawn': 'withdrew it',
  'assignment-given-again': 'put it back',
  'assignment-edition-renewed': 'took over the new questions of the quiz',
  'accommodations-set': 'changed extra time and attempts',
  'attempt-discarded': 'set an attempt aside',
}

/** Who did what to the assignment, the latest first. */
export function AssignmentLog({ log, timeZone }: { log: LogLine[]; timeZone: string }) {
  if (log.length === 0) return null
  return (
    <details className="border-y border-hairline py-1">
      <summary className="min-h-11 content-center font-medium">What was changed</summary>
      <ol className="divide-y divide-hairline pb-4">
        {log.map(({ id, at, by, action, changes, members, reason }) => (
          <li key={id} className="py-2.5">
            <p>
              {by ?? 'Somebody who is gone'} {WORDS[action]}
              {members.length > 0 ? ` of ${new Intl.ListFormat('en').format(members)}` : ''}
              {reason ? `: ${reason}` : ''}
              <span className="block text-sm text-ink-soft">{formatMoment(at.toISOString(), timeZone)}</span>
            </p>
            {changes.length > 0 ? <ChangeList changes={changes} /> : null}
          </li>
        ))}
      </ol>
    </details>
  )
}
