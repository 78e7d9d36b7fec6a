'use client'

import { useRouter } from 'next/navigation'
import { type FormEvent, useEffect, useRef, useState, useTransition } from 'react'
import { choiceByKey } from '#components/attempts/inputs/choice-by-key.ts'
import { choiceOfForm } from '#components/attempts/inputs/choice-of-form.ts'
import { QuestionInput } from '#components/attempts/inputs/question-input.tsx'
import { keyMeaning } from '#components/attempts/key-meaning.ts'
import { QuestionHeading } from '#components/attempts/question-heading.tsx'
import { useSingleKeys } from '#components/attempts/use-single-keys.ts'
import { Button } from '#components/ui/button.tsx'
import type { CardQuestion as Question } from '#lib/cards/review-view.ts'
import { KeySwitch } from './key-switch.tsx'
import { useKeys } from './use-keys.ts'

type CardQuestionProps = {
  question: Question
  number: number
  count: number
  /** When the session began; goes on with the answer. */
  from: number
}

/** A card to be answered. A plain form: the answer goes into the address of the next page. */
export function CardQuestion({ question, number, count, from }: CardQuestionProps) {
  const [choice, setChoice] = useState<string[] | null>(null)
  const [isPending, begin] = useTransition()
  const [singleKeys, setSingleKeys] = useSingleKeys()
  const router = useRouter()
  const form = useRef<HTMLFormElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])

  function show(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const data = new FormData(event.currentTarget)
    const given = question.kind === 'order' ? (choice ?? []) : choiceOfForm(question.kind, data)
    data.delete('choice')
    data.delete('rank')
    const address = new URLSearchParams([...data].map(([name, value]) => [name, String(value)]))
    for (const entry of given) address.append('choice', entry)
    begin(() => router.push(`/review/session?${address}`))
  }

  useKeys((key) => {
    if (key === ' ' || key === 'Enter') {
      form.current?.requestSubmit()
      return true
    }
    const meaning = keyMeaning(key, question.options.length)
    if (!singleKeys || typeof meaning !== 'object' || !meaning) return false
    const chosen = choiceByKey(question, choice, meaning.option)
    if (chosen) setChoice(chosen)
    form.current?.querySelectorAll<HTMLElement>('[data-option]')[meaning.option]?.focus()
    return true
  })

  return (
    <>
      <form ref={form} action="/review/session" onSubmit={show}>
        <input type="hidden" name="from" value={from} />
        <input type="hidden" name="card" value={question.cardId} />
        <input type="hidden" name="version" value={question.versionId} />
        <fieldset className="min-w-0">
          <QuestionHeading
            place={`Card ${number} of ${count}`}
            contextLine={question.contextLine}
            stem={question.stem}
            headingRef={heading}
          />
          <QuestionInput
            question={question}
            choice={choice}
            onChoose={(given) => setChoice(given.length > 0 ? given : null)}
          />
        </fieldset>
        <div className="mt-8 border-t border-hairline bg-paper py-3 [@media(min-height:36rem)]:sticky [@media(min-height:36rem)]:bottom-0">
          <Button type="submit" aria-disabled={isPending || undefined}>
            Show the answer
          </Button>
        </div>
      </form>
      <KeySwitch singleKeys={singleKeys} onSwitch={setSingleKeys} />
    </>
  )
}
