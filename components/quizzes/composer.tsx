'use client'

import { type ReactNode, useActionState } from 'react'
import type { ComposedQuestion, Composition, Row } from '#lib/quizzes/composition.ts'
import { AddedContext } from './add-button.tsx'
import { ComposerBar } from './composer-bar.tsx'
import { HeadingRow, QuestionRow } from './composer-row.tsx'
import { CompositionConflict } from './composition-conflict.tsx'
import { COMPOSITION_FORM } from './composition-form.ts'
import { type ComposerServer, useComposition } from './use-composition.ts'
import { isEnd, useMoves } from './use-moves.ts'

/** What came of the form where there is no script. */
export type ComposerState = {
  /** As they were sent; null before anything was. */
  rows: Row[] | null
  /** What the page had seen when it sent them. */
  seen: string | null
  message: string | null
  conflict: Composition | null
}

type ComposerProps = {
  stored: Composition
  /** Questions that can be added, each by a button of the form with its version. */
  found: ComposedQuestion[]
  server: ComposerServer
  byForm: (state: ComposerState, form: FormData) => Promise<ComposerState>
  /** The search for questions to add. */
  children: ReactNode
}

/**
 * The questions of a quiz in order. Every button belongs to one form: with scripts it changes the rows, which are saved
 * a moment later; without, the form brings the rows and the button to the server.
 */
export function Composer({ stored, found, server, byForm, children }: ComposerProps) {
  const [sent, send] = useActionState(byForm, { rows: null, seen: null, message: null, conflict: null })
  const seen = sent.conflict?.seen ?? sent.seen ?? stored.seen
  const start = { rows: sent.rows ?? stored.rows, stored: { ...stored, seen }, conflict: sent.conflict }
  const composition = useComposition(start, server)
  const { rows, problems, trouble } = composition
  const { list, said, press, pressKey, take } = useMoves({ rows, apply: composition.change, found })

  let number = 0
  return (
    <div className="grid gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_minmax(20rem,26rem)]">
      <form id={COMPOSITION_FORM} action={send} onSubmit={press} aria-label="The quiz" className="min-w-0">
        {/* The first button of a form is what Enter presses. */}
        <button type="submit" name="do" value="save" hidden />
        <input type="hidden" name="seen" value={seen} />
        <ComposerBar composition={composition} />
        {sent.message ? <p className="mb-4 text-wrong">{sent.message}</p> : null}
        {trouble?.kind === 'conflict' ? (
          <CompositionConflict
            mine={rows}
            theirs={trouble.stored}
            onSettle={(keep) => composition.settle(keep, trouble.stored)}
          />
        ) : null}
        <ol ref={list} className="grid gap-2">
          {rows.map((row, at) => {
            const { question } = row
            if (question) number += 1
            const props = {
              ...{ row, at, number, problem: problems[row.id] },
              ...{ isFirst: isEnd(rows, at, -1), isLast: isEnd(rows, at, 1) },
              onType: (value: string) => composition.change({ what: 'type', at, value }),
            }
            return (
              <li
                key={row.id}
                id={`row-${row.id}`}
                data-heading={question ? undefined : true}
                onKeyDown={(event) => pressKey(event, at)}
                onPointerDown={(event) => take(event, at)}
                className="relative flex flex-wrap items-center gap-x-2 rounded-lg border border-hairline bg-raised px-2 data-dragged:z-10 data-dragged:cursor-grabbing data-dragged:border-accent data-dragged:shadow-raised data-heading:mt-4 data-heading:border-transparent data-heading:bg-transparent data-heading:px-0 noscript:pl-4"
              >
                <input type="hidden" name="row" value={question?.versionId ?? 'heading'} />
                {question ? (
                  <QuestionRow {...props} question={question} />
                ) : (
                  <HeadingRow {...props} isEmpty={!rows[at + 1]?.question} />
                )}
              </li>
            )
          })}
        </ol>
        {rows.length === 0 ? (
          <p className="py-6 text-lg text-ink-soft">
            Nothing is asked yet. Add questions that you have kept.
          </p>
        ) : (
          <p className="mt-4 text-sm text-ink-soft noscript:hidden">
            Drag questions, use the arrows, or press Alt with an arrow key.
          </p>
        )}
        <p role="status" className="sr-only">
          {said}
        </p>
      </form>
      <AddedContext value={rows}>{children}</AddedContext>
    </div>
  )
}
