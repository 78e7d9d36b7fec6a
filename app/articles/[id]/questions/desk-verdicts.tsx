'use client'

import { Check, Pencil, Undo2, X } from 'lucide-react'
import type { Route } from 'next'
import { Button } from '#components/ui/button.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import type { DeskQuestion } from '#lib/desk/desk-view.ts'
import type { Verdict } from '#lib/desk/judge-question.ts'
import { judgeByForm } from './actions.ts'

type DeskVerdictsProps = {
  articleId: string
  question: DeskQuestion
  number: number
  state: DeskQuestion['state']
  onVerdict: (verdict: Verdict) => void
}

/** Keep, retire, undo and edit; a plain form where there is no JavaScript. */
export function DeskVerdicts({ articleId, question, number, state, onVerdict }: DeskVerdictsProps) {
  const offered: { verdict: Verdict; word: string; Icon: typeof Check }[] =
    state === 'draft'
      ? [
          { verdict: 'keep', word: 'Keep', Icon: Check },
          { verdict: 'drop', word: 'Retire', Icon: X },
        ]
      : [{ verdict: 'undo', word: 'Undo', Icon: Undo2 }]
  return (
    <form action={judgeByForm.bind(null, articleId, question.id)} className="mt-4 flex flex-wrap gap-2">
      {offered.map(({ verdict, word, Icon }) => (
        <Button
          key={verdict}
          type="submit"
          name="verdict"
          value={verdict}
          size="sm"
          variant="secondary"
          aria-label={`${word} question ${number}`}
          onClick={(event) => {
            event.preventDefault()
            onVerdict(verdict)
          }}
        >
          <Icon aria-hidden /> {word}
        </Button>
      ))}
      <LinkButton
        size="sm"
        variant="quiet"
        href={`/questions/${question.id}` as Route}
        prefetch={false}
        aria-label={`Edit question ${number}`}
      >
        <Pencil aria-hidden /> Edit
      </LinkButton>
    </form>
  )
}
