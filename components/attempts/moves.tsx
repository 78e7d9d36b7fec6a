import { Flag } from 'lucide-react'
import { Button } from '#components/ui/button.tsx'
import type { Place } from './place.ts'
import type { Answer, PlayerState } from './player-state.ts'

type MovesProps = {
  state: PlayerState
  count: number
  /** The answer to the question that is shown. */
  current: Answer | undefined
  /** While practising, until the answer is checked. */
  check: 'open' | 'asked' | null
  onCancel: () => void
}

/** Back, flag, and check, next or submit: on a phone always at the foot of the window, whatever the length. */
export function Moves({ state, count, current, check, onCancel }: MovesProps) {
  const { place, phase } = state
  return (
    <div className="mt-8 flex justify-between gap-2 border-t border-hairline bg-paper py-3 sm:gap-3 [@media(min-height:36rem)]:sticky [@media(min-height:36rem)]:bottom-0">
      <div className="flex gap-2 sm:gap-3">
        <Button type="submit" name="go" value="back" variant="secondary" disabled={place === 1}>
          Back
        </Button>
        {current ? <FlagButton flagged={current.flagged} isOpen={phase === 'answering'} /> : null}
      </div>
      <div className="flex gap-2 sm:gap-3">
        {phase === 'submitting' && !state.timeUp ? (
          <Button variant="quiet" onClick={onCancel}>
            Cancel
          </Button>
        ) : null}
        {check ? <CheckAnswer isAsked={check === 'asked'} /> : null}
        {place === 'check' ? <SubmitAll state={state} /> : null}
        {place !== 'check' && !check ? <Next place={place} count={count} /> : null}
      </div>
    </div>
  )
}

function FlagButton({ flagged, isOpen }: { flagged: boolean; isOpen: boolean }) {
  return (
    <Button
      type="submit"
      name="go"
      value="flag"
      variant="quiet"
      aria-pressed={flagged}
      disabled={!isOpen}
      className="group px-3"
    >
      <Flag aria-hidden className="group-aria-pressed:fill-current" />
      <span className="sr-only sm:not-sr-only">Flag</span>
      <span className="sr-only"> for later</span>
    </Button>
  )
}

function CheckAnswer({ isAsked }: { isAsked: boolean }) {
  return (
    <>
      <Button type="submit" name="go" value="next" variant="secondary">
        Skip
      </Button>
      <Button type="submit" name="go" value="mark" aria-disabled={isAsked || undefined}>
        {isAsked ? 'Checking…' : 'Check'}
      </Button>
    </>
  )
}

function Next({ place, count }: { place: Place; count: number }) {
  return (
    <Button type="submit" name="go" value="next">
      {place === count ? 'Check and submit' : 'Next'}
    </Button>
  )
}

function SubmitAll({ state }: { state: PlayerState }) {
  const undecided = Object.values(state.answers).some((answer) => answer.conflict)
  const can = state.phase === 'answering' && !undecided
  return (
    <Button type="submit" name="go" value="submit" aria-disabled={!can || undefined}>
      {state.phase === 'submitting' || state.phase === 'submitted' ? 'Submitting…' : 'Submit'}
    </Button>
  )
}
