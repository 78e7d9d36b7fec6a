import type { ReactNode } from 'react'

type DataTableProps = {
  name: string
  head: string[]
  /** The first cell of each names it. */
  rows: { key: string; cells: ReactNode[] }[]
}

/** The figures behind a drawing, folded away until somebody wants them. */
export function DataTable({ name, head, rows }: DataTableProps) {
  return (
    <details className="mt-3 text-sm print:hidden">
      <summary className="min-h-11 w-fit content-center py-1 text-ink-soft hover:text-ink sm:min-h-6">
        {name}
      </summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className="relative mt-2 overflow-x-auto" aria-label={name} tabIndex={0}>
        {/* Cells are many: what all of them look like is said once. */}
        <table className="w-full text-left tabular-nums [&_:is(td,th)]:py-1.5 [&_:is(td,th)]:pr-4 [&_:is(td,th)]:align-top">
          <thead>
            <tr className="border-b border-edge">
              {head.map((title) => (
                <th key={title} scope="col" className="font-semibold">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, cells }) => (
              <tr key={key} className="border-b border-hairline">
                {cells.map((cell, index) =>
                  index === 0 ? (
                    <th key={head[index]} scope="row" className="font-normal">
                      {cell}
                    </th>
                  ) : (
                    <td key={head[index]}>{cell}</td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  )
}
