'use client'

import {
  type FormEvent,
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
  useActionState,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import { newId } from '#components/attempts/new-id.ts'
import { formatCount, formatPoints } from '#components/format/numbers.ts'
import { Button } from '#components/ui/button.tsx'
import { startDrag } from '#components/ui/start-drag.ts'
import {
  type Change,
  type ComposedQuestion,
  type Composition,
  changed,
  type Row,
} from '#lib/quizzes/composition.ts'
import { parsePoints } from '#lib/quizzes/points.ts'
import { AddedContext } from './add-button.tsx'
import { changeWords } from './change-words.ts'
import { HeadingRow, QuestionRow } from './composer-row.tsx'
import { ComposerStatus } from './composer-status.tsx'
import { CompositionConflict } from './composition-conflict.tsx'
import { COMPOSITION_FORM } from './composition-form.ts'
import { changeOf, stepOf } from './pressed.ts'
import { type ComposerServer, useComposition } from './use-composition.ts'

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

const STEPS: Record<string, number> = { ArrowUp: -1, ArrowDown: 1 }

/**
 * The questions of a quiz in order. Every button belongs to one form: with scripts it changes the rows, which are saved
 * a moment later; without, the form brings the rows and the button to the server.
 */
export function Composer({ stored, found, server, byForm, children }: ComposerProps) {
  const [sent, send] = useActionState(byForm, { rows: null, seen: null, message: null, conflict: null })
  const seen = sent.conflict?.seen ?? sent.seen ?? stored.seen
  const start = { rows: sent.rows ?? stored.rows, stored: { ...stored, seen }, conflict: sent.conflict }
  const composition = useComposition(start, server)
  const { rows, problems, trouble, state } = composition
  const list = useRef<HTMLOListElement>(null)
  const focused = useRef<Element | null>(null)
  const [said, say] = useState('')

  // A browser takes the focus from an element that is moved in the page.
  useLayoutEffect(() => {
    if (focused.current instanceof HTMLElement && focused.current.isConnected) focused.current.focus()
    focused.current = null
  })

  function change(what: Change): void {
    focused.current = list.current?.contains(document.activeElement) ? document.activeElement : null
    if (what.what === 'take-out') focused.current = neighbour(list.current, what.at)
    say(changeWords(rows, composition.change(what), what))
  }

  function press(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault()
    const button = (event.nativeEvent as SubmitEvent).submitter
    const what = changeOf(button?.getAttribute('value') ?? '', rows, found, newId)
    if (what) change(what)
  }

  function pressKey(event: KeyboardEvent, at: number): void {
    const step = event.altKey ? STEPS[event.key] : undefined
    if (step === undefined || !rows[at]?.question) return
    event.preventDefault()
    change({ what: 'move', from: at, to: at + step })
  }

  function take(event: PointerEvent<HTMLElement>, at: number): void {
    const target = event.target instanceof Element ? event.target : null
    // A finger on the words scrolls the page; on the grip it drags.
    const isHeld = event.pointerType === 'mouse' || target?.closest('[data-grip]')
    if (!rows[at]?.question || !isHeld || target?.closest('button, input, label') || event.button !== 0)
      return
    const items = [...(list.current?.children ?? [])].filter((item) => item instanceof HTMLElement)
    const drop = (to: number) => change({ what: 'move', from: at, to })
    startDrag(event.nativeEvent, event.currentTarget, { items, from: at, drop })
  }

  let number = 0
  return (
    <div className="grid gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_minmax(20rem,26rem)]">
      <form id={COMPOSITION_FORM} action={send} onSubmit={press} aria-label="The quiz" className="min-w-0">
        {/* The first button of a form is what Enter presses. */}
        <button type="submit" name="do" value="save" hidden />
        <input type="hidden" name="seen" value={seen} />
        <div className="sticky top-0 z-20 mb-4 flex min-h-14 flex-wrap items-center gap-x-4 gap-y-2 border-b border-hairline bg-paper py-2">
          <p className="font-semibold">{sumWords(rows)}</p>
          <ComposerStatus
            state={state}
            trouble={trouble}
            hasProblems={Object.keys(problems).length > 0}
            onRetry={composition.retry}
          />
          <span className="ml-auto flex flex-wrap gap-2">
            {composition.canUndo ? (
              <Button variant="quiet" size="sm" onClick={composition.undo} className="min-h-11">
                Undo
              </Button>
            ) : null}
            {articlesOf(rows) > 1 ? (
              <Button
                type="submit"
                name="do"
                value="group"
                variant="secondary"
                size="sm"
                className="min-h-11"
              >
                Sections by article
              </Button>
            ) : null}
            <span className="hidden noscript:inline">
              <Button type="submit" name="do" value="save" size="sm" className="min-h-11">
                Save
              </Button>
            </span>
          </span>
        </div>
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

const isEnd = (rows: Row[], at: number, step: -1 | 1): boolean =>
  changed(rows, stepOf(rows, at, step)) === rows

/** Where the focus goes when a row is taken out: the same button of the row that comes up. */
function neighbour(list: Element | null, at: number): Element | null {
  const row = list?.children[at + 1] ?? list?.children[at - 1]
  return row?.querySelector('button[value^=out]') ?? null
}

function sumWords(rows: Row[]): string {
  const questions = rows.filter(({ question }) => question)
  const points = questions.reduce((sum, { value }) => sum + (parsePoints(value) ?? 0), 0)
  const count = formatCount(questions.length, 'question', 'questions')
  return `${count}, ${formatPoints(points)} ${points === 100 ? 'point' : 'points'}`
}

const articlesOf = (rows: Row[]): number =>
  new Set(rows.flatMap(({ question }) => question?.article?.id ?? [])).size
