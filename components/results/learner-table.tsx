// biome-ignore-all lint/a11y/noRedundantRoles: laid out as blocks on phones, it would be no table any more

import Link from 'next/link'
import { formatMoment } from '#components/format/dates.ts'
import { zoneName } from '#components/format/zones.ts'
import type { LearnerRow, LearnerView } from '#lib/results/learner-view.ts'
import { CellContent } from './cell-content.tsx'
import { cellWords } from './cell-words.ts'
import { workAddress } from './gradebook-address.ts'

/** All assignments of a learner with what came of them, newest first; a block each on a phone. */
export function LearnerTable({ view }: { view: LearnerView }) {
  return (
    <>
      <table role="table" className="w-full text-left max-sm:block">
        <thead role="rowgroup" className="text-sm text-ink-soft max-sm:sr-only">
          <tr role="row" className="border-b border-edge">
            {['Assignment', 'Due', 'Submitted', 'Points', 'Percent'].map((name) => (
              <th key={name} role="columnheader" scope="col" className="py-2 pr-4 font-medium">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup" className="max-sm:block">
          {view.rows.map((row) => (
            <Row key={row.id} view={view} row={row} />
          ))}
        </tbody>
      </table>
      <p className="mt-4 text-sm text-ink-soft">All times are on the clocks of {zoneName(view.timeZone)}.</p>
    </>
  )
}

function Row({ view, row }: { view: LearnerView; row: LearnerRow }) {
  const { cell } = row
  return (
    <tr
      role="row"
      className="border-b border-hairline align-baseline max-sm:flex max-sm:flex-wrap max-sm:items-baseline max-sm:gap-x-4 max-sm:py-2"
    >
      <th role="rowheader" scope="row" className="pr-4 font-medium max-sm:w-full">
        <Link
          href={workAddress(view.classId, view.memberId, row.id)}
          prefetch={false}
          className="text-link inline-flex min-h-11 items-center wrap-anywhere"
        >
          {row.title}
        </Link>
        {row.isWithdrawn ? <span className="ml-2 text-xs text-caution">withdrawn</span> : null}
        {row.comment ? (
          <p className="line-clamp-2 max-w-reading pb-2 text-sm font-normal text-ink-soft">“{row.comment}”</p>
        ) : null}
      </th>
      <td role="cell" className="pr-4 text-sm text-ink-soft">
        {row.dueAt ? <span className="sm:hidden">Due </span> : null}
        {row.dueAt ? formatMoment(row.dueAt, view.timeZone) : 'No due date'}
      </td>
      <td role="cell" className="pr-4 tabular-nums max-sm:text-sm">
        {row.attempts}
        <span className="sm:sr-only"> submitted</span>
      </td>
      <td role="cell" className="pr-4 max-sm:text-sm">
        {cell && cell[0] !== null ? <span className="text-ink-soft sm:hidden">Points </span> : null}
        {cell ? (
          <CellContent cell={cell} show="points" />
        ) : (
          <span className="text-sm text-ink-soft">Not open yet</span>
        )}
      </td>
      <td role="cell" className="tabular-nums max-sm:text-sm">
        {cell && cell[0] !== null ? cellWords(cell, 'percent').text : ''}
      </td>
    </tr>
  )
}
