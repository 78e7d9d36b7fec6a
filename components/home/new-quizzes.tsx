import type { Route } from 'next'
import Link from 'next/link'
import { QuizRow } from '#components/quizzes/quiz-row.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import type { QuizListItem } from '#lib/quizzes/quiz.ts'

/** Quizzes that one has not taken yet, newest first. */
export function NewQuizzes({ quizzes }: { quizzes: QuizListItem[] }) {
  return (
    <section aria-labelledby="quizzes">
      <div className="flex items-baseline justify-between gap-4">
        <h2 id="quizzes" className="headline text-2xl">
          New quizzes
        </h2>
        <Link
          href={'/quizzes' as Route}
          className="inline-flex min-h-11 items-center sm:min-h-0 text-link text-sm"
        >
          All quizzes
        </Link>
      </div>
      {quizzes.length === 0 ? (
        <NoneLeft />
      ) : (
        <ul className="mt-3 divide-y divide-hairline border-y border-hairline">
          {quizzes.map((quiz) => (
            <QuizRow key={quiz.id} quiz={quiz} heading="h3" />
          ))}
        </ul>
      )}
    </section>
  )
}

function NoneLeft() {
  return (
    <div className="mt-3 border-y border-hairline py-6">
      <p className="mb-4 max-w-reading text-ink-soft">
        You have taken every quiz there is. Bring an article that you have read, and test what you kept of it;
        or take an old quiz again.
      </p>
      <LinkButton href="/articles/new" variant="secondary">
        Bring an article
      </LinkButton>
    </div>
  )
}
