import { Stem } from '#components/attempts/stem.tsx'
import { formatShare } from '#components/format/numbers.ts'
import { Badge } from '#components/ui/badge.tsx'
import type { AnalysedQuestion } from '#lib/results/item-analysis-view.ts'
import {
  discriminationNumber,
  discriminationWords,
  FLAG_NAMES,
  facilityWords,
  isGrave,
  secondsWords,
} from './item-words.ts'

/** All questions at a glance, on a phone only what to look at; each leads to what is known of it further down. */
export function ItemTable({ questions }: { questions: AnalysedQuestion[] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="relative overflow-x-auto" aria-label="All questions" tabIndex={0}>
      <table className="w-full text-left sm:min-w-3xl text-sm tabular-nums [&_td]:py-2.5 [&_td]:pr-4 [&_td]:align-top [&_th]:py-2 [&_th]:pr-4 [&_th]:font-semibold">
        <thead>
          <tr className="border-b border-edge">
            <th scope="col">Question</th>
            <th scope="col">Got right</th>
            <th scope="col" className="max-sm:hidden">
              Tells who knows more
            </th>
            <th scope="col" className="max-sm:hidden">
              Time
            </th>
            <th scope="col">Look at</th>
          </tr>
        </thead>
        <tbody>
          {questions.map((question) => (
            <ItemRow key={question.versionId} question={question} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function ItemRow({
  question: { number, stem, statistics, flags, isDropped },
}: {
  question: AnalysedQuestion
}) {
  const { facility, discrimination, asked, seconds } = statistics
  return (
    <tr className="border-b border-hairline">
      <th scope="row" className="sm:min-w-64">
        <a href={`#question-${number}`} className="text-link inline-block min-h-11 content-center sm:min-h-0">
          {number}. <Stem text={stem} />
        </a>
      </th>
      <td className="whitespace-nowrap">
        {facility === null ? '–' : formatShare(facility)}
        <span className="block text-ink-soft">{facilityWords(facility)}</span>
      </td>
      <td className="max-sm:hidden">
        {discriminationNumber(discrimination)}
        <span className="block text-ink-soft">
          {isDropped ? 'left out' : discriminationWords(discrimination, asked)}
        </span>
      </td>
      <td className="whitespace-nowrap max-sm:hidden">{secondsWords(seconds)}</td>
      <td>
        <span className="flex flex-wrap gap-1">
          {flags.map((flag) => (
            <Badge key={flag.flag} tone={isGrave(flag) ? 'wrong' : 'neutral'}>
              {FLAG_NAMES[flag.flag]}
            </Badge>
          ))}
        </span>
      </td>
    </tr>
  )
}
