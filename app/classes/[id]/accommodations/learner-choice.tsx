import type { Route } from 'next'
import Link from 'next/link'
import type { MouseEvent } from 'react'
import { formatCount } from '#components/format/numbers.ts'
import { givenWords } from '#lib/classes/given-words.ts'
import type { AccommodatedLearner } from '#lib/classes/read-accommodations.ts'

type LearnerChoiceProps = {
  learners: AccommodatedLearner[]
  /** Whether it is about one assignment. */
  isOne: boolean
  chosen: string[]
  errors: string[] | undefined
  page: string
  onChoose: () => void
}

/** The learners, to be ticked one by one or all at once. */
export function LearnerChoice({ learners, isOne, chosen, errors, page, onChoose }: LearnerChoiceProps) {
  return (
    <fieldset aria-describedby={errors ? 'memberIds-error' : undefined} onChange={onChoose}>
      <legend className="font-medium">Learners</legend>
      {errors ? (
        <p id="memberIds-error" className="text-sm text-wrong">
          {errors.join(' ')}
        </p>
      ) : null}
      <p className="flex flex-wrap gap-x-6">
        <ChooseLink page={page} isAll onChoose={onChoose}>
          Choose all
        </ChooseLink>
        <ChooseLink page={page} isAll={false} onChoose={onChoose}>
          Choose none
        </ChooseLink>
      </p>
      <div className="divide-y divide-hairline border-y border-hairline">
        {learners.map((learner) => (
          <div key={learner.id} className="flex items-center gap-3">
            <label className="flex min-h-11 min-w-0 grow items-center gap-3 py-1.5">
              <input
                type="checkbox"
                name="memberIds"
                value={learner.id}
                defaultChecked={chosen.includes(learner.id)}
                aria-invalid={errors ? true : undefined}
                className="size-5 shrink-0 accent-accent"
              />
              <span className="grid min-w-0 grow gap-x-6 sm:grid-cols-[minmax(0,20rem)_1fr]">
                <span className="min-w-0">{learner.name}</span>
                <span className="text-sm text-ink-soft">{learnerWords(learner, isOne)}</span>
              </span>
            </label>
            {(isOne ? learner.here : learner.everywhere) ? (
              <Link
                href={`${page}${page.includes('?') ? '&' : '?'}member=${learner.id}` as Route}
                className="text-link relative inline-flex min-h-11 items-center"
              >
                Change<span className="sr-only"> what {learner.name} has</span>
              </Link>
            ) : null}
          </div>
        ))}
      </div>
    </fieldset>
  )
}

type ChooseLinkProps = { page: string; isAll: boolean; onChoose: () => void; children: string }

/** An address, so that it works without JavaScript; with it, nothing that was typed is lost. */
function ChooseLink({ page, isAll, onChoose, children }: ChooseLinkProps) {
  const choose = (event: MouseEvent<HTMLAnchorElement>) => {
    event.preventDefault()
    const boxes = event.currentTarget.closest('form')?.querySelectorAll<HTMLInputElement>('[name=memberIds]')
    for (const box of boxes ?? []) box.checked = isAll
    onChoose()
  }
  return (
    <Link
      href={(isAll ? `${page}${page.includes('?') ? '&' : '?'}all=1` : page) as Route}
      onClick={choose}
      className="text-link inline-flex min-h-11 items-center"
    >
      {children}
    </Link>
  )
}

function learnerWords({ everywhere, here, elsewhere }: AccommodatedLearner, isOne: boolean): string {
  if (isOne && here) return `Here: ${givenWords(here)}`
  const general = everywhere ? `${isOne ? 'As in the class: ' : ''}${givenWords(everywhere)}` : ''
  if (isOne || elsewhere === 0) return general
  const words = `something else in ${formatCount(elsewhere, 'assignment', 'assignments')}`
  return general ? `${general}; ${words}` : words
}
