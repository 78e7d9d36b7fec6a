import type { Route } from 'next'
import Link from 'next/link'
import type { QuizAttempt } from '#lib/quizzes/quiz.ts'
import { reviewAddress } from './review-choices.ts'

type ReviewLinkProps = { attempt: QuizAttempt; title: string; moment?: string }

/** The way to what is told of an attempt; read out with its quiz, and its moment where several stand together. */
export function ReviewLink({ attempt: { id, feedback, opensAt }, title, moment }: ReviewLinkProps) {
  return (
    <Link href={reviewAddress(id) as Route} className="text-link text-sm">
      {feedback === 'never' || opensAt ? 'Result' : 'Explanations'}
      <span className="sr-only">
        {' '}
        of “{title}”{moment ? `, ${moment}` : null}
      </span>
    </Link>
  )
}
