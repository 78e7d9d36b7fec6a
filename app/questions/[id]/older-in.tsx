import type { Route } from 'next'
import Link from 'next/link'
import { Notice } from '#components/ui/notice.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import type { QuestionView } from '#lib/desk/question-view.ts'
import { putIntoQuizzes } from './actions.ts'

/** Quizzes that ask an older version, and the offer to put the current one there. */
export function OlderIn({ question }: { question: QuestionView }) {
  if (question.olderIn.length === 0) return null
  return (
    <Notice title="Some of your quizzes ask an older version" className="mb-8">
      <form action={putIntoQuizzes.bind(null, question.id)}>
        <ul className="my-2">
          {question.olderIn.map(({ id, title, version }) => (
            <li key={id} className="flex items-center gap-3">
              <label className="flex min-h-11 items-center gap-3">
                <input
                  type="checkbox"
                  name="quiz"
                  value={id}
                  defaultChecked
                  className="size-5 shrink-0 accent-accent"
                />
                <span>
                  {title} <span className="text-ink-soft">(version {version})</span>
                </span>
              </label>
              <Link
                href={`/quizzes/${id}` as Route}
                className="text-link text-sm"
                aria-label={`Open ${title}`}
              >
                Open
              </Link>
            </li>
          ))}
        </ul>
        <p className="mb-3 text-sm text-ink-soft">
          Attempts and assignments that exist keep the version that they have.
        </p>
        <SubmitButton size="sm" variant="secondary" pendingLabel="Putting it there…">
          Use version {question.version} in these quizzes
        </SubmitButton>
      </form>
    </Notice>
  )
}
