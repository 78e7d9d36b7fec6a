import { DataTable } from '#components/charts/data-table.tsx'
import type { AnalysedQuestion } from '#lib/results/item-analysis-view.ts'
import type { ItemAnswer } from '#lib/results/item-answers.ts'
import { GROUP_NAMES, GROUPS } from './item-words.ts'

/** Who chose what: by score group, and by name where that was asked for. */
export function AnswerGroups({ question }: { question: AnalysedQuestion }) {
  const { answers, statistics } = question
  const rows = [
    ...answers.map(({ what, words, isRight, counts }) => ({
      key: what,
      cells: [isRight ? `${words} (right)` : words, ...GROUPS.map((group) => counts[group])],
    })),
    { key: '', cells: ['No answer', ...GROUPS.map((group) => statistics.unanswered[group])] },
  ]
  return (
    <>
      <DataTable
        name="Answers by score"
        head={['Answer', ...GROUPS.map((group) => GROUP_NAMES[group])]}
        rows={rows}
      />
      {answers.some(({ givers }) => givers !== null) ? <Names answers={answers} /> : null}
    </>
  )
}

function Names({ answers }: { answers: ItemAnswer[] }) {
  return (
    <section
      aria-label="Who answered what"
      className="mt-5 border-l-3 border-accent bg-sunken px-4 py-3 print:hidden"
    >
      <dl className="grid gap-3">
        {answers.map(({ what, words, isRight, givers }) => (
          <div key={what}>
            <dt className="font-semibold">
              {words}
              {isRight ? ' (right)' : ''}
            </dt>
            <dd className="text-sm">
              {givers && givers.length > 0 ? givers.map(({ name }) => name).join(', ') : 'Nobody'}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
