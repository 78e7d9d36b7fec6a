import type { Route } from 'next'
import Link from 'next/link'
import { formatMoment } from '#components/format/dates.ts'
import { formatPoints, formatShare, shareOf } from '#components/format/numbers.ts'
import type { ScorePoint } from '#lib/progress/progress-view.ts'

type LastScoresProps = { scores: ScorePoint[]; timeZone: string }

/** How it went last, each with the way to its explanations. */
export function LastScores({ scores, timeZone }: LastScoresProps) {
  return (
    <section aria-labelledby="scores">
      <div className="flex items-baseline justify-between gap-4">
        <h2 id="scores" className="headline text-2xl">
          Last scores
        </h2>
        {scores.length > 0 ? (
          <Link
            href={'/progress' as Route}
            className="inline-flex min-h-11 items-center sm:min-h-0 text-link text-sm"
          >
            Your progress
          </Link>
        ) : null}
      </div>
      {scores.length === 0 ? (
        <p className="mt-3 border-y border-hairline py-6 text-ink-soft">
          After your first quiz its score stands here, with the explanation of every answer.
        </p>
      ) : (
        <ul className="mt-3 divide-y divide-hairline border-y border-hairline">
          {scores.map((score) => (
            <Row key={score.attemptId} score={score} timeZone={timeZone} />
          ))}
        </ul>
      )}
    </section>
  )
}

function Row({ score: point, timeZone }: { score: ScorePoint; timeZone: string }) {
  const { attemptId, quizTitle, submittedAt, score, maxScore } = point
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] items-baseline gap-x-5 gap-y-0.5 py-3.5">
      <Link
        href={`/attempts/${attemptId}/review` as Route}
        className="inline-flex min-h-11 items-center sm:min-h-0 text-link"
      >
        {quizTitle}
      </Link>
      <span className="headline justify-self-end text-xl tabular-nums">
        {formatShare(shareOf(score, maxScore))}
      </span>
      <span className="text-sm text-ink-soft">{formatMoment(submittedAt, timeZone)}</span>
      <span className="justify-self-end text-sm text-ink-soft tabular-nums">
        {formatPoints(score)} of {formatPoints(maxScore)}
      </span>
    </li>
  )
}
