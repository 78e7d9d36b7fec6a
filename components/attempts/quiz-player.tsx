'use client'

import { type FormEvent, lazy, type ReactNode, Suspense, useEffect, useRef } from 'react'
import type { PlayerView } from '#lib/attempts/player-view.ts'
import { CheckStep } from './check-step.tsx'
import { EndNotice } from './end-notice.tsx'
import { choiceByKey } from './inputs/choice-by-key.ts'
import { KeyHelp } from './key-help.tsx'
import type { KeyMeaning } from './key-meaning.ts'
import { Moves } from './moves.tsx'
import type { Home } from './open-player.ts'
import { type Place, parsePlace, placeAfter, placeBefore } from './place.ts'
import { isFixed } from './player-state.ts'
import { QuestionForm } from './question-form.tsx'
import { QuestionMap } from './question-map.tsx'
import { SaveState } from './save-state.tsx'
import { ClockNote, TimeLeft } from './time-left.tsx'
import { useEarlyChoice } from './use-early-choice.ts'
import { useFocusOnChange } from './use-focus-on-change.ts'
import { usePlayer } from './use-player.ts'
import { usePlayerKeys } from './use-player-keys.ts'
import { useSingleKeys } from './use-single-keys.ts'

// Seldom needed, and never in the first picture of the page: fetched later.
const ConflictNotice = lazy(async () => ({ default: (await import('./conflict-notice.tsx')).ConflictNotice }))
const afterCheck = () => import('./explained-after-check.tsx')
const ExplainedAfterCheck = lazy(async () => ({ default: (await afterCheck()).ExplainedAfterCheck }))

type QuizPlayerProps = {
  view: PlayerView
  place: Place
  /** What the server has drawn, and what therefore needs no script. */
  drawn: {
    /** That another tab or device changed the answer that was just sent without JavaScript. */
    changed: ReactNode
    /** What was checked before the page was opened, explained; by position. */
    explained: Record<number, ReactNode>
    /** The headings under which questions stand; by position. */
    sections: Record<number, ReactNode>
    keys: ReactNode
  }
  /** Takes the form where there is no JavaScript, or not yet. */
  answer: (form: FormData) => Promise<void>
  /** Where answers go, if not to the attempt. */
  home?: Home
}

