import type { RuleChange } from '#lib/classes/assignment-changes.ts'
import { FIELD_NAMES, valueWords } from './field-names.ts'

/** What was before and after, rule by rule. */
export function ChangeList({ changes }: { changes: RuleChange[] }) {
  return (
    <ul className="mt-1 space-y-0.5 text-sm">
      {changes.map(({ field, before, after }) => (
        <li key={field}>
          <span className="text-ink-soft">{FIELD_NAMES[field]}:</span>{' '}
          {before === after ? (
            'changed'
          ) : (
            <>
              {valueWords(field, before)} <span aria-hidden>→</span>
              <span className="sr-only"> became </span> {valueWords(field, after)}
            </>
          )}
        </li>
      ))}
    </ul>
  )
}
