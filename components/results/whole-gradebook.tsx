'use client'

import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual'
import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { type KeyboardEvent, type MouseEvent, useMemo, useRef, useState } from 'react'
import { Notice } from '#components/ui/notice.tsx'
import type { Gradebook } from '#lib/results/gradebook-view.ts'
import type { GradebookQuery } from './gradebook-address.ts'
import { addressAt, sortAddressAt } from './grid-addresses.ts'
import { GridHead } from './grid-head.tsx'
import { FIRST_COLUMN, type GridPlace, movedBy } from './grid-keys.ts'
import { GridRow } from './grid-row.tsx'
import { cellId, useGridSizes } from './grid-sizes.ts'
import { useColumns } from './use-columns.ts'

type WholeGradebookProps = { book: Gradebook; query: GradebookQuery }

/** All learners and all assignments: of a hundred thousand cells only those in view are drawn and fetched. */
export function WholeGradebook({ book, query }: WholeGradebookProps) {
  const box = useRef<HTMLDivElement>(null)
  const router = useRouter()
  const sizes = useGridSizes()
  const [at, setAt] = useState<GridPlace>({ row: 0, column: 0 })
  const rows = useVirtualizer({
    count: book.order.length,
    getScrollElement: () => box.current,
    estimateSize: () => sizes.row,
    overscan: 5,
    paddingStart: sizes.head,
    scrollPaddingStart: sizes.head,
    rangeExtractor: withPlace(at.row - 1),
  })
  const columns = useVirtualizer({
    horizontal: true,
    count: book.assignments.length,
    getScrollElement: () => box.current,
    estimateSize: () => sizes.column,
    overscan: 2,
    paddingStart: sizes.name + sizes.mean,
    scrollPaddingStart: sizes.name,
    rangeExtractor: withPlace(at.column - FIRST_COLUMN),
  })
  const seen = columns.getVirtualItems().map(({ index }) => index)
  const seenNames = seen.join()
  // biome-ignore lint/correctness/useExhaustiveDependencies: rows are drawn anew only when other columns are seen
  const shown = useMemo(() => seen, [seenNames])
  const { range } = columns
  const loaded = useColumns(book, query.gone, range?.startIndex ?? 0, range?.endIndex ?? 0)
  const width = columns.getTotalSize()

  function goTo(place: GridPlace) {
    setAt(place)
    if (place.row > 0) rows.scrollToIndex(place.row - 1)
    if (place.column >= FIRST_COLUMN) columns.scrollToIndex(place.column - FIRST_COLUMN)
    else box.current?.scrollTo({ left: 0 })
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.altKey || event.metaKey) return
    const size = { rows: book.order.length + 1, columns: book.assignments.length + FIRST_COLUMN, page: 10 }
    const to = movedBy(event, at, size)
    const address = openedBy(event.key)
    if (to) goTo(to)
    else if (address) router.push(address)
    else return
    event.preventDefault()
  }

  const openedBy = (key: string): Route | null => {
    if (key === 'Enter') return addressAt(book, query, at)
    return key === 's' || key === 'S' ? sortAddressAt(book, query, at) : null
  }

  return (
    <>
      {loaded.isAway ? (
        <Notice tone="warning" role="status" title="Some scores could not be fetched" className="mb-4">
          Scroll on to try again, or load the page again.
        </Notice>
      ) : null}
      {/* biome-ignore lint/a11y/useSemanticElements: a table cannot place its cells */}
      <div
        ref={box}
        role="grid"
        tabIndex={0}
        aria-label={`Gradebook of ${book.className}`}
        aria-describedby="gradebook-keys"
        aria-rowcount={book.order.length + 1}
        aria-colcount={book.assignments.length + FIRST_COLUMN}
        aria-activedescendant={cellId(at)}
        onKeyDown={onKeyDown}
        onClick={(event) => follow(event, (address) => router.push(address))}
        className="group relative max-h-[75dvh] overflow-auto rounded-md border border-hairline bg-raised text-sm"
      >
        <div style={{ height: rows.getTotalSize(), width }}>
          <GridHead {...{ book, query, sizes, width, shown, at }} columns={loaded.columns} />
          {rows.getVirtualItems().map(({ index, start }) => (
            <GridRow
              key={book.order[index]}
              {...{ book, sizes, width, shown, index, start }}
              show={query.show}
              columns={loaded.columns}
              mean={loaded.means[book.order[index] ?? -1] ?? null}
              column={at.row === index + 1 ? at.column : null}
            />
          ))}
        </div>
      </div>
    </>
  )
}

/** What has the focus is drawn wherever the view is: a screen reader must find it. */
const withPlace = (place: number) => (range: Range) => {
  const seen = defaultRangeExtractor(range)
  if (place < 0 || place >= range.count || seen.includes(place)) return seen
  return [...seen, place].sort((a, b) => a - b)
}

/** Cells are plain links, for there are many; a plain click on one moves on without loading a page. */
function follow(event: MouseEvent, push: (address: Route) => void) {
  if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
  const link = (event.target as Element).closest('a')
  if (!link) return
  event.preventDefault()
  push((link.pathname + link.search) as Route)
}