/** One question at a time; see player-reducer.ts for what can happen to it. */
export function QuizPlayer({ view, place: firstPlace, drawn, answer, home }: QuizPlayerProps) {
  const { questions, attemptId } = view
  const count = questions.length
  const isPractice = view.feedback === 'each'
  const [state, actions, clock, review] = usePlayer(view, firstPlace, home)
  const { go, choose, flag, settle, retry, submit, cancelSubmit } = actions
  const [singleKeys, setSingleKeys] = useSingleKeys()
  const { place } = state
  const question = place === 'check' ? undefined : questions[place - 1]
  const current = question && state.answers[question.position]
  const undecided = questions.findIndex(({ position }) => state.answers[position]?.conflict) + 1 || null
  const fixed = question !== undefined && isFixed(state, question.position)
  const open = state.phase === 'answering' && !fixed
  const checkable = isPractice && current && !current.explained && state.phase === 'answering'
  const form = useRef<HTMLFormElement>(null)
  /** Whose explanation was asked for just now. */
  const asked = useRef<number | null>(null)
  const heading = useFocusOnChange(place)
  useEarlyChoice(form, question, choose)
  useEffect(() => {
    if (isPractice) void afterCheck()
  }, [isPractice])

  function check(): void {
    if (!question) return
    // Nothing to check yet: where an answer can be given.
    if (!current?.choice) {
      form.current?.querySelector<HTMLElement>('fieldset [name=choice]')?.focus()
      return
    }
    asked.current = question.position
    actions.check(question.position)
  }

  /** What a button of the form asks for: "next", "back", "flag", "mark", "submit" or a place. */
  function move(target: string): void {
    const there = parsePlace(target, count)
    if (target === 'submit') submit()
    else if (target === 'mark') check()
    else if (target === 'flag') question && current && flag(question.position, !current.flagged)
    else if (target === 'back') go(placeBefore(place, count))
    else go(there ?? placeAfter(place, count))
  }

  const entered = checkable && current.choice ? 'mark' : 'next'

  usePlayerKeys(singleKeys, question?.options.length ?? 0, (meaning: KeyMeaning) => {
    if (typeof meaning === 'string') return move(meaning === 'enter' ? entered : meaning)
    if (!question || !current || !open) return
    const chosen = choiceByKey(question, current.choice, meaning.option)
    if (chosen) choose(question.position, chosen)
    // Up and down go on from here, and a screen reader hears what was chosen.
    form.current?.querySelectorAll<HTMLElement>('[data-option]')[meaning.option]?.focus()
  })

  function submitForm(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const button = (event.nativeEvent as SubmitEvent).submitter
    move(button?.getAttribute('value') ?? 'next')
  }

  return (
    <>
      <form ref={form} action={answer} onSubmit={submitForm}>
        {/* The first button of a form is what Enter presses. */}
        <button type="submit" name="go" value={entered} hidden />
        <input type="hidden" name="place" value={place} />
        {/* A place of its own for what changes, so that nothing below it moves. */}
        <header className="mb-6 flex flex-col gap-x-6 gap-y-1 border-b border-hairline pb-3 sm:mb-8 sm:flex-row sm:items-baseline sm:justify-between">
          <h1 className="min-w-0 font-semibold">
            {view.quizTitle}
            {isPractice ? <span className="font-normal text-ink-soft"> · Practice</span> : null}
          </h1>
          <div className="flex shrink-0 flex-wrap items-baseline gap-x-6 sm:min-w-56 sm:justify-end">
            <TimeLeft clock={clock} told={view} />
            <SaveState state={state} attemptId={attemptId} undecided={undecided} onRetry={retry} />
          </div>
        </header>
        <div className="grid gap-x-16 gap-y-8 lg:grid-cols-[minmax(0,40rem)_minmax(13rem,1fr)]">
          <div>
            {place === firstPlace ? drawn.changed : null}
            <EndNotice
              state={state}
              review={review}
              quizId={view.quizId}
              positions={questions.map(({ position }) => position)}
            />
            {question && current && place !== 'check' ? (
              <>
                <input type="hidden" name="revision" value={current.revision} />
                <QuestionForm
                  question={question}
                  section={drawn.sections[question.position]}
                  number={place}
                  count={count}
                  choice={current.choice}
                  open={open}
                  headingRef={heading}
                  onChoose={(choice) => choose(question.position, choice)}
                />
              </>
            ) : (
              <CheckStep questions={questions} state={state} headingRef={heading} onRetry={retry} />
            )}
            {question && current?.conflict ? (
              <Suspense fallback={null}>
                <ConflictNotice
                  question={question}
                  mine={current.choice}
                  theirs={current.conflict.choice}
                  onSettle={(keep) => settle(question.position, keep)}
                />
              </Suspense>
            ) : null}
            {question && current?.explained
              ? (drawn.explained[question.position] ?? (
                  <Suspense fallback={null}>
                    <ExplainedAfterCheck
                      key={question.position}
                      explained={current.explained}
                      takesFocus={asked.current === question.position}
                    />
                  </Suspense>
                ))
              : null}
            <Moves
              state={state}
              count={count}
              current={current}
              check={checkable ? (fixed ? 'asked' : 'open') : null}
              onCancel={cancelSubmit}
            />
          </div>
          <aside aria-label="Overview" className="lg:border-l lg:border-hairline lg:pl-8">
            <QuestionMap questions={questions} answers={state.answers} place={place} />
            <ClockNote clock={clock} />
          </aside>
        </div>
      </form>
      <KeyHelp singleKeys={singleKeys} onSwitch={setSingleKeys}>
        {drawn.keys}
      </KeyHelp>
    </>
  )
}
