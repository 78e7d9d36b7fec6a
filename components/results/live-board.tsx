'use client'

import { Check } from 'lucide-react'
import { formatPoints } from '#components/format/numbers.ts'
import { Badge } from '#components/ui/badge.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { ProgressBar } from '#components/ui/progress-bar.tsx'
import type { LiveRow, LiveState } from '#lib/results/live-view.ts'
import { type Line, useLive } from './use-live.ts'

type LiveBoardProps = { address: string; first: LiveRow[]; withScores: boolean }

/** Who has begun, how far they are, who is done: changes by itself. */
export function LiveBoard({ address, first, withScores }: LiveBoardProps) {
  const { rows, line } = useLive(address, first)
  return (
    <>
      <Counts rows={rows} />
      <p role="status" className="mt-3 min-h-6 text-sm text-ink-soft">
        {LINES[line]}
      </p>
      {rows.length === 0 ? (
        <div className="mt-4">
          <EmptyState title="Nobody is here yet">
            Learners stand here as soon as they are in the class, with how many questions they have answered.
          </EmptyState>
        </div>
      ) : (
        <ul className="mt-4 grid grid-cols-[minmax(0,1fr)] gap-x-10 sm:grid-cols-2 xl:grid-cols-3">
          {rows.map((row) => (
            <Learner key={row.id} row={row} withScores={withScores} />
          ))}
        </ul>
      )}
    </>
  )
}

const LINES: Record<Line, string> = {
  opening: 'As it was when the page was loaded.',
  open: 'Changes by itself.',
  lost: 'The line is lost. It is being tried again; what you see may be old.',
  ended: 'This has ended. Load the page again to go on watching.',
}

const STATES: Record<LiveState, string> = { waiting: 'Not started', running: 'In progress', done: 'Done' }

function Counts({ rows }: { rows: LiveRow[] }) {
  const count = (state: LiveState) => rows.filter((row) => row.state === state).length
  return (
    <dl className="grid max-w-headline grid-cols-3 border-y border-hairline py-4">
      {(['waiting', 'running', 'done'] as const).map((state) => (
        <div key={state} className="flex flex-col-reverse">
          <dt className="text-ink-soft">{STATES[state]}</dt>
          <dd className="headline text-4xl tabular-nums" data-count={state}>
            {count(state)}
          </dd>
        </div>
      ))}
    </dl>
  )
}

type LearnerProps = { row: LiveRow; withScores: boolean }

/** Answers stand beside the bar, points over it and with their name: nobody takes one for the other. */
function Learner({ row, withScores }: LearnerProps) {
  const { name, state, answered, questions, attempt } = row
  const progress = `${answered} of ${questions} answered`
  return (
    <li className="border-b border-hairline py-3" data-state={state}>
      <p className="flex min-h-6 items-center justify-between gap-3">
        <span className="min-w-0 truncate font-medium" title={name}>
          {name}
          {attempt > 1 ? (
            <span className="text-sm font-normal text-ink-soft"> · attempt {attempt}</span>
          ) : null}
        </span>
        <span className="shrink-0 text-sm">
          <State row={row} withScores={withScores} />
        </span>
      </p>
      <div className="mt-2 flex items-center gap-3">
        <ProgressBar
          label={`${name}: questions answered`}
          value={answered}
          max={Math.max(1, questions)}
          valueText={state === 'waiting' ? STATES.waiting : progress}
          tone={state === 'done' ? 'right' : 'accent'}
        />
        {state === 'waiting' ? null : (
          <span className="shrink-0 text-xs text-ink-soft tabular-nums">{progress}</span>
        )}
      </div>
    </li>
  )
}

function State({ row: { state, score, maxScore }, withScores }: LearnerProps) {
  if (state !== 'done') return <span className="text-ink-soft">{STATES[state]}</span>
  return (
    <span className="inline-flex items-center gap-2">
      <span className="inline-flex items-center gap-1 text-right">
        <Check aria-hidden className="size-4" />
        {STATES.done}
      </span>
      {withScores && score !== null ? (
        <Badge className="tabular-nums">
          {formatPoints(score)} of {formatPoints(maxScore)} points
        </Badge>
      ) : null}
    </span>
  )
}
