'use client'

import type { Route } from 'next'
import { useActionState } from 'react'
import { formatCount } from '#components/format/numbers.ts'
import { LinkButton } from '#components/ui/link-button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import type { DeskView } from '#lib/desk/desk-view.ts'

/** The server's action itself, so that its form works without JavaScript; gives what is missing as a sentence. */
export type MakeQuiz = (state: string | null) => Promise<string>

type DeskSummaryProps = {
  desk: DeskView
  kept: number
  /** Still to decide, the less certain ones apart; null where none was offered. */
  open: number | null
  makeQuiz: MakeQuiz
}

/** How many are kept and still open, the keys, and the quiz that can be made from what is kept. */
export function DeskSummary({ desk, kept, open, makeQuiz }: DeskSummaryProps) {
  const [problem, send] = useActionState(makeQuiz, null)
  return (
    <div className="sticky top-0 z-1 -mx-(--spacing-gutter) border-b border-hairline bg-paper px-(--spacing-gutter) pb-4 pt-2 lg:mx-0 lg:px-0">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p aria-live="polite">
          <strong>{formatCount(kept, 'question', 'questions')} kept</strong>
          {open === null ? null : (
            <span className="text-ink-soft">{open > 0 ? ` · ${open} to decide` : ' · all decided'}</span>
          )}
        </p>
        <form action={send} className="flex flex-wrap gap-3">
          {desk.quiz ? (
            <LinkButton size="sm" variant="secondary" href={`/quizzes/${desk.quiz.id}` as Route}>
              Open the quiz
            </LinkButton>
          ) : null}
          <SubmitButton size="sm" pendingLabel="Making the quiz…">
            {desk.quiz ? 'Update the quiz' : 'Make the quiz'}
          </SubmitButton>
        </form>
      </div>
      <p className="mt-2 hidden text-sm text-ink-soft lg:block">
        Keys: <kbd>J</kbd> next, <kbd>K</kbd> back, <kbd>A</kbd> keep, <kbd>X</kbd> retire, <kbd>U</kbd> undo,{' '}
        <kbd>E</kbd> edit
      </p>
      {problem ? (
        <Notice tone="error" className="mt-3">
          {problem}
        </Notice>
      ) : null}
    </div>
  )
}
