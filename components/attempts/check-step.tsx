import type { RefObject } from 'react'
import type { PlayerQuestion } from '#lib/attempts/player-view.ts'
import { openWords, submitWords } from './check-words.ts'
import type { PlayerState } from './player-state.ts'
import { Stem } from './stem.tsx'

type CheckStepProps = {
  questions: PlayerQuestion[]
  state: PlayerState
  headingRef: RefObject<HTMLHeadingElement | null>
  onRetry: () => void
}

/** The step before submitting: what is still open, and what submitting means. */
export function CheckStep({ questions, state, headingRef, onRetry }: CheckStepProps) {
  const numbered = questions.map((question, index) => ({ question, number: index + 1 }))
  const open = numbered.filter(({ question }) => !state.answers[question.position]?.choice)
  const flagged = numbered.filter(({ question }) => state.answers[question.position]?.flagged)
  const undecided = numbered.filter(({ question }) => state.answers[question.position]?.conflict)
  const waits = state.phase === 'submitting' && state.trouble !== null && state.saves.length === 0
  return (
    <section aria-labelledby="check-heading">
      <h2 id="check-heading" ref={headingRef} tabIndex={-1} className="scroll-mt-6">
        <span className="kicker block">Last step</span>
        <span className="headline mt-3 block text-2xl">
          {open.length > 0 ? 'Submit as it is?' : 'Ready to submit?'}
        </span>
      </h2>
      <p className="mt-3 max-w-reading text-ink-soft">{openWords(open.length, questions.length)}</p>
      <Questions title="Not answered yet" entries={open} />
      <Questions title="Flagged for later" entries={flagged} />
      <Questions title="Decide first: changed in another tab or on another device" entries={undecided} />
      <div className="mt-6 flex min-h-6 flex-wrap gap-x-3 text-sm text-ink-soft">
        <p role="status">{submitWords(state)}</p>
        {waits ? (
          <button type="button" onClick={onRetry} className="text-link font-medium">
            Try now
          </button>
        ) : null}
      </div>
    </section>
  )
}

type QuestionsProps = { title: string; entries: { question: PlayerQuestion; number: number }[] }

function Questions({ title, entries }: QuestionsProps) {
  if (entries.length === 0) return null
  return (
    <>
      <h3 className="mt-6 text-sm font-semibold">{title}</h3>
      <ul className="mt-2 border-t border-hairline">
        {entries.map(({ question, number }) => (
          <li key={question.position} className="border-b border-hairline">
            <button
              type="submit"
              name="go"
              value={number}
              className="flex min-h-12 w-full items-baseline gap-3 py-2.5 text-left hover:text-accent-strong"
            >
              <span className="w-6 shrink-0 font-semibold text-accent tabular-nums">{number}</span>
              <span className="min-w-0 underline decoration-hairline underline-offset-4">
                <Stem text={question.stem} />
              </span>
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}
