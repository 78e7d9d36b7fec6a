import { Check } from 'lucide-react'
import { formatShare, shareOf } from '#components/format/numbers.ts'
import type { AnalysedQuestion } from '#lib/results/item-analysis-view.ts'

/** What was answered, by how many, as bars. What is right is marked by a sign and a word. */
export function AnswerBars({ question: { answers, statistics } }: { question: AnalysedQuestion }) {
  const { asked, unanswered } = statistics
  return (
    <ul className="mt-6 grid gap-4">
      {answers.map(({ what, words, isRight, counts }) => (
        <Bar key={what} words={words} isRight={isRight} count={counts.all} asked={asked} />
      ))}
      {unanswered.all > 0 ? (
        <Bar words="No answer" isRight={false} count={unanswered.all} asked={asked} isEmpty />
      ) : null}
    </ul>
  )
}

type BarProps = { words: string; isRight: boolean; count: number; asked: number; isEmpty?: boolean }

function Bar({ words, isRight, count, asked, isEmpty = false }: BarProps) {
  const share = shareOf(count, asked)
  return (
    <li>
      <p className="flex items-baseline justify-between gap-x-4">
        <span className={isEmpty ? 'text-ink-soft' : 'min-w-0 font-medium'}>
          {words}
          {isRight ? (
            <span className="ml-2 inline-flex items-center gap-1 text-sm font-semibold whitespace-nowrap text-right">
              <Check aria-hidden className="size-4" strokeWidth={2.5} />
              Right
            </span>
          ) : null}
        </span>
        <span className="text-sm whitespace-nowrap text-ink-soft tabular-nums">
          {count} · {formatShare(share)}
        </span>
      </p>
      <svg aria-hidden width="100%" height="12" className="mt-1 block">
        <rect y="5" width="100%" height="2" className="fill-hairline" />
        <rect
          width={`${share * 100}%`}
          height="12"
          rx="2"
          data-look={isRight ? 'right' : isEmpty ? 'empty' : 'wrong'}
          className="fill-edge data-[look=empty]:fill-ink-faint data-[look=right]:fill-right"
        />
      </svg>
    </li>
  )
}
