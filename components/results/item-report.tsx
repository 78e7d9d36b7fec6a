import type { Route } from 'next'
import Link from 'next/link'
import { Stem } from '#components/attempts/stem.tsx'
import { formatPoints, formatShare } from '#components/format/numbers.ts'
import { LinkButton } from '#components/ui/link-button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import type { AnalysedQuestion } from '#lib/results/item-analysis-view.ts'
import { AnswerBars } from './answer-bars.tsx'
import { AnswerGroups } from './answer-groups.tsx'
import {
  discriminationNumber,
  discriminationWords,
  facilityWords,
  flagWords,
  isGrave,
  secondsWords,
} from './item-words.ts'

type ItemReportProps = {
  question: AnalysedQuestion
  /** The address of the assignment. */
  page: string
  mayRegrade: boolean
  /** Whether it is told who gave which answer. */
  isNamed: boolean
}

/** One question: what was striking, what was answered and by whom, and what can be done about it. */
export function ItemReport({ question, page, mayRegrade, isNamed }: ItemReportProps) {
  const { number, contextLine, stem, statistics, flags, answers } = question
  const nameOf = (id: string) => answers.find(({ what }) => what === id)?.words ?? ''
  return (
    <article
      id={`question-${number}`}
      aria-labelledby={`stem-${number}`}
      className="scroll-mt-6 break-inside-avoid border-t border-hairline py-10"
    >
      <p className="text-sm text-ink-soft">
        <span className="font-semibold text-ink">Question {number}</span> · {formatPoints(question.points)}{' '}
        {question.points === 100 ? 'point' : 'points'} · {contextLine}
      </p>
      <h3 id={`stem-${number}`} className="headline mt-1.5 text-xl">
        <Stem text={stem} />
      </h3>
      {flags.length > 0 ? (
        <div className="mt-4 grid gap-2">
          {flags.map((flag) => (
            <Notice key={flag.flag} tone={isGrave(flag) ? 'warning' : 'info'}>
              {flagWords(flag, statistics.asked, nameOf)}
            </Notice>
          ))}
        </div>
      ) : null}
      <Figures question={question} />
      <AnswerBars question={question} />
      <AnswerGroups question={question} />
      <p className="mt-5 flex flex-wrap gap-3">
        {isNamed ? null : (
          <LinkButton
            variant="secondary"
            size="sm"
            href={`${page}/analysis?who=${number}#question-${number}` as Route}
          >
            Who answered what<span className="sr-only"> to question {number}</span>
          </LinkButton>
        )}
        {mayRegrade ? (
          <LinkButton
            variant="secondary"
            size="sm"
            href={`${page}/regrade?question=${question.questionId}` as Route}
          >
            Regrade<span className="sr-only"> question {number}</span>
          </LinkButton>
        ) : null}
        {question.isOwn ? (
          <LinkButton variant="secondary" size="sm" href={`/questions/${question.questionId}` as Route}>
            {question.isRetired ? 'Retired: bring it back' : 'Fix or retire'}
            <span className="sr-only"> question {number}</span>
          </LinkButton>
        ) : null}
      </p>
      {isNamed ? (
        <p className="mt-3 text-sm">
          <Link href={`${page}/analysis#question-${number}` as Route} className="text-link" scroll={false}>
            Hide the names
          </Link>
        </p>
      ) : null}
    </article>
  )
}

function Figures({ question }: { question: AnalysedQuestion }) {
  const { facility, discrimination, asked, seconds } = question.statistics
  const figures = [
    ['Got right', facility === null ? '–' : formatShare(facility), facilityWords(facility)],
    [
      'Tells who knows more',
      discriminationNumber(discrimination),
      question.isDropped ? 'left out' : discriminationWords(discrimination, asked),
    ],
    ['Time, in the middle', secondsWords(seconds), ''],
  ]
  return (
    <dl className="mt-5 flex flex-wrap gap-x-10 gap-y-3">
      {figures.map(([name, value, words]) => (
        <div key={name}>
          <dt className="text-sm text-ink-soft">{name}</dt>
          <dd>
            <span className="text-lg font-semibold tabular-nums">{value}</span>{' '}
            <span className="text-sm text-ink-soft">{words}</span>
          </dd>
        </div>
      ))}
    </dl>
  )
}
