import type { Route } from 'next'
import Link from 'next/link'

/** For whoever is in no class yet: how one begins, for those who teach and those who learn. */
export function FirstClass() {
  return (
    <p className="mb-10 max-w-reading border-l-3 border-hairline py-1 pl-4 text-ink-soft">
      Teaching?{' '}
      <Link href={'/classes/new' as Route} className="text-link">
        Open a class
      </Link>
      : learners join it with a code, and you assign them quizzes. Learning in one?{' '}
      <Link href={'/join' as Route} className="text-link">
        Join with a code
      </Link>
      .
    </p>
  )
}
