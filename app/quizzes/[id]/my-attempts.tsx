import { ReviewLink } from '#components/attempts/review-link.tsx'
import { formatMoment } from '#components/format/dates.ts'
import { formatPoints } from '#components/format/numbers.ts'
import type { QuizAttempt } from '#lib/quizzes/quiz.ts'

type MyAttemptsProps = { title: string; attempts: QuizAttempt[]; timeZone: string }

/** What this person did with this quiz before, each with the way to its explanations. */
export function MyAttempts({ title, attempts, timeZone }: MyAttemptsProps) {
  const handedIn = attempts.filter((attempt) => attempt.state === 'submitted')
  if (handedIn.length === 0) return null
  return (
    <section aria-labelledby="attempts" className="mt-10">
      <h2 id="attempts" className="headline text-xl">
        Your attempts
      </h2>
      <ul className="mt-3 divide-y divide-hairline border-y border-hairline">
        {handedIn.map((attempt) => {
          const moment = formatMoment(attempt.submittedAt ?? attempt.startedAt, timeZone)
          return (
            <li
              key={attempt.id}
              className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 py-3"
            >
              <span className="text-ink-soft">{moment}</span>
              <Score attempt={attempt} timeZone={timeZone} />
              <ReviewLink attempt={attempt} title={title} moment={moment} />
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function Score({
  attempt: { score, maxScore, opensAt },
  timeZone,
}: {
  attempt: QuizAttempt
  timeZone: string
}) {
  if (score === null) return opensAt ? `Score from ${formatMoment(opensAt, timeZone)}` : null
  return (
    <span className="font-semibold tabular-nums">
      {formatPoints(score)} of {formatPoints(maxScore)}
    </span>
  )
}
