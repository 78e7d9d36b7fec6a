import type { Route } from 'next'
import Link from 'next/link'
import { formatMoment } from '#components/format/dates.ts'
import { formatCount, formatPoints } from '#components/format/numbers.ts'
import { QuizRow } from '#components/quizzes/quiz-row.tsx'
import { LinkButton } from '#components/ui/link-button.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import type { Actor } from '#lib/accounts/actor.ts'
import type { OpenAttempt } from '#lib/attempts/list-open-attempts.ts'
import type { ScorePoint } from '#lib/progress/progress-view.ts'
import type { QuizListItem } from '#lib/quizzes/quiz.ts'

type SignedInHomeProps = { actor: Actor; open: OpenAttempt[]; quizzes: QuizListItem[]; scores: ScorePoint[] }

/** What to go on with, what is new, and how it went last. */
export function SignedInHome({ actor, open, quizzes, scores }: SignedInHomeProps) {
  const openIds = new Set(open.map(({ quizId }) => quizId))
  const others = quizzes.filter((quiz) => !openIds.has(quiz.id))
  return (
    <>
      <PageHeader
        title={actor.isGuest ? 'Welcome' : `Welcome, ${actor.name}`}
        lead={
          actor.isGuest
            ? 'You are a guest on this device. With an account, everything you did here stays yours.'
            : 'What do you want to know better today?'
        }
        actions={
          <>
            <LinkButton href="/articles/new">New quiz from an article</LinkButton>
            {actor.isGuest ? (
              <LinkButton variant="secondary" href={'/sign-up' as Route}>
                Make an account
              </LinkButton>
            ) : null}
          </>
        }
      />
      <Open attempts={open} />
      <Quizzes quizzes={others.slice(0, 6)} />
      <Scores scores={scores} timeZone={actor.timeZone} />
    </>
  )
}

/** What was begun: where one stands, and the way back into it. */
function Open({ attempts }: { attempts: OpenAttempt[] }) {
  if (attempts.length === 0) return null
  return (
    <section aria-labelledby="open" className="mb-10">
      <h2 id="open" className="headline text-2xl">
        Continue
      </h2>
      <ul className="mt-3 divide-y divide-hairline border-y border-hairline">
        {attempts.map(({ attemptId, quizTitle, answered, questions }) => (
          <li key={attemptId} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-4">
            <div className="min-w-0">
              <h3 className="headline text-xl">{quizTitle}</h3>
              <p className="text-sm text-ink-soft">
                {answered} of {formatCount(questions, 'question', 'questions')} answered
              </p>
            </div>
            <LinkButton
              size="sm"
              href={`/attempts/${attemptId}` as Route}
              aria-label={`Continue “${quizTitle}”`}
            >
              Continue
            </LinkButton>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Quizzes({ quizzes }: { quizzes: QuizListItem[] }) {
  if (quizzes.length === 0) return null
  return (
    <section aria-labelledby="quizzes" className="mb-10">
      <div className="flex items-baseline justify-between gap-4">
        <h2 id="quizzes" className="headline text-2xl">
          Quizzes
        </h2>
        <Link href="/quizzes" className="text-link text-sm">
          All quizzes
        </Link>
      </div>
      <ul className="mt-3 divide-y divide-hairline border-y border-hairline">
        {quizzes.map((quiz) => (
          <QuizRow key={quiz.id} quiz={quiz} heading="h3" />
        ))}
      </ul>
    </section>
  )
}

function Scores({ scores, timeZone }: { scores: ScorePoint[]; timeZone: string }) {
  if (scores.length === 0) return null
  return (
    <section aria-labelledby="scores">
      <div className="flex items-baseline justify-between gap-4">
        <h2 id="scores" className="headline text-2xl">
          Last scores
        </h2>
        <Link href={'/progress' as Route} className="text-link text-sm">
          Your progress
        </Link>
      </div>
      <ul className="mt-3 divide-y divide-hairline border-y border-hairline">
        {scores.map(({ attemptId, quizTitle, submittedAt, score, maxScore }) => (
          <li key={attemptId} className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 py-3">
            <Link href={`/attempts/${attemptId}/review` as Route} className="text-link">
              {quizTitle}
            </Link>
            <span className="text-sm text-ink-soft">{formatMoment(submittedAt, timeZone)}</span>
            <span className="font-semibold tabular-nums">
              {formatPoints(score)} of {formatPoints(maxScore)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
