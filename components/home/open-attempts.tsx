import type { Route } from 'next'
import { formatCount } from '#components/format/numbers.ts'
import { formatTimeLeft } from '#components/format/time-left.ts'
import { LinkButton } from '#components/ui/link-button.tsx'
import { ProgressBar } from '#components/ui/progress-bar.tsx'
import type { OpenAttempt } from '#lib/attempts/list-open-attempts.ts'

type OpenAttemptsProps = { attempts: OpenAttempt[]; now: Date }

/** What was begun: where one stands, how much time is left, and the way back into it. */
export function OpenAttempts({ attempts, now }: OpenAttemptsProps) {
  if (attempts.length === 0) return null
  return (
    <section aria-labelledby="open" className="mb-10">
      <h2 id="open" className="headline text-2xl">
        Continue
      </h2>
      <ul className="mt-3 divide-y divide-hairline border-y border-hairline">
        {attempts.map((attempt) => (
          <Row key={attempt.attemptId} attempt={attempt} now={now} />
        ))}
      </ul>
    </section>
  )
}

function Row({ attempt, now }: { attempt: OpenAttempt; now: Date }) {
  const { attemptId, quizTitle, answered, questions, deadlineAt } = attempt
  const howFar = `${answered} of ${formatCount(questions, 'question', 'questions')} answered`
  const left = deadlineAt ? new Date(deadlineAt).getTime() - now.getTime() : null
  return (
    <li className="grid gap-x-8 gap-y-3 py-4 sm:grid-cols-[minmax(0,1fr)_auto] sm:items-center">
      <div className="min-w-0">
        <h3 className="headline text-xl">{quizTitle}</h3>
        <p className="mt-0.5 text-sm text-ink-soft">
          {howFar}
          {left === null ? null : <span className="font-semibold"> · {formatTimeLeft(left)}</span>}
        </p>
        <ProgressBar
          label={`How far you are with “${quizTitle}”`}
          value={answered}
          max={questions}
          valueText={howFar}
          className="mt-2.5 max-w-xs"
        />
      </div>
      <LinkButton
        href={`/attempts/${attemptId}` as Route}
        aria-label={`Continue “${quizTitle}”`}
        className="justify-self-start"
      >
        Continue
      </LinkButton>
    </li>
  )
}
