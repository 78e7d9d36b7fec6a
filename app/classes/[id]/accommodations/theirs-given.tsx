import { buttonStyle } from '#components/ui/button-style.ts'
import { Notice } from '#components/ui/notice.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import type { OtherGiven } from '#lib/attempts/set-accommodations.ts'
import { givenWords } from '#lib/classes/given-words.ts'
import type { AccommodationsState } from './accommodations-state.ts'

type TheirsGivenProps = { theirs: OtherGiven[]; mine: AccommodationsState; page: string }

/** What somebody else gave learners who are chosen, beside what was typed, and the choice. */
export function TheirsGiven({ theirs, mine: { values, takesBack }, page }: TheirsGivenProps) {
  return (
    <Notice tone="warning" role="alert" title="Somebody else changed this meanwhile">
      <p>Nothing of yours is saved yet. What they saved:</p>
      <ul className="mt-2 list-disc space-y-1 pl-5">
        {theirs.map(({ memberId, name, given }) => (
          <li key={memberId}>
            {name}: {given ? givenWords(given) : 'nothing of their own here any more'}
          </li>
        ))}
      </ul>
      <p className="mt-2">Yours, for all who are chosen: {mineInWords(values, takesBack)}.</p>
      <p className="mt-3 flex flex-wrap gap-3">
        <SubmitButton size="sm" {...(takesBack && { name: 'do', value: 'take-back' })}>
          Keep mine
        </SubmitButton>
        <a href={page} className={buttonStyle({ variant: 'secondary', size: 'sm' })}>
          Take theirs
        </a>
      </p>
    </Notice>
  )
}

function mineInWords(values: AccommodationsState['values'], takesBack: boolean): string {
  if (takesBack) return 'remove it'
  const number = (text: string, empty: number) => Number.parseInt(text, 10) || empty
  return givenWords({
    timeFactor: number(values.timeFactor, 100),
    extraAttempts: number(values.extraAttempts, 0),
    extraDays: number(values.extraDays, 0),
  })
}
