import { type RefObject, useEffect, useRef, useState } from 'react'
import type { AlikeQuestion } from '#lib/desk/bank-view.ts'
import { answersOf, type QuestionForm } from '#lib/questions/question-form.ts'

const PAUSE = 800

/** Null where it cannot be told now. */
export type FindAlike = (form: FormData) => Promise<AlikeQuestion[] | null>

/**
 * Questions like the one in the form: looked for when the person pauses, and at once by `look`. `known` is what the server
 * said of the form as it came. What comes for words that were changed meanwhile is dropped.
 */
export function useAlike(
  element: RefObject<HTMLFormElement | null>,
  typed: QuestionForm,
  known: AlikeQuestion[],
  find: FindAlike,
) {
  const [alike, setAlike] = useState(known)
  useEffect(() => setAlike(known), [known])
  const words = JSON.stringify([
    typed.kind,
    typed.stem,
    typed.truth,
    typed.number,
    typed.unit,
    rightOf(typed),
  ])
  const asked = useRef(words)
  const look = async () => {
    if (asked.current === words || !element.current) return
    asked.current = words
    const found = await find(new FormData(element.current)).catch(() => null)
    if (asked.current !== words) return
    if (found) setAlike(found)
    else asked.current = ''
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: each change of the words starts the pause anew
  useEffect(() => {
    const timer = setTimeout(() => void look(), PAUSE)
    return () => clearTimeout(timer)
  }, [words])
  return { alike, look }
}

const rightOf = (form: QuestionForm): string[] =>
  answersOf({ ...form, options: form.options.filter(({ right }) => right) })
