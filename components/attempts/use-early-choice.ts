import { type RefObject, useEffect, useRef } from 'react'
import type { PlayerQuestion } from '#lib/attempts/player-view.ts'
import { choiceOfForm } from './inputs/choice-of-form.ts'

/** Takes up what was answered before the script was there. */
export function useEarlyChoice(
  form: RefObject<HTMLFormElement | null>,
  question: PlayerQuestion | undefined,
  choose: (position: number, choice: string[]) => void,
): void {
  const taken = useRef(false)
  useEffect(() => {
    if (taken.current) return
    taken.current = true
    const chosen = question && form.current ? choiceOfForm(question.kind, new FormData(form.current)) : []
    if (question && chosen.length > 0) choose(question.position, chosen)
  })
}
