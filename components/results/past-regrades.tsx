'use client'

import { useRouter } from 'next/navigation'
import { useActionState, useEffect } from 'react'
import { formatCount } from '#components/format/numbers.ts'
import { formatMomentIn } from '#components/format/zones.ts'
import { Badge } from '#components/ui/badge.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import type { PastRegrade } from '#lib/results/regrade-view.ts'

type Change = (state: { message: string | null }, form: FormData) => Promise<{ message: string | null }>
type PastRegradesProps = { history: PastRegrade[]; timeZone: string; change: Change }

const KINDS: Record<PastRegrade['kind'], string> = {
  accept: 'Another answer accepted',
  key: 'Another answer is right',
  drop: 'Left out for all',
  points: 'Other points',
}

const STATES: Record<PastRegrade['state'], { name: string; tone: 'right' | 'accent' | 'wrong' | 'neutral' }> =
  {
    queued: { name: 'Begins in a moment', tone: 'accent' },
    running: { name: 'Being carried out', tone: 'accent' },
    done: { name: 'Done', tone: 'right' },
    failed: { name: 'Stopped in the middle', tone: 'wrong' },
    reverting: { name: 'Being undone', tone: 'accent' },
    reverted: { name: 'Undone', tone: 'neutral' },
  }

const HALF_UNDONE = { name: 'Undoing stopped in the middle', tone: 'wrong' as const }

const LOOK_AGAIN = 1500

/** What was regraded before, the latest first; the last one can be undone. */
export function PastRegrades({ history, timeZone, change }: PastRegradesProps) {
  const [{ message }, send] = useActionState(change, { message: null })
  const router = useRouter()
  const isMoving = history.some(
    ({ state, isStopped }) => !isStopped && ['queued', 'running', 'reverting'].includes(state),
  )
  useEffect(() => {
    if (!isMoving) return
    const timer = setInterval(() => router.refresh(), LOOK_AGAIN)
    return () => clearInterval(timer)
  }, [isMoving, router])
  return (
    <>
      {message ? (
        <Notice tone="error" title="Nothing was changed" className="mb-4">
          {message}
        </Notice>
      ) : null}
      <ul className="divide-y divide-hairline border-y border-hairline">
        {history.map((regrade) => (
          <li key={regrade.id} className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3 py-4">
            <Past regrade={regrade} timeZone={timeZone} />
            <Buttons regrade={regrade} send={send} />
          </li>
        ))}
      </ul>
    </>
  )
}

function Past({ regrade, timeZone }: { regrade: PastRegrade; timeZone: string }) {
  const { kind, state, isStopped, stem, reason, by, at, attempts } = regrade
  const { name, tone } = isStopped && state === 'reverting' ? HALF_UNDONE : STATES[state]
  return (
    <div className="min-w-0 flex-1 basis-72">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="font-semibold">{KINDS[kind]}</span>
        <span role="status">
          <Badge tone={tone}>{name}</Badge>
        </span>
      </p>
      <p className="mt-1">{stem.replace('_____', '…')}</p>
      <p className="mt-1 text-sm text-ink-soft">
        “{reason}” – {by ?? 'somebody who has left'}, {formatMomentIn(at, timeZone)}
        {state === 'done' ? ` · ${formatCount(attempts, 'attempt', 'attempts')} marked again` : ''}
      </p>
    </div>
  )
}

function Buttons({ regrade, send }: { regrade: PastRegrade; send: (form: FormData) => void }) {
  const { id, isStopped, mayTakeBack } = regrade
  return (
    <form action={send} className="flex flex-wrap gap-3">
      <input type="hidden" name="regrade" value={id} />
      {isStopped ? (
        <SubmitButton size="sm" name="to" value="resume" pendingLabel="Going on…">
          Go on
        </SubmitButton>
      ) : null}
      {mayTakeBack ? (
        <SubmitButton size="sm" variant="secondary" name="to" value="back" pendingLabel="Undoing…">
          Undo this regrade
        </SubmitButton>
      ) : null}
    </form>
  )
}
