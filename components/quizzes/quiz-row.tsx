import type { Route } from 'next'
import Link from 'next/link'
import { ReviewLink } from '#components/attempts/review-link.tsx'
import { formatDay } from '#components/format/dates.ts'
import { formatCount, formatPoints } from '#components/format/numbers.ts'
import { Badge } from '#components/ui/badge.tsx'
import type { QuizListItem } from '#lib/quizzes/quiz.ts'
import { OpenReports } from './open-reports.tsx'

/** One quiz in a list: what it is about, how long it is, how far one is with it. */
export function QuizRow({ quiz, heading: Heading }: { quiz: QuizListItem; heading: 'h2' | 'h3' }) {
  const about = [
    formatCount(quiz.questions, 'question', 'questions'),
    ...(quiz.topics.length > 0 ? [quiz.topics.slice(0, 3).join(', ')] : []),
    ...(quiz.publishedOn ? [formatDay(quiz.publishedOn)] : []),
    ...(quiz.articles > 1 ? [formatCount(quiz.articles, 'article', 'articles')] : []),
  ]
  return (
    <li className="flex flex-col justify-between gap-x-8 gap-y-2 py-5 sm:flex-row">
      <div className="min-w-0 max-w-reading">
        <Heading className="headline text-xl">
          <Link
            href={`/quizzes/${quiz.id}` as Route}
            className="inline-flex min-h-11 items-center sm:min-h-0 hover:underline hover:underline-offset-4"
          >
            {quiz.title}
          </Link>
        </Heading>
        {quiz.description ? <p className="mt-1 text-ink-soft">{quiz.description}</p> : null}
        {quiz.isOwner || quiz.myAttempt || quiz.sharedWith.length > 0 ? (
          <p className="mt-2 flex flex-wrap items-center gap-2">
            {quiz.isOwner ? <Badge>Yours</Badge> : null}
            {quiz.sharedWith.length > 0 ? (
              <Badge className="whitespace-normal!">Shared with {quiz.sharedWith.join(', ')}</Badge>
            ) : null}
            <OpenReports quiz={quiz} />
            <MyAttempt attempt={quiz.myAttempt} title={quiz.title} />
          </p>
        ) : null}
      </div>
      <p className="flex flex-wrap gap-x-1.5 text-sm text-ink-soft sm:w-48 sm:shrink-0 sm:flex-col sm:pt-1">
        {about.map((words, index) => (
          <span key={words}>
            {words}
            {index < about.length - 1 ? <span className="sm:hidden"> ·</span> : null}
          </span>
        ))}
      </p>
    </li>
  )
}

type MyAttemptProps = { attempt: QuizListItem['myAttempt']; title: string }

function MyAttempt({ attempt, title }: MyAttemptProps) {
  if (attempt?.state === 'inProgress') return <Badge tone="accent">In progress</Badge>
  if (attempt?.state !== 'submitted') return null
  return (
    <>
      {attempt.score === null ? (
        <Badge>Submitted</Badge>
      ) : (
        <Badge tone="right">
          Last score: {formatPoints(attempt.score)} of {formatPoints(attempt.maxScore)}
        </Badge>
      )}
      <ReviewLink attempt={attempt} title={title} />
    </>
  )
}
