import { Check, TriangleAlert } from 'lucide-react'
import { formatCount } from '#components/format/numbers.ts'
import { Notice } from '#components/ui/notice.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import type { RosterLine } from '#lib/classes/roster-list.ts'
import type { AddState } from './add-state.ts'

/** What becomes of each line, before anything is written. */
export function RosterPreview({ state, lines }: { state: AddState; lines: RosterLine[] }) {
  const fresh = lines.filter(({ problem }) => problem === null).length
  const left = lines.length - fresh
  return (
    <>
      {/* As it was looked at: this is what is added. */}
      <input type="hidden" name="list" value={state.list} />
      <input type="hidden" name="familyFirst" value={state.familyFirst ? 'yes' : ''} />
      <Notice tone={left > 0 ? 'warning' : 'success'} role="status" className="mb-6">
        {fresh === 0
          ? 'Nobody of this list is new.'
          : `${formatCount(fresh, 'learner', 'learners')} will be added.`}
        {left > 0 ? ` ${formatCount(left, 'line is', 'lines are')} left out.` : ''}
        {fresh > 50 ? ' It takes up to a minute: every password is scrambled before it is stored.' : ''}
      </Notice>
      <div className="flex flex-wrap gap-3">
        {fresh > 0 ? (
          <SubmitButton name="step" value="add" pendingLabel="Adding…">
            Add {formatCount(fresh, 'learner', 'learners')}
          </SubmitButton>
        ) : null}
        <SubmitButton name="step" value="back" variant="secondary">
          Change the list
        </SubmitButton>
      </div>
      <table className="mt-6 w-full table-fixed text-left">
        <caption className="sr-only">The lines of the list</caption>
        <thead className="text-sm text-ink-soft">
          <tr className="border-b border-hairline">
            <th scope="col" className="w-14 py-2 font-medium">
              Line
            </th>
            <th scope="col" className="py-2 font-medium">
              Name
            </th>
          </tr>
        </thead>
        <tbody className="divide-y divide-hairline">
          {lines.map((row) => (
            <PreviewLine key={row.line} row={row} />
          ))}
        </tbody>
      </table>
    </>
  )
}

function PreviewLine({ row: { line, name, problem } }: { row: RosterLine }) {
  const Icon = problem ? TriangleAlert : Check
  return (
    <tr>
      <td className="py-2 align-top text-sm text-ink-soft tabular-nums">{line}</td>
      <td className="py-2">
        <span className="flex gap-2">
          <Icon aria-hidden className={`mt-1 size-4 shrink-0 ${problem ? 'text-caution' : 'text-right'}`} />
          <span className="min-w-0">
            <span className={problem ? 'break-all text-ink-soft' : 'font-medium wrap-anywhere'}>
              {name || '(nothing)'}
            </span>
            {problem ? <span className="block text-sm text-caution">{problem}</span> : null}
          </span>
        </span>
      </td>
    </tr>
  )
}
