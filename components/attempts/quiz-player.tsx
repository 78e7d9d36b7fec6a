'use client'

import { type FormEvent, useEffect, useRef } from 'react'
import type { PlayerQuestion, PlayerView } from '#lib/attempts/player-view.ts'
import { CheckStep } from './check-step.tsx'
import { ConflictNotice } from './conflict-notice.tsx'
import { ChangedNotice, EndNotice } from './end-notice.tsx'
import { choiceByKey } from './inputs/choice-by-key.ts'
import { choiceOfForm } from './inputs/choice-of-form.ts'
import { KeyHelp } from './key-help.tsx'
import { Moves } from './moves.tsx'
import { type Place, parsePlace, placeAfter, placeBefore } from './place.ts'
import { QuestionForm } from './question-form.tsx'
import { QuestionMap } from './question-map.tsx'
import { SaveState } from './save-state.tsx'
import { usePlayer } from './use-player.ts'
import { usePlayerKeys } from './use-player-keys.ts'
import { useSingleKeys } from './use-single-keys.ts'

type QuizPlayerProps = {
  view: PlayerView
  place: Place
  /** Another tab or device changed the answer that was just sent without JavaScript. */
  changed: boolean
  /** Takes the form where there is no JavaScript, or not yet. */
  answer: (form: FormData) => Promise<void>
}

/** One question at a time; see player-reducer.ts for what can happen to it. */
export function QuizPlayer({ view, place: firstPlace, changed, answer }: QuizPlayerProps) {
  const { questions, attemptId } = view
  const count = questions.length
  const [state, { go, choose, settle, retry, submit, cancelSubmit }] = usePlayer(
    attemptId,
    questions,
    firstPlace,
  )
  const [singleKeys, setSingleKeys] = useSingleKeys()
  const { place } = state
  const question = place === 'check' ? undefined : questions[place - 1]
  const current = question && state.answers[question.position]
  const undecided = questions.findIndex(({ position }) => state.answers[position]?.conflict) + 1 || null
  const open = state.phase === 'answering'
  const form = useRef<HTMLFormElement>(null)
  const heading = useFocusOnChange(place)
  useEarlyChoice(form, question, choose)

  /** What a button of the form asks for: "next", "back", "submit" or a place. */
  function move(target: string): void {
    const there = parsePlace(target, count)
    if (target === 'submit') submit()
    else if (target === 'back') go(placeBefore(place, count))
    else go(there ?? placeAfter(place, count))
  }

  usePlayerKeys(singleKeys, (meaning) => {
    if (typeof meaning === 'string') return move(meaning)
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
        <button type="submit" name="go" value="next" hidden />
        <input type="hidden" name="place" value={place} />
        <header className="mb-6 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 border-b border-hairline pb-3 sm:mb-8">
          <h1 className="font-semibold">{view.quizTitle}</h1>
          <SaveState state={state} attemptId={attemptId} undecided={undecided} onRetry={retry} />
        </header>
        <div className="grid gap-x-16 gap-y-8 lg:grid-cols-[minmax(0,40rem)_minmax(13rem,1fr)]">
          <div>
            {changed && place === firstPlace ? <ChangedNotice /> : null}
            <EndNotice phase={state.phase} attemptId={attemptId} late={state.late} />
            {question && current && place !== 'check' ? (
              <>
                <input type="hidden" name="revision" value={current.revision} />
                <QuestionForm
                  question={question}
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
              <ConflictNotice
                question={question}
                mine={current.choice}
                theirs={current.conflict.choice}
                onSettle={(keep) => settle(question.position, keep)}
              />
            ) : null}
            <Moves state={state} count={count} onCancel={cancelSubmit} />
          </div>
          <aside aria-label="Overview" className="lg:border-l lg:border-hairline lg:pl-8">
            <QuestionMap questions={questions} answers={state.answers} place={place} />
          </aside>
        </div>
      </form>
      <KeyHelp singleKeys={singleKeys} onSwitch={setSingleKeys} />
    </>
  )
}

/** Where a person goes, their focus goes; not when the page opens. */
function useFocusOnChange(place: Place) {
  const heading = useRef<HTMLHeadingElement>(null)
  const shown = useRef(place)
  useEffect(() => {
    if (shown.current === place) return
    shown.current = place
    heading.current?.focus({ preventScroll: true })
    window.scrollTo({ top: 0 })
    // Where the window is too low for all of it, the head of the page gives way.
    const end = heading.current?.closest('fieldset, section')?.getBoundingClientRect().bottom ?? 0
    if (end > window.innerHeight) heading.current?.scrollIntoView({ block: 'start' })
  }, [place])
  return heading
}

/** Takes up what was answered before the script was there. */
function useEarlyChoice(
  form: React.RefObject<HTMLFormElement | null>,
  question: PlayerQuestion | undefined,
  choose: (position: number, choice: string[]) => void,
) {
  const taken = useRef(false)
  useEffect(() => {
    if (taken.current) return
    taken.current = true
    const chosen = question && form.current ? choiceOfForm(question.kind, new FormData(form.current)) : []
    if (question && chosen.length > 0) choose(question.position, chosen)
  })
}
