import { formatPoints, formatShare, shareOf } from '#components/format/numbers.ts'
import type { ReviewView } from '#lib/attempts/review-view.ts'
import { scoreWords } from './score-words.ts'
import { verdictOf } from './verdict.ts'
import { VerdictSign } from './verdict-sign.tsx'

type ReviewScoreProps = {
  view: Pick<ReviewView, 'score' | 'maxScore' | 'questions'>
  /** Of the page that shows all questions. */
  address: string
}

/** The score, a word on it, and all questions in one line. */
export function ReviewScore({ view, address }: ReviewScoreProps) {
  const share = shareOf(view.score, view.maxScore)
  const { word, sentence } = scoreWords(share)
  return (
    <section
      aria-labelledby="score-heading"
      className="grid gap-x-12 gap-y-6 sm:grid-cols-[auto_minmax(0,1fr)]"
    >
      <p className="headline text-4xl tabular-nums">
        {formatPoints(view.score)}
        <span className="text-ink-faint"> of {formatPoints(view.maxScore)}</span>
        <span className="block font-sans text-base font-normal tracking-normal text-ink-soft">
          points · {formatShare(share)}
        </span>
      </p>
      <div>
        <h2 id="score-heading" className="headline text-xl">
          {word}
        </h2>
        <p className="mt-1 max-w-reading text-ink-soft">{sentence}</p>
        <ol className="mt-4 flex flex-wrap gap-1.5 print:hidden" aria-label="Questions">
          {view.questions.map((question, index) => {
            const { kind, word: verdict } = verdictOf(question)
            return (
              <li key={question.position}>
                <a
                  href={`${address}#q${index + 1}`}
                  aria-label={`Question ${index + 1}: ${verdict}`}
                  data-verdict={kind}
                  className="flex min-h-9 min-w-12 items-center justify-center gap-1 rounded-md border border-edge px-1.5 text-sm tabular-nums text-ink-soft hover:border-ink data-[verdict=partly]:text-caution data-[verdict=right]:text-right data-[verdict=wrong]:text-wrong"
                >
                  {index + 1}
                  <VerdictSign kind={kind} />
                </a>
              </li>
            )
          })}
        </ol>
      </div>
    </section>
  )
}
