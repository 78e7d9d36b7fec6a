import Link from 'next/link'
import { formatShare } from '#components/format/numbers.ts'
import { firstSorting, parseSorting, sortingText } from '#lib/results/gradebook-order.ts'
import type { Gradebook, GradebookAssignment, GradebookColumn } from '#lib/results/gradebook-view.ts'
import { CellContent } from './cell-content.tsx'
import { ColumnSummary, SortSign, spreadOf } from './column-heading.tsx'
import {
  columnAddress,
  type GradebookQuery,
  gradebookAddress,
  learnerAddress,
  partOf,
  workAddress,
} from './gradebook-address.ts'
import { GradebookTurns } from './gradebook-turns.tsx'

type PlainGradebookProps = { book: Gradebook; query: GradebookQuery }

/**
 * A part of the gradebook as a plain table: what is there before, and without, the script that draws the whole of it. Its
 * cells are plain links, for there are many.
 */
export function PlainGradebook({ book, query }: PlainGradebookProps) {
  const { rows, columns } = partOf(query)
  const places = book.order.slice(rows.from, rows.from + rows.count)
  const assignments = book.assignments.slice(columns.from, columns.from + columns.count)
  return (
    <>
      <PlainTable {...{ book, query, places, assignments }} />
      <GradebookTurns book={book} query={query} rows={rows.count} columns={columns.count} />
    </>
  )
}

type PlainTableProps = PlainGradebookProps & { places: number[]; assignments: GradebookAssignment[] }

function PlainTable({ book, query, places, assignments }: PlainTableProps) {
  const columns = new Map(book.columns.map((column) => [column.id, column]))
  return (
    <section
      aria-label="Gradebook"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      className="relative max-h-[75dvh] overflow-auto rounded-md border border-hairline bg-raised"
    >
      <table className="border-separate border-spacing-0 text-left text-sm">
        <thead>
          <tr>
            <th
              scope="col"
              aria-sort={sortState('name', query)}
              className="sticky top-0 left-0 z-20 w-36 min-w-36 border-r border-b border-edge bg-raised p-2 align-bottom sm:w-52 sm:min-w-52"
            >
              <SortLink by="name" book={book} query={query} label="Learner" />
            </th>
            <th scope="col" aria-sort={sortState('mean', query)} className={headClass}>
              <SortLink by="mean" book={book} query={query} label="Average" />
            </th>
            {assignments.map((assignment) => (
              <ColumnHead
                key={assignment.id}
                {...{ assignment, book, query }}
                column={columns.get(assignment.id)}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {places.map((place) => (
            <Row key={place} {...{ place, book, query, assignments, columns }} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

const headClass =
  'sticky top-0 z-10 w-30 min-w-30 border-b border-edge bg-raised p-2 align-bottom font-medium'

function sortState(by: string, query: GradebookQuery): 'ascending' | 'descending' | 'none' {
  const sorting = parseSorting(query.sort)
  if (sorting.by !== by) return 'none'
  return sorting.isDown ? 'descending' : 'ascending'
}

type SortLinkProps = { by: string; book: Gradebook; query: GradebookQuery; label: string }

function SortLink({ by, book, query, label }: SortLinkProps) {
  const sorting = parseSorting(query.sort)
  const isSorted = sorting.by === by
  const next = isSorted ? { by, isDown: !sorting.isDown } : firstSorting(by)
  return (
    <Link
      href={gradebookAddress(book.classId, query, { sort: sortingText(next), page: 1 })}
      prefetch={false}
      className="inline-flex min-h-11 items-center gap-1 font-medium hover:underline sm:min-h-6"
    >
      {label} <SortSign isSorted={isSorted} isDown={sorting.isDown} />
    </Link>
  )
}

type ColumnHeadProps = {
  assignment: GradebookAssignment
  column: GradebookColumn | undefined
  book: Gradebook
  query: GradebookQuery
}

function ColumnHead({ assignment, column, book, query }: ColumnHeadProps) {
  return (
    <th scope="col" aria-sort={sortState(assignment.id, query)} className={headClass}>
      <Link
        href={columnAddress(book.classId, assignment.id)}
        prefetch={false}
        title={assignment.title}
        className="line-clamp-2 hover:underline"
      >
        {assignment.title}
      </Link>
      {column ? <ColumnSummary spread={spreadOf(column, book.learners)} assignment={assignment} /> : null}
      <span className="block text-xs text-ink-soft">
        <SortLink by={assignment.id} book={book} query={query} label="Sort" />
        <span className="sr-only"> by {assignment.title}</span>
      </span>
    </th>
  )
}

type RowProps = {
  place: number
  book: Gradebook
  query: GradebookQuery
  assignments: GradebookAssignment[]
  columns: Map<string, GradebookColumn>
}

function Row({ place, book, query, assignments, columns }: RowProps) {
  const learner = book.learners[place]
  if (!learner) return null
  const mean = book.means[place] ?? null
  return (
    <tr>
      <th
        scope="row"
        className="sticky left-0 z-10 max-w-36 truncate border-r border-b border-hairline bg-raised px-2 font-medium sm:max-w-52"
      >
        <a
          href={learnerAddress(book.classId, learner.id)}
          title={learner.name}
          className="inline-flex min-h-11 items-center hover:underline"
        >
          {learner.name}
        </a>
        {learner.isActive ? null : <span className="text-xs text-ink-faint"> left</span>}
      </th>
      <td className="border-b border-hairline px-2 tabular-nums">{mean === null ? '' : formatShare(mean)}</td>
      {assignments.map(({ id }) => {
        const cell = columns.get(id)?.cells[place]
        return (
          <td key={id} className="border-b border-hairline p-0">
            {cell ? (
              <a
                href={workAddress(book.classId, learner.id, id)}
                className="flex min-h-11 items-center px-2 hover:bg-accent-soft"
              >
                <CellContent cell={cell} show={query.show} />
              </a>
            ) : null}
          </td>
        )
      })}
    </tr>
  )
}
