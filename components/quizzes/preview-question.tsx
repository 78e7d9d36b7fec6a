'use client'

import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { type FormEvent, type ReactNode, useRef, useState, useTransition } from 'react'
import { choiceOfForm } from '#components/attempts/inputs/choice-of-form.ts'
import { QuestionInput } from '#components/attempts/inputs/question-input.tsx'
import { QuestionHeading } from '#components/attempts/question-heading.tsx'
import { Button } from '#components/ui/button.tsx'
import type { PreviewView } from '#lib/attempts/read-preview.ts'

type PreviewQuestionProps = {
  /** The address of the preview. */
  path: string
  question: NonNullable<PreviewView['question']>
  /** The heading above it, drawn by the server. */
  section: ReactNode
  number: number
  count: number
  /** The answer, explained by the server once it was checked. */
  children: ReactNode
}

/** A question as the player shows it. A plain form: the answer goes into the address of the next page, and nowhere else. */
export function PreviewQuestion({ path, question, section, number, count, children }: PreviewQuestionProps) {
  const [choice, setChoice] = useState(question.choice)
  const [isPending, begin] = useTransition()
  const router = useRouter()
  const [isMissing, setMissing] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)

  function check(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const given = question.kind === 'order' ? (choice ?? []) : choiceOfForm(question.kind, form)
    setMissing(given.length === 0)
    const address = new URLSearchParams([
      ['q', String(number)],
      ...given.map((entry): [string, string] => ['choice', entry]),
    ])
    begin(() => router.push(`${path}?${address}` as Route, { scroll: false }))
  }

  return (
    <form action={path} onSubmit={check}>
      <input type="hidden" name="q" value={number} />
      <fieldset className="min-w-0">
        <QuestionHeading
          place={
            <>
              {section}
              {`Question ${number} of ${count}`}
            </>
          }
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
      <Button type="submit" variant="secondary" className="mt-6" aria-disabled={isPending || undefined}>
        Check the answer
      </Button>
      <div aria-live="polite">
        {isMissing ? <p className="mt-4">Answer it first; then it can be checked.</p> : children}
      </div>
    </form>
  )
}
