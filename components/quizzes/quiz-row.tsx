import type { Route } from 'next'
import Link from 'next/link'
import { formatDay } from '#components/format/dates.ts'
import { formatCount, formatPoints } from '#components/format/numbers.ts'
import { Badge } from '#components/ui/badge.tsx'
import type { QuizListItem } from '#lib/quizzes/quiz.ts'

/** One quiz in a list: what it is about, how long it is, how far one is with it. */
export function QuizRow({ quiz, heading: Heading }: { quiz: QuizListItem; heading: 'h2' | 'h3' }) {
  const { article } = quiz
  const about = [
    formatCount(quiz.questions, 'question', 'questions'),
    ...quiz.topics.slice(0, 3),
    ...(article ? [`article of ${formatDay(article.publishedOn)}`] : []),
  ]
  return (
    <li className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2 py-5">
      <div className="min-w-0 max-w-reading">
        <Heading className="headline text-xl">
          <Link href={`/quizzes/${quiz.id}` as Route} className="hover:underline hover:underline-offset-4">
            {quiz.title}
          </Link>
        </Heading>
        {quiz.description ? <p className="mt-1 text-ink-soft">{quiz.description}</p> : null}
        <p className="mt-1 text-sm text-ink-soft">{about.join(' · ')}</p>
      </div>
      <p className="flex flex-wrap gap-2">
        {quiz.isOwner ? <Badge>Yours</Badge> : null}
        <MyAttempt attempt={quiz.myAttempt} />
      </p>
    </li>
  )
}

function MyAttempt({ attempt }: { attempt: QuizListItem['myAttempt'] }) {
  if (attempt?.state === 'inProgress') return <Badge tone="accent">In progress</Badge>
  if (attempt?.state !== 'submitted' || attempt.score === null) return null
  return (
    <Badge tone="right">
      Last score: {formatPoints(attempt.score)} of {formatPoints(attempt.maxScore)}
    </Badge>
  )
}
