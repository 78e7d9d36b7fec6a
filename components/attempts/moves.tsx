import { Button } from '#components/ui/button.tsx'
import type { Place } from './place.ts'
import type { PlayerState } from './player-state.ts'

type MovesProps = { state: PlayerState; count: number; onCancel: () => void }

/** Back, and next or submit: on a phone always at the foot of the window, whatever the length of the question. */
export function Moves({ state, count, onCancel }: MovesProps) {
  const { place, phase } = state
  return (
    <div className="mt-8 flex justify-between gap-3 border-t border-hairline bg-paper py-3 [@media(min-height:36rem)]:sticky [@media(min-height:36rem)]:bottom-0">
      <Button type="submit" name="go" value="back" variant="secondary" disabled={place === 1}>
        Back
      </Button>
      <div className="flex gap-3">
        {phase === 'submitting' ? (
          <Button variant="quiet" onClick={onCancel}>
            Cancel
          </Button>
        ) : null}
        {place === 'check' ? <SubmitAll state={state} /> : <Next place={place} count={count} />}
      </div>
    </div>
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
