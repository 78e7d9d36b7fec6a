import type { Route } from 'next'
import Link from 'next/link'
import type { ReviewView } from '#lib/attempts/review-view.ts'
import { REVIEW_CHOICE_NAMES, REVIEW_CHOICES, type ReviewChoice } from './review-choices.ts'

type ReviewFilterProps = {
  questions: ReviewView['questions']
  chosen: ReviewChoice
  /** Of the page that shows a choice. */
  address: (choice: ReviewChoice) => string
}

/** All questions, or some of them alone; a link each, so that the choice has an address. */
export function ReviewFilter({ questions, chosen, address }: ReviewFilterProps) {
  return (
    <nav aria-label="Which questions" className="print:hidden">
      <ul className="flex flex-wrap gap-x-6">
        {REVIEW_CHOICE_NAMES.map((choice) => {
          const { name, fits } = REVIEW_CHOICES[choice]
          return (
            <li key={choice}>
              <Link
                href={address(choice) as Route}
                scroll={false}
                aria-current={choice === chosen ? 'page' : undefined}
                className="inline-flex min-h-11 items-center border-b-2 border-transparent font-medium text-ink-soft hover:text-ink aria-[current=page]:border-accent aria-[current=page]:text-ink"
              >
                {name} ({questions.filter(fits).length})
              </Link>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
