import { formatCount, formatShare } from '#components/format/numbers.ts'
import {
  discriminationNumber,
  discriminationWords,
  facilityWords,
  flagWords,
} from '#components/results/item-words.ts'
import type { BankQuestion, BankStatistic } from '#lib/desk/bank-view.ts'
import { type ItemFlag, itemFlags } from '#lib/results/item-flags.ts'

/** How a question of the bank did: together with earlier versions that have the same answer, and alone. */
export function Statistic({ question }: { question: BankQuestion }) {
  const { statistic, quizzes } = question
  if (!statistic && quizzes === 0) return null
  if (!statistic) return <p className="mt-1 text-sm text-ink-faint">No first attempt is counted yet.</p>
  const { together, alone } = statistic
  const isOne = alone !== null && together.versions === 1
  return (
    <div className="mt-1 space-y-1 text-sm text-ink-soft">
      <p>
        {formatCount(together.attempts, 'first attempt', 'first attempts')}
        {overWords(statistic)}: {rightWords(together.facility)} ({facilityWords(together.facility)})
        {isOne ? `, ${tellsWords(alone)}` : null}
      </p>
      {isOne ? null : (
        <p>
          Version {question.version} alone: {alone ? aloneWords(alone) : 'not answered yet'}
        </p>
      )}
      {alone ? <Flags question={question} alone={alone} /> : null}
    </div>
  )
}

type Alone = NonNullable<BankStatistic['alone']>

function Flags({ question, alone }: { question: BankQuestion; alone: Alone }) {
  const flags = flagsOf(question, alone)
  if (flags.length === 0) return null
  const nameOf = (optionId: string) => question.options.find(({ id }) => id === optionId)?.text ?? ''
  return (
    <div className="mt-2 space-y-1 border-l-2 border-caution pl-3">
      {flags.map((flag) => (
        <p key={flag.flag}>{flagWords(flag, alone.attempts, nameOf)}</p>
      ))}
    </div>
  )
}

const rightWords = (facility: number | null): string =>
  facility === null ? '–' : `${formatShare(facility)} right`

function overWords({ together, alone }: BankStatistic): string {
  if (alone) return together.versions === 1 ? '' : ` over ${together.versions} versions`
  return together.versions === 1 ? ' at an earlier version' : ` at ${together.versions} earlier versions`
}

const tellsWords = ({ discrimination, attempts }: Alone): string =>
  `discrimination ${discriminationNumber(discrimination)} (${discriminationWords(discrimination, attempts)})`

const aloneWords = (alone: Alone): string =>
  `${formatCount(alone.attempts, 'first attempt', 'first attempts')}, ${rightWords(alone.facility)}, ${tellsWords(alone)}`

/** What item analysis says of it; over everybody there are no groups by score. */
function flagsOf({ kind, options, key }: BankQuestion, alone: Alone): ItemFlag[] {
  const { attempts: asked, facility, discrimination, chosen } = alone
  const facilityOf = { upper: null, middle: null, lower: null }
  const given = chosen.map((what) => ({ what }))
  return itemFlags(
    { kind, options, right: key, isDropped: false },
    { asked, facility, facilityOf, discrimination, given },
  ).filter(({ flag }) => flag !== 'few')
}
