'use client'

import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { useCallback, useEffect, useState } from 'react'
import type { DeskQuestion } from '#lib/desk/desk-view.ts'
import type { Verdict } from '#lib/desk/judge-question.ts'
import { judge } from './actions.ts'
import { deskKey } from './desk-keys.ts'

type State = DeskQuestion['state']
/** What a desk knows beyond what the server sent. */
export type Desk = ReturnType<typeof useDesk>

const STATES: Record<Verdict, State> = { keep: 'ready', drop: 'retired', undo: 'draft' }

/**
 * The question in view and each one's state, of the questions that can be seen: drawn at once, put back with a sentence when the server refuses.
 */
export function useDesk(questions: DeskQuestion[]) {
  const { push: edit } = useRouter()
  const [current, setCurrent] = useState(questions[0]?.id ?? null)
  const [movedTo, setMovedTo] = useState<string | null>(null)
  const [states, setStates] = useState<Record<string, State>>({})
  const [problem, setProblem] = useState<string | null>(null)
  const stateOf = (question: DeskQuestion) => states[question.id] ?? question.state

  const decide = useCallback(async (id: string, verdict: Verdict, before: State) => {
    setProblem(null)
    setStates((known) => ({ ...known, [id]: STATES[verdict] }))
    const refused = await judge(id, verdict).catch(
      () => 'The server cannot be reached. Try again in a moment.',
    )
    if (!refused) return
    setStates((known) => ({ ...known, [id]: before }))
    setProblem(refused)
  }, [])

  const goTo = useCallback((id: string) => {
    setCurrent(id)
    setMovedTo(id)
  }, [])

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isTyping = event.target instanceof Element && event.target.matches('input, textarea, select')
      const meaning = deskKey({ ...pick(event), isTyping })
      const index = questions.findIndex((question) => question.id === current)
      if (!meaning) return
      event.preventDefault()
      // What was in view may have been folded away: J and K go to the first then, and nothing unseen is judged.
      const target = questions['move' in meaning ? Math.max(0, index + meaning.move) : index]
      if (!target) return
      if ('verdict' in meaning) void decide(target.id, meaning.verdict, states[target.id] ?? target.state)
      else if ('move' in meaning) goTo(target.id)
      else edit(`/questions/${target.id}` as Route)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [questions, current, states, decide, goTo, edit])

  return { current, setCurrent, goTo, movedTo, stateOf, decide, problem }
}

const pick = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent) => ({ key, ctrlKey, metaKey, altKey })
