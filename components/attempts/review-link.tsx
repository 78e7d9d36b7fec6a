import type { Route } from 'next'
import Link from 'next/link'
import { reviewAddress } from './review-choices.ts'

type ReviewLinkProps = { attemptId: string; title: string; moment?: string }

/** The way to the explanations of an attempt; read out with the quiz, and the moment where several stand together. */
export function ReviewLink({ attemptId, title, moment }: ReviewLinkProps) {
  return (
    <Link href={reviewAddress(attemptId) as Route} className="text-link text-sm">
      Explanations
      <span className="sr-only">
        {' '}
        of “{title}”{moment ? `, ${moment}` : null}
      </span>
    </Link>
  )
}
