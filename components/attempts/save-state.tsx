import { Check, CloudOff, CloudUpload, TriangleAlert } from 'lucide-react'
import { useEffect, useState } from 'react'
import { signInPath } from '#lib/accounts/local-path.ts'
import type { PlayerState } from './player-state.ts'
import { type SaveStatus, saveStatus } from './save-status.ts'

const SIGNS = {
  idle: null,
  saved: Check,
  saving: CloudUpload,
  kept: CloudOff,
  unkept: TriangleAlert,
  undecided: TriangleAlert,
} satisfies Record<SaveStatus['kind'], unknown>

type SaveStateProps = {
  state: PlayerState
  attemptId: string
  /** The number of a question whose answer was changed elsewhere. */
  undecided: number | null
  onRetry: () => void
}

/** How the responses stand, always in the same place, and what the person can do about it. */
export function SaveState({ state, attemptId, undecided, onRetry }: SaveStateProps) {
  const status = saveStatus(state)
  const Sign = SIGNS[status.kind]
  const here = `/attempts/${attemptId}?q=${state.place}`
  return (
    <div className="flex min-h-6 flex-wrap items-center gap-x-3 text-sm text-ink-soft">
      <p className="flex items-center gap-1.5 data-[kind=unkept]:text-wrong" data-kind={status.kind}>
        {Sign ? <Sign aria-hidden className="size-4 shrink-0" /> : null}
        {status.text}
      </p>
      {state.trouble === 'signed-out' ? (
        <a href={signInPath(here)} className="text-link font-medium">
          Sign in and come back here
        </a>
      ) : null}
      {state.trouble && state.trouble !== 'signed-out' && state.saves.length > 0 ? (
        <button type="button" onClick={onRetry} className="text-link min-h-6 font-medium">
          Try now
        </button>
      ) : null}
      {undecided !== null && undecided !== state.place ? (
        <button type="submit" name="go" value={undecided} className="text-link min-h-6 font-medium">
          Show it
        </button>
      ) : null}
      <Announcement status={status} />
    </div>
  )
}

/** Reads out every news, but not each "Saving…" on the way to it. */
function Announcement({ status }: { status: SaveStatus }) {
  const [news, setNews] = useState('')
  const passing = status.kind === 'saving' || status.kind === 'idle'
  useEffect(() => {
    if (!passing) setNews(status.text)
  }, [passing, status.text])
  return (
    <p role="status" className="sr-only">
      {news}
    </p>
  )
}
