import { formatCount, formatPoints, formatShare, shareOf } from '#components/format/numbers.ts'
import type { RegradePreview } from '#lib/results/preview-regrade.ts'

/** Of more than these, only the largest gains and losses are listed: who looks on decides by the sums above. */
const MOST = 100

/** What a regrade would do: how many scores change, whose, and what becomes of the average. */
export function RegradeOutcome({ preview }: { preview: RegradePreview }) {
  const { attempts, running, changes, average } = preview
  // Out of other points the same score is another share: its points alone would say that nothing changes.
  const isOutOfOthers = changes.some(({ before, after }) => before.maxScore !== after.maxScore)
  const first = changes.length > MOST ? MOST / 2 : changes.length
  return (
    <>
      <p className="text-lg">
        {changes.length === 0
          ? `No score changes in ${formatCount(attempts, 'attempt', 'attempts')}.`
          : `${formatCount(changes.length, 'score', 'scores')} of ${formatCount(attempts, 'attempt', 'attempts')} would change.`}
        {average
          ? ` The average goes from ${formatShare(average.before)} to ${formatShare(average.after)}.`
          : ''}
      </p>
      {running > 0 ? (
        <p className="mt-2 text-ink-soft">
          {formatCount(running, 'attempt', 'attempts')} in progress will be marked like this, too. What was
          answered stays.
        </p>
      ) : null}
      {changes.length > 0 ? (
        <section
          aria-label="Scores that change"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
          tabIndex={0}
          className="relative mt-4 max-h-96 overflow-auto rounded-md border border-hairline bg-raised px-3"
        >
          <table className="w-full text-left text-sm tabular-nums [&_td]:py-1.5 [&_td]:pr-4 [&_th]:py-1.5 [&_th]:pr-4">
            <thead>
              <tr className="border-b border-edge">
                <th scope="col">Learner</th>
                <th scope="col">Before</th>
                <th scope="col">After</th>
                <th scope="col">Difference</th>
              </tr>
            </thead>
            <tbody>
              <Rows changes={changes.slice(0, first)} isOutOfOthers={isOutOfOthers} />
              {first < changes.length ? (
                <tr className="border-b border-hairline text-ink-soft">
                  <td colSpan={4}>
                    {formatCount(changes.length - 2 * first, 'score', 'scores')} between the largest gains and
                    the largest losses
                  </td>
                </tr>
              ) : null}
              {first < changes.length ? (
                <Rows changes={changes.slice(-first)} isOutOfOthers={isOutOfOthers} />
              ) : null}
            </tbody>
          </table>
        </section>
      ) : null}
    </>
  )
}

type RowsProps = { changes: RegradePreview['changes']; isOutOfOthers: boolean }

function Rows({ changes, isOutOfOthers }: RowsProps) {
  return changes.map(({ attemptId, name, number, before, after }) => (
    <tr key={attemptId} className="border-b border-hairline">
      <th scope="row" className="font-normal">
        {name ?? 'Somebody'}
        {number > 1 ? `, attempt ${number}` : ''}
      </th>
      <td>
        <Score points={before} withShare={isOutOfOthers} />
      </td>
      <td>
        <Score points={after} withShare={isOutOfOthers} />
      </td>
      <td>{isOutOfOthers ? shareDifference(before, after) : difference(after.score - before.score)}</td>
    </tr>
  ))
}

type Points = { score: number; maxScore: number }
type ScoreProps = { points: Points; withShare: boolean }

function Score({ points: { score, maxScore }, withShare }: ScoreProps) {
  return (
    <span className="whitespace-nowrap">
      {formatPoints(score)} of {formatPoints(maxScore)}
      {withShare ? (
        <span className="block text-ink-soft">{formatShare(shareOf(score, maxScore))}</span>
      ) : null}
    </span>
  )
}

const difference = (hundredths: number): string =>
  hundredths === 0 ? 'none' : `${hundredths > 0 ? '+' : '−'}${formatPoints(Math.abs(hundredths))}`

/** "+6%", of all points. */
function shareDifference(before: Points, after: Points): string {
  const more = shareOf(after.score, after.maxScore) - shareOf(before.score, before.maxScore)
  return more === 0 ? 'none' : `${more > 0 ? '+' : '−'}${formatShare(Math.abs(more))}`
}
